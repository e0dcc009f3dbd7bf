import Fuse from 'fuse.js';

import type { Fact, Knowledge } from '../model.ts';
import { buildIndex } from './fact-index.ts';
import { createFactSearch, type FactSearch } from './fact-search.ts';
import { documentOf } from './fact-texts.ts';
import type { Learnt } from './learn.ts';
import { learnNames } from './names.ts';
import { SIZES } from './sizes.ts';
import { wordsOf } from './words.ts';

/** Typed text beyond this is not read: a canonical question is shorter. */
const MOST_TYPED = 150;
/** Facts that share the most with what is typed, letters of unfinished words included; fuse.js needs 10 ms for them. */
const NEAR = 100;

/**
 * Finds facts by what has been typed of a question so far: fuse.js over all phrasings, tolerant of slips; above a size
 * over those of the nearest facts.
 * @param learnt saves the time of indexing a large knowledge once more
 */
export function createCompletion(
  knowledge: Knowledge,
  learnt?: Learnt,
): (typed: string, limit: number) => readonly Fact[] {
  const offered = new Map(
    [...knowledge.facts].filter(([, { kind }]) => kind === 'reported' || kind === 'undisclosed'),
  );
  const firsts = firstOfEach(knowledge, offered);
  // Built on first use: a terminal never completes, and the start should be quick.
  let search: ((text: string) => Fuse<Fact>) | undefined;

  return (typed, limit) => {
    const text = typed.trim().slice(0, MOST_TYPED);
    if (text === '') return firsts.slice(0, limit);
    search ??= offered.size > SIZES.completion ? nearby(knowledge, offered, learnt) : everywhere(offered);
    return search(text)
      .search(text, { limit })
      .map(({ item }) => item);
  };
}

type Offered = ReadonlyMap<string, Fact>;

/** One fact a topic, in the order of the topics. */
function firstOfEach({ topics }: Knowledge, offered: Offered): readonly Fact[] {
  const firsts = new Map<string, Fact>();
  for (const fact of offered.values()) if (!firsts.has(fact.topic)) firsts.set(fact.topic, fact);
  return topics.flatMap(({ id }) => firsts.get(id) ?? []);
}

function everywhere(offered: Offered): () => Fuse<Fact> {
  const fuse = fuseOver([...offered.values()]);
  return () => fuse;
}

function nearby(
  knowledge: Knowledge,
  offered: Offered,
  learnt: Learnt | undefined,
): (text: string) => Fuse<Fact> {
  const names = learnNames(knowledge.names);
  const index =
    learnt?.kind === 'indexed'
      ? learnt.index
      : buildIndex([...offered.values()].map((fact) => documentOf(fact, names)));
  const search: FactSearch = createFactSearch(index);
  return (text) => {
    const found = search.rank(names.resolve(wordsOf(text)).words, NEAR);
    return fuseOver(found.flatMap(({ id }) => offered.get(id) ?? []));
  };
}

function fuseOver(facts: readonly Fact[]): Fuse<Fact> {
  return new Fuse(facts, {
    keys: [
      { name: 'canonical', getFn: ({ asked }) => asked[0], weight: 2 },
      { name: 'asked', getFn: ({ asked }) => [...asked], weight: 1 },
    ],
    ignoreLocation: true,
    threshold: 0.4,
    minMatchCharLength: 2,
  });
}
