import { eachGram, GROUP } from './features.ts';
import { isName } from './names.ts';
import { gramTerm } from './segment.ts';
import type { Word } from './words.ts';

/** A term of a question, with the sum of its group's weight for each time that it stands there. */
export interface Sought {
  readonly key: string;
  readonly weight: number;
}

/** The stems and character 4-grams of a question, each once. */
export function termsOf(words: readonly Word[]): readonly Sought[] {
  const sums = new Map<string, number>();
  const take = (key: string, weight: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + weight);
  };
  for (const { text, stem } of words) {
    take(stem, isName(stem) ? GROUP.name : GROUP.stem);
    eachGram(text, (gram) => take(gramTerm(gram), GROUP.gram));
  }
  return Array.from(sums, ([key, weight]) => ({ key, weight }));
}

/** Stands before the first stem and behind the last. */
const EDGE = '';

/** Each pair of neighbouring stems, with how often it stands there. */
export function pairsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  if (words.length === 0) return pairs;
  const stems = [EDGE, ...words.map(({ stem }) => stem), EDGE];
  for (let at = 1; at < stems.length; at += 1) {
    const key = `${stems[at - 1]}\n${stems[at]}`;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return pairs;
}

/** The two stems of a pair; `undefined` stands for an edge. */
export function stemsOfPair(pair: string): readonly [string | undefined, string | undefined] {
  const [before, after] = pair.split('\n');
  return [before === EDGE ? undefined : before, after === EDGE ? undefined : after];
}
