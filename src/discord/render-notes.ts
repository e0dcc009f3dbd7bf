import type { Reply } from '../core/answer/reply.ts';
import type { Answer } from '../core/model.ts';
import type { Texts } from '../core/texts/texts.ts';
import { escapeLine } from './escape.ts';

/** Who said what is answered, unless it is the outlet itself, which stands beside it. */
export function saidBy(answer: Answer, { sources }: Reply, texts: Texts): readonly string[] {
  const facts = answer.outcome === 'answered' ? answer.parts : [];
  const said = facts.flatMap((part) => (part.kind === 'fact' ? (part.fact.saidBy ?? []) : []));
  const outlets = new Set(sources.map(({ source }) => bare(source.publisher)));
  const people = [...new Set(said)].filter((name) => !outlets.has(bare(name)));
  return people.length === 0 ? [] : [texts.message.saidBy(texts.words.list(people))];
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

/** How many outlets, and the date: the last two notes, on a line in small print, above the sources. */
export function standing(notes: readonly string[]): readonly string[] {
  const line = escapeLine(notes.slice(-2).join(' · '));
  return line === '' ? [] : [`-# ${line}`];
}
