import type { Knowledge, Suggestion } from '../core/model.ts';
import type { Desk } from './desk.ts';
import { limits } from './limits.ts';

/** Letters or digits of a word that tells something: shorter ones stand in many languages. */
const TELLING = { letters: 4, digits: 2 } as const;

/**
 * Questions that can be answered for one in another language, of which names and numbers alone can be read: those that hold
 * most of them first, then any.
 */
export function offersFor(question: string, desk: Desk, most: number): readonly Suggestion[] {
  const named = namesIn(desk.now().knowledge);
  const read = [...new Set(wordsIn(question))].filter(
    (word) =>
      (named.has(word) && word.length >= TELLING.letters) ||
      (/^\d+$/.test(word) && word.length >= TELLING.digits),
  );
  const held = (one: Suggestion): number => {
    const words = new Set(wordsIn(one.question));
    return read.filter((word) => words.has(word)).length;
  };
  const near = read.length === 0 ? [] : desk.complete(read.join(' '), limits.choices);
  const about = near.filter((one) => held(one) > 0).toSorted((a, b) => held(b) - held(a));
  const offers = new Map([...about, ...desk.complete('', most)].map((one) => [one.fact, one] as const));
  return [...offers.values()].slice(0, most);
}

/** Words of names that are written alike in many languages, unlike those of concepts. */
function namesIn({ names }: Knowledge): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ name, kind, also }) => (kind === 'concept' ? [] : [name, ...also].flatMap(wordsIn))),
  );
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
