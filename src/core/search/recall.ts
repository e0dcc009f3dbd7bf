import type { Fact, Knowledge } from '../model.ts';
import { kindsHeld } from './answer-kind.ts';
import { createWitness, factStems, type Rarity, type Witness } from './evidence.ts';
import { createFactSearch, type FactSearch } from './fact-search.ts';
import { vectorOf } from './features.ts';
import type { Indexed, Learnt, Trained } from './learn.ts';
import type { Names } from './names.ts';
import { createRanker } from './ranker.ts';
import { vocabularyOf } from './segment-words.ts';
import { wordsOf } from './words.ts';

/** What was learnt, ready to be asked, however it was learnt. */
export interface Recall extends FactSearch {
  /** In how many facts a stem stands; `undefined` if in none. */
  seenIn(stem: string): number | undefined;
  /** The words that a typing slip can have been meant for, with how often they stand in the knowledge. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly rarity: Rarity;
  witnessOf(fact: Fact): Witness;
}

/** Witnesses that are kept; each is some hundred stems. */
const REMEMBERED = 1_000;

export function createRecall(knowledge: Knowledge, names: Names, learnt: Learnt): Recall {
  return learnt.kind === 'trained'
    ? recallTrained(knowledge, learnt)
    : recallIndexed(knowledge, names, learnt);
}

function recallTrained({ facts }: Knowledge, learnt: Trained): Recall {
  const ids = [...facts.keys()];
  const ranker = createRanker(learnt.ranking);
  const rarity = rarityOf((stem) => learnt.seenIn.get(stem), ids.length);
  const witnesses = new Map(
    learnt.facts.map(({ stems, kinds }, at) => [ids[at], createWitness(stems, kinds)]),
  );
  return {
    rank: (words, most) =>
      ranker.rank(vectorOf(words, learnt.space), most).map(({ label, probability, nearest }) => ({
        id: ids[label] ?? '',
        probability,
        nearest,
      })),
    seenIn: (stem) => learnt.seenIn.get(stem),
    vocabulary: learnt.vocabulary,
    rarity,
    witnessOf: (fact) => witnesses.get(fact.id) ?? createWitness(new Set(), new Set()),
  };
}

function recallIndexed({ facts, names: list }: Knowledge, names: Names, { index }: Indexed): Recall {
  const seenIn = (stem: string): number | undefined => {
    for (const { segment, seenIn } of index.parts) {
      const term = segment.terms.get(stem);
      if (term !== undefined) return seenIn[term] || undefined;
    }
    return undefined;
  };
  const rarity = rarityOf(seenIn, facts.size);
  const search = createFactSearch(index);
  const witnesses = new Map<Fact, Witness>();
  return {
    rank: (words, most) => search.rank(words, most),
    seenIn,
    vocabulary: vocabularyOf(
      index,
      list.flatMap(({ name, also }) => [name, ...also].flatMap((text) => wordsOf(text))),
    ),
    rarity,
    // Made when a fact is first weighed: those of 100,000 facts would take 200 MB.
    witnessOf(fact) {
      const known = witnesses.get(fact);
      if (known) return known;
      const made = createWitness(factStems(fact, names), kindsHeld(fact));
      if (witnesses.size >= REMEMBERED) witnesses.clear();
      witnesses.set(fact, made);
      return made;
    },
  };
}

function rarityOf(seenIn: (stem: string) => number | undefined, facts: number): Rarity {
  return (stem) => {
    const count = seenIn(stem);
    return count === undefined ? 1 : Math.max(0.15, 1 - Math.log(1 + count) / Math.log(2 + facts));
  };
}
