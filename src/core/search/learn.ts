import type { AnswerKind, Knowledge } from '../model.ts';
import { kindsHeld } from './answer-kind.ts';
import { type Correction, UNCORRECTED } from './confidence.ts';
import { countsOf } from './counts.ts';
import { factStems } from './evidence.ts';
import { buildIndex, type FactIndex } from './fact-index.ts';
import { documentOf, textsOf } from './fact-texts.ts';
import { type FeatureSpace, learnFeatures, vectorOf } from './features.ts';
import { learnRanking } from './learn-ranking.ts';
import { learnNames } from './names.ts';
import type { Ranking } from './ranker.ts';
import { leftOutAt, SIZES } from './sizes.ts';
import { wordsOf } from './words.ts';

/** What the search has learnt from a knowledge: plain data that can be written down and read again. */
export type Learnt = Trained | Indexed;

/** All that there is to learn. */
export interface Trained {
  readonly kind: 'trained';
  readonly space: FeatureSpace;
  readonly ranking: Ranking;
  /** In the order of the facts. */
  readonly facts: readonly { readonly stems: ReadonlySet<string>; readonly kinds: ReadonlySet<AnswerKind> }[];
  /** In how many facts each stem stands. */
  readonly seenIn: ReadonlyMap<string, number>;
  /** The words that a typing slip can have been meant for, with how often they stand in the knowledge. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly leftOut: readonly string[];
  /** What makes confidence mean what it says on this knowledge. */
  readonly correction: Correction;
}

/** What can be learnt of very many facts, and kept when one of them changes. */
export interface Indexed {
  readonly kind: 'indexed';
  readonly index: FactIndex;
  /** What is done with fewer facts and not with these, in a person's words. */
  readonly leftOut: readonly string[];
  readonly correction: Correction;
}

/**
 * Learns a knowledge: by heart up to a size, some hundred milliseconds for hundreds of facts and a quarter of a minute
 * at most; above it as an index, 5 s for 100,000 facts. The same knowledge, the same result.
 * Confidence is left as it is: see `learnChecked`.
 * @param trained the most facts that are learnt by heart
 */
export function learn(knowledge: Knowledge, trained: number = SIZES.trained): Learnt {
  return knowledge.facts.size > trained ? learnIndexed(knowledge) : learnTrained(knowledge);
}

function learnIndexed({ facts, names: list }: Knowledge): Indexed {
  const names = learnNames(list);
  function* documents() {
    for (const fact of facts.values()) yield documentOf(fact, names);
  }
  return indexedOf(buildIndex(documents()), UNCORRECTED);
}

export function indexedOf(index: FactIndex, correction: Correction): Indexed {
  const words = index.parts.reduce((sum, { segment }) => sum + segment.words.size, 0);
  return {
    kind: 'indexed',
    index,
    leftOut: leftOutAt({ facts: index.size, words, trained: false }),
    correction,
  };
}

function learnTrained(knowledge: Knowledge): Trained {
  const facts = [...knowledge.facts.values()];
  const names = learnNames(knowledge.names);

  const texts = facts.flatMap((fact, label) =>
    textsOf(fact).map(({ text, weight }) => ({ words: names.resolve(wordsOf(text)).words, label, weight })),
  );
  const space = learnFeatures(texts.map(({ words }) => words));
  const examples = texts.map(({ words, label, weight }) => ({
    vector: vectorOf(words, space),
    label,
    weight,
  }));

  const stemsOf = facts.map((fact) => factStems(fact, names));
  const vocabulary = vocabularyOf(knowledge);
  return {
    kind: 'trained',
    space,
    ranking: learnRanking(examples, facts.length, space.ids.size),
    facts: facts.map((fact, at) => ({ stems: stemsOf[at] ?? new Set(), kinds: kindsHeld(fact) })),
    seenIn: countsOf(stemsOf),
    vocabulary,
    leftOut: leftOutAt({ facts: facts.length, words: vocabulary.size, trained: true }),
    correction: UNCORRECTED,
  };
}

function vocabularyOf({ facts, names }: Knowledge): ReadonlyMap<string, number> {
  const texts = [
    ...[...facts.values()].flatMap(({ asked, answer }) => asked.concat(answer)),
    ...names.flatMap(({ name, also }) => also.concat(name)),
  ];
  return countsOf(texts.map((text) => wordsOf(text).map(({ text }) => text)));
}
