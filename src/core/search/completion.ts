import Fuse from 'fuse.js';

import type { Fact, Knowledge } from '../model.ts';

/** Typed text beyond this is not read: a canonical question is shorter. */
const MOST_TYPED = 150;

/** Finds facts by what has been typed of a question so far: fuse.js over all phrasings, tolerant of slips. */
export function createCompletion({
  facts,
  topics,
}: Knowledge): (typed: string, limit: number) => readonly Fact[] {
  const offered = [...facts.values()].filter(({ kind }) => kind === 'reported' || kind === 'undisclosed');
  let fuse: Fuse<Fact> | undefined;

  return (typed, limit) => {
    const text = typed.trim().slice(0, MOST_TYPED);
    if (text === '') {
      return topics.flatMap(({ id }) => offered.find(({ topic }) => topic === id) ?? []).slice(0, limit);
    }
    // Built on first use: a terminal never completes, and the start should be quick.
    fuse ??= new Fuse(offered, {
      keys: [
        { name: 'canonical', getFn: ({ asked }) => asked[0], weight: 2 },
        { name: 'asked', getFn: ({ asked }) => [...asked], weight: 1 },
      ],
      ignoreLocation: true,
      threshold: 0.4,
      minMatchCharLength: 2,
    });
    return fuse.search(text, { limit }).map(({ item }) => item);
  };
}
