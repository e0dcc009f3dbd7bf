import Fuse from 'fuse.js';

import { isEnglish } from './english-words.ts';
import { createNearWords } from './near-words.ts';
import { SIZES } from './sizes.ts';
import { createLetterSieve } from './spelling-sieve.ts';
import { typingDistance } from './typing-distance.ts';

/** Turns misspelt words into the words of the knowledge that were meant. */
export interface Spelling {
  /**
   * The meant word; `undefined` if the word is right as it is, or nothing is near enough.
   * @param budget words that may still be looked up for this question; each takes one, whether it was looked up for an
   * earlier question or not, so that the same question always gets the same answer
   */
  correct(word: string, budget?: Budget): string | undefined;
}

/** A search takes a part of a millisecond, and a hostile text has hundreds of unknown words. */
interface Budget {
  searches: number;
}

/**
 * fuse.js proposes this many near words; the distance decides. More do not help: the right one is among the first
 * twelve wherever it is within the distance below.
 */
const PROPOSALS = 12;
/**
 * Much is within the distance of a word as short as this. So it is held against all words: those that are nearest to it
 * for fuse.js stand in the way of corrections that are nothing but chance ("mac" is not "mad").
 */
const SHORT = 3;
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
    for (const item of propose(word, limit)) {
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
      if (isEnglish(word)) return undefined;
      if (word.endsWith('in') && isEnglish(`${word}g`)) return `${word}g`;
      if (budget.searches <= 0) return undefined;
      budget.searches -= 1;
      if (remembered.has(word)) return remembered.get(word);
      const found = search(word);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(word, found);
      return found;
    },
  };
}

type Propose = (word: string, limit: number) => readonly string[];

/** Made when the first word is looked up: most questions have none that is misspelt. */
function proposer(words: readonly string[]): Propose {
  const make = (): Propose => {
    if (words.length > SIZES.spelling) {
      const near = createNearWords(words);
      return (word) => near(word, NEAR_WORDS);
    }
    const withinReach = createLetterSieve(words);
    const all = fuseOver(words);
    return (word, limit) =>
      (word.length <= SHORT ? all : fuseOver(withinReach(word, limit)))
        .search(word, { limit: PROPOSALS })
        .map(({ item }) => item);
  };
  let propose: Propose | undefined;
  return (word, limit) => (propose ??= make())(word, limit);
}

function fuseOver(words: readonly string[]): Fuse<string> {
  return new Fuse(words, {
    threshold: 0.5,
    ignoreLocation: false,
    distance: 20,
    minMatchCharLength: 2,
  });
}
