import Fuse from 'fuse.js';

import type { Fact, Knowledge } from '../model.ts';
import { createTextSieve } from './completion-sieve.ts';
import { buildIndex } from './fact-index.ts';
import { createFactSearch, type FactSearch } from './fact-search.ts';
import { documentOf } from './fact-texts.ts';
import type { Learnt } from './learn.ts';
import { learnNames } from './names.ts';
import { SIZES } from './sizes.ts';
import { wordsOf } from './words.ts';

/** Typed text beyond this is not read: a canonical question is shorter. */
const MOST_TYPED = 100;
/** Typed text as short as this shares too little with anything to be sieved, and costs little. */
const SHORT = 3;
/** Phrasings that share the most with what is typed; fuse.js needs 3 ms for them. */
const NEAR_PHRASINGS = 40;
/** Facts that share the most with what is typed, letters of unfinished words included; fuse.js needs 10 ms for them. */
const NEAR = 100;

/**
 * Finds facts by what has been typed of a question so far: fuse.js over all phrasings, tolerant of slips; above a size
 * over those of the nearest facts. Of the phrasings only those are given to it that share the most letters with the text.
 * @param starters what is offered before anything is typed, best first
 * @param learnt saves the time of indexing a large knowledge once more
 */
export function createCompletion(
  knowledge: Knowledge,
  starters: readonly Fact[],
  learnt?: Learnt,
): Completion {
  const offered = new Map(
    [...knowledge.facts].filter(([, { kind }]) => kind === 'reported' || kind === 'undisclosed'),
  );
  // Built on first use: a terminal never completes, and the start should be quick.
  let made: Search | undefined;
  const search = (): Search =>
    (made ??= offered.size > SIZES.completion ? nearby(knowledge, offered, learnt) : everywhere(offered));

  return {
    complete(typed, limit) {
      const text = typed.trim().slice(0, MOST_TYPED);
      if (text === '') return starters.slice(0, limit);
      return search()
        .over(text)
        .search(text, { limit })
        .map(({ item }) => item.fact);
    },
    prepare: () => search().prepare(),
  };
}

/** Finds facts by the beginning of a question. */
export interface Completion {
  /** Best first; `starters` for an empty text. */
  complete(typed: string, limit: number): readonly Fact[];
  /** Makes a part of what is otherwise made on first use. @returns whether there is more to make */
  prepare(): boolean;
}

/** What fuse.js looks through, for each text. */
interface Search {
  over(text: string): Fuse<Worded>;
  prepare(): boolean;
}

type Offered = ReadonlyMap<string, Fact>;

function everywhere(offered: Offered): Search {
  const facts = [...offered.values()];
  let whole: Fuse<Worded> | undefined;
  const nearest = nearestOf(facts);
  return {
    over(text) {
      if (text.length > SHORT) return fuseOver(nearest.near(text));
      return (whole ??= fuseOver(facts.map((fact) => ({ fact, asked: fact.asked }))));
    },
    prepare: () => nearest.prepare(),
  };
}

function nearby(knowledge: Knowledge, offered: Offered, learnt: Learnt | undefined): Search {
  const names = learnNames(knowledge.names);
  const index =
    learnt?.kind === 'indexed'
      ? learnt.index
      : buildIndex([...offered.values()].map((fact) => documentOf(fact, names)));
  const search: FactSearch = createFactSearch(index);
  return {
    over(text) {
      const found = search.rank(names.resolve(wordsOf(text)).words, NEAR);
      const facts = found.flatMap(({ id }) => offered.get(id) ?? []);
      return fuseOver(nearestOf(facts).near(text));
    },
    prepare: () => false,
  };
}

/** A fact with those of its phrasings that are looked at. */
interface Worded {
  readonly fact: Fact;
  readonly asked: readonly string[];
}

/** The facts of the phrasings that share the most letters with a text, with these phrasings. */
interface Nearest {
  near(typed: string): readonly Worded[];
  prepare(): boolean;
}

function nearestOf(facts: readonly Fact[]): Nearest {
  const phrasings = facts.flatMap((fact) => fact.asked.map((text) => ({ fact, text })));
  const sieve = createTextSieve(phrasings.map(({ text }) => text));
  const near = (typed: string): readonly Worded[] => {
    const asked = new Map<Fact, string[]>();
    for (const { fact, text } of sieve.near(typed, NEAR_PHRASINGS).flatMap((at) => phrasings[at] ?? [])) {
      const texts = asked.get(fact);
      if (texts) texts.push(text);
      else asked.set(fact, [text]);
    }
    return Array.from(asked, ([fact, texts]) => ({ fact, asked: texts }));
  };
  return { near, prepare: () => sieve.prepare() };
}

function fuseOver(facts: readonly Worded[]): Fuse<Worded> {
  return new Fuse(facts, {
    keys: [
      { name: 'canonical', getFn: ({ fact }) => fact.asked[0], weight: 2 },
      { name: 'asked', getFn: ({ asked }) => [...asked], weight: 1 },
    ],
    ignoreLocation: true,
    threshold: 0.4,
    minMatchCharLength: 2,
  });
}
