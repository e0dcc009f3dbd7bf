import { carriesMeaning } from '../search/function-words.ts';
import type { Names } from '../search/names.ts';
import { wordsOf } from '../search/words.ts';

/** What a question is about: stems of its words of meaning, sorted, each once, without blanks in them. */
export type Gist = readonly string[];

/** Share of the words of two questions that they have in common, from which on they are taken for one. */
const LIKE = 0.6;
/** Words in common that it takes: with one, "the bridge?" would be like "the bridge deal?". */
const IN_COMMON = 2;

/**
 * What a question is about. One that says only how it asks ("what happened?") is about all its words.
 * @param names spellings and nicknames that count as one word
 */
export function gistOf(question: string, names?: Names): Gist {
  const all = wordsOf(question);
  const words = names ? names.resolve(all).words : all;
  const meant = words.filter(carriesMeaning);
  const stems = (meant.length > 0 ? meant : words).map(({ stem }) => stem.replaceAll(/\s/gu, '_'));
  return [...new Set(stems)].toSorted();
}

/** How alike two questions are: 1 for the same words, 0 for two questions that are not one, between them else. */
export function likeness(one: Gist, other: Gist): number {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  if (fewer.length < leastInCommon(more)) return 0;
  const common = inCommon(fewer, more);
  const share = common / (one.length + other.length - common);
  return share === 1 || (share >= LIKE && common >= IN_COMMON) ? share : 0;
}

/** How many words of a question every other that is the same has, at least: the few that share them are all to be compared. */
export function leastInCommon(gist: Gist): number {
  return Math.max(1, Math.ceil(gist.length * LIKE));
}

/** Both are sorted, so that one walk along both does, and nothing is built for each of thousands of pairs. */
function inCommon(one: Gist, other: Gist): number {
  let [common, at] = [0, 0];
  for (const stem of one) {
    let there = other[at];
    while (there !== undefined && there < stem) there = other[++at];
    if (there === stem) common += 1;
  }
  return common;
}

/** The one most like a question, the first of equals; `undefined` if none is the same question. */
export function mostAlike<T extends { readonly gist: Gist }>(gist: Gist, among: Iterable<T>): T | undefined {
  let best: { readonly like: number; readonly found: T } | undefined;
  for (const found of among) {
    const like = likeness(gist, found.gist);
    if (like > (best?.like ?? 0)) best = { like, found };
  }
  return best?.found;
}
