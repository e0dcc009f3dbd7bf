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
  if (one.length === 0 || other.length === 0) return 0;
  const those = new Set(other);
  const common = one.filter((stem) => those.has(stem)).length;
  const share = common / (one.length + other.length - common);
  return share === 1 || (share >= LIKE && common >= IN_COMMON) ? share : 0;
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
