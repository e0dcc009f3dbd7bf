import { fold } from './words.ts';

/** The texts that share the most with what is typed, by their places; the shorter one first where two share as much. */
export type TextSieve = (typed: string, most: number) => readonly number[];

const GRAM = 3;

/** The different runs of three letters in a text; the beginning of a word has a blank before it. */
function gramsOf(text: string): ReadonlySet<string> {
  const plain = ` ${fold(text)}`.replace(/[^\p{L}\p{N}]+/gu, ' ');
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= plain.length; at += 1) grams.add(plain.slice(at, at + GRAM));
  return grams;
}

/**
 * Finds the texts that are worth a closer look: fuse.js takes 400 ms to hold 150 typed letters against the 4,500 phrasings
 * of the shipped knowledge, and a few for those that this leaves it.
 */
export function createTextSieve(texts: readonly string[]): TextSieve {
  const holders = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const gram of gramsOf(text)) {
      const places = holders.get(gram);
      if (places) places.push(at);
      else holders.set(gram, [at]);
    }
  });
  const lengthAt = (at: number): number => texts[at]?.length ?? 0;
  const shared = new Uint16Array(texts.length);

  return (typed, most) => {
    shared.fill(0);
    for (const gram of gramsOf(typed)) {
      for (const at of holders.get(gram) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    }
    const found: number[] = [];
    shared.forEach((count, at) => {
      if (count > 0) found.push(at);
    });
    return found
      .toSorted((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || lengthAt(a) - lengthAt(b) || a - b)
      .slice(0, most);
  };
}
