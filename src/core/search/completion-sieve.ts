import { fold } from './words.ts';

/** Finds texts by what they share with what is typed. */
export interface TextSieve {
  /** The texts that share the most, by their places; the shorter one first where two share as much. */
  near(typed: string, most: number): readonly number[];
  /** Reads some more texts; all that are left are read on first use. @returns whether there are more */
  prepare(): boolean;
}

/** Texts that are read at a time: about 7 ms. */
const SLICE = 1_000;

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
  let read = 0;
  const prepare = (): boolean => {
    for (const end = Math.min(texts.length, read + SLICE); read < end; read += 1) {
      for (const gram of gramsOf(texts[read] ?? '')) {
        const places = holders.get(gram);
        if (places) places.push(read);
        else holders.set(gram, [read]);
      }
    }
    return read < texts.length;
  };
  const lengthAt = (at: number): number => texts[at]?.length ?? 0;
  const shared = new Uint16Array(texts.length);

  const near = (typed: string, most: number): readonly number[] => {
    while (prepare());
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
  return { near, prepare };
}
