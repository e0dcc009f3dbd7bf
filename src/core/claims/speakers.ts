import { fold, wordsOf } from '../search/words.ts';
import type { Fact, Knowledge } from '../model.ts';
import { type Names, symbolOf } from '../search/names.ts';

const SAYING = new Set(
  'say said says told tell tells claim claimed claims call called calls announce announced deny denied denies report reported reports write wrote writes admit admitted confirm confirmed warn warned promise promised think thinks believe believes describe described'.split(
    ' ',
  ),
);

/**
 * Whether a claim gives what a fact says to the one who said it: `kept` where the same one is named first and said to
 * say it, or where it is the articles' own voice and the claim names nobody as its speaker.
 */
export function speakersOf(
  stated: string,
  fact: Fact,
  { sources }: Knowledge,
  names: Names,
): 'kept' | 'changed' {
  const isOwn =
    fact.saidBy === undefined ||
    [...sources.values()].some(({ publisher }) => bare(publisher) === bare(fact.saidBy ?? ''));
  if (isOwn) return 'kept';
  const words = names.resolve(wordsOf(stated)).words;
  const says = wordsOf(stated).some(({ text }) => SAYING.has(text));
  const speaker = names.resolve(wordsOf(fact.saidBy ?? '')).mentions[0];
  const first = words.findIndex(({ stem }) => stem.startsWith('#'));
  return says && speaker !== undefined && words[first]?.stem === symbolOf(speaker.name) ? 'kept' : 'changed';
}

function bare(name: string): string {
  return fold(name).replace(/^the /u, '');
}
