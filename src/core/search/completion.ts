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
): (typed: string, limit: number) => readonly Fact[] {
  const offered = new Map(
    [...knowledge.facts].filter(([, { kind }]) => kind === 'reported' || kind === 'undisclosed'),
  );
  // Built on first use: a terminal never completes, and the start should be quick.
  let search: ((text: string) => Fuse<Worded>) | undefined;

  return (typed, limit) => {
    const text = typed.trim().slice(0, MOST_TYPED);
    if (text === '') return starters.slice(0, limit);
    search ??= offered.size > SIZES.completion ? nearby(knowledge, offered, learnt) : everywhere(offered);
    return search(text)
      .search(text, { limit })
      .map(({ item }) => item.fact);
  };
}

type Offered = ReadonlyMap<string, Fact>;

function everywhere(offered: Offered): (text: string) => Fuse<Worded> {
  const facts = [...offered.values()];
  const whole = fuseOver(facts.map((fact) => ({ fact, asked: fact.asked })));
  const nearest = nearestOf(facts);
  return (text) => (text.length <= SHORT ? whole : fuseOver(nearest(text)));
}

function nearby(
  knowledge: Knowledge,
  offered: Offered,
  learnt: Learnt | undefined,
): (text: string) => Fuse<Worded> {
  const names = learnNames(knowledge.names);
  const index =
    learnt?.kind === 'indexed'
      ? learnt.index
      : buildIndex([...offered.values()].map((fact) => documentOf(fact, names)));
  const search: FactSearch = createFactSearch(index);
  return (text) => {
    const found = search.rank(names.resolve(wordsOf(text)).words, NEAR);
    const facts = found.flatMap(({ id }) => offered.get(id) ?? []);
    return fuseOver(nearestOf(facts)(text));
  };
}

/** A fact with those of its phrasings that are looked at. */
interface Worded {
  readonly fact: Fact;
  readonly asked: readonly string[];
}

/** The facts of the phrasings that share the most letters with a text, with these phrasings. */
function nearestOf(facts: readonly Fact[]): (text: string) => readonly Worded[] {
  const phrasings = facts.flatMap((fact) => fact.asked.map((text) => ({ fact, text })));
  const sieve = createTextSieve(phrasings.map(({ text }) => text));
  return (typed) => {
    const asked = new Map<Fact, string[]>();
    for (const { fact, text } of sieve(typed, NEAR_PHRASINGS).flatMap((at) => phrasings[at] ?? [])) {
      const texts = asked.get(fact);
      if (texts) texts.push(text);
      else asked.set(fact, [text]);
    }
    return Array.from(asked, ([fact, texts]) => ({ fact, asked: texts }));
  };
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
