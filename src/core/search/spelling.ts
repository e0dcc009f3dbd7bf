import Fuse from 'fuse.js';

import { isEnglish } from './english-words.ts';
import { createNearWords } from './near-words.ts';
import { SIZES } from './sizes.ts';
import { typingDistance } from './typing-distance.ts';

/** Turns misspelt words into the words of the knowledge that were meant. */
export interface Spelling {
  /**
   * The meant word; `undefined` if the word is right as it is, or nothing is near enough.
   * @param budget searches left for this question; a search that was not made before takes one
   */
  correct(word: string, budget?: Budget): string | undefined;
}

/** A search takes a millisecond or two, and a hostile text has hundreds of unknown words. */
interface Budget {
  searches: number;
}

/**
 * fuse.js proposes this many near words; the distance decides. More do not help: the right one is among the first
 * twelve wherever it is within the distance below.
 */
const PROPOSALS = 12;
/** Shared letters alone say less than fuse.js does. */
const NEAR_WORDS = 60;
/** Corrections that are remembered, so that hostile text does not grow memory. */
const REMEMBERED = 2_000;

/** People seldom get the first letter wrong ("keith" is not "with"); the commoner word is the likelier ("meny": many). */
const FIRST_LETTER = 0.5;
const COMMONNESS = 0.06;

/** The largest typing distance at which a word is taken for another, by its length (measured under one and two edits). */
function allowance(length: number): number {
  if (length <= 5) return 1.15;
  return length <= 8 ? 1.6 : 2.1;
}

/**
 * @param vocabulary the words of the knowledge, each with how often it stands there; the commoner wins a tie
 */
export function learnSpelling(vocabulary: ReadonlyMap<string, number>): Spelling {
  const propose = proposer([...vocabulary.keys()].filter((word) => word.length > 2));
  const remembered = new Map<string, string | undefined>();

  const search = (word: string): string | undefined => {
    const limit = allowance(word.length);
    let best: string | undefined;
    let bestDistance = Infinity;
    for (const item of propose(word)) {
      const slip = word[0] === item[0] || word[0] === item[1] ? 0 : FIRST_LETTER;
      const usual = COMMONNESS * Math.log1p(vocabulary.get(item) ?? 0);
      const distance = typingDistance(word, item, limit) + slip;
      if (distance > limit) continue;
      if (distance - usual < bestDistance) {
        best = item;
        bestDistance = distance - usual;
      }
    }
    return best;
  };

  return {
    correct(word, budget = { searches: 1 }) {
      if (vocabulary.has(word) || word.length < 3 || word.length > 24 || !/^\p{L}+$/u.test(word))
        return undefined;
      if (remembered.has(word)) return remembered.get(word);
      if (isEnglish(word)) return undefined;
      if (word.endsWith('in') && isEnglish(`${word}g`)) return `${word}g`;
      if (budget.searches <= 0) return undefined;
      budget.searches -= 1;
      const found = search(word);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(word, found);
      return found;
    },
  };
}

/** Made when the first word is looked up: most questions have none that is misspelt. */
function proposer(words: readonly string[]): (word: string) => readonly string[] {
  const make = (): ((word: string) => readonly string[]) => {
    if (words.length > SIZES.spelling) {
      const near = createNearWords(words);
      return (word) => near(word, NEAR_WORDS);
    }
    const fuse = new Fuse(words, {
      threshold: 0.5,
      ignoreLocation: false,
      distance: 20,
      minMatchCharLength: 2,
    });
    return (word) => fuse.search(word, { limit: PROPOSALS }).map(({ item }) => item);
  };
  let propose: ((word: string) => readonly string[]) | undefined;
  return (word) => (propose ??= make())(word);
}
