import { LEAST_COST } from './typing-distance.ts';

/** Gives the words that may be within a typing distance of another word: all that are, and some that are not. */
export type LetterSieve = (word: string, limit: number) => readonly string[];

/**
 * Leaves out the words whose letters alone are too different. fuse.js needs up to 20 ms to look through some thousand
 * words for one that is like none of them; a sieve leaves it some dozens.
 */
export function createLetterSieve(words: readonly string[]): LetterSieve {
  const letters = Int32Array.from(words, lettersOf);
  return (word, limit) => {
    const own = lettersOf(word);
    return words.filter((other, at) => {
      const theirs = letters[at] ?? 0;
      const missing = bitsIn(own & ~theirs);
      const added = bitsIn(theirs & ~own);
      return leastDistance(missing, added, word.length - other.length) <= limit;
    });
  };
}

/**
 * The least that it costs to turn a word into one that lacks so many of its letters and has so many new ones.
 * @param longer by how many letters the one is longer than the other
 */
function leastDistance(missing: number, added: number, longer: number): number {
  // A substitution takes one letter away and brings another; what then differs in length is left out or put in.
  const away = Math.max(missing, added + longer);
  const brought = away - longer;
  return Math.min(away, brought) * LEAST_COST.substitution + Math.abs(longer) * LEAST_COST.length;
}

/** A bit for each letter from a to z that stands in the word, and one for all other letters together. */
function lettersOf(word: string): number {
  let letters = 0;
  for (const letter of word) {
    const code = (letter.codePointAt(0) ?? 0) - 97;
    letters |= 1 << (code >= 0 && code < 26 ? code : 26);
  }
  return letters;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
