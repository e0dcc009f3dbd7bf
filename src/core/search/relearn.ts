import type { Fact, Knowledge } from '../model.ts';
import { updateIndex } from './fact-index.ts';
import { documentOf, sayTheSame } from './fact-texts.ts';
import { indexedOf, learn, type Learnt } from './learn.ts';
import { learnNames } from './names.ts';
import { SIZES } from './sizes.ts';

/**
 * Learns a knowledge that came out of another one. Above the size that is learnt by heart only the facts that differ
 * are read: at 100,000 facts a change costs 0.2 s instead of 5, most of it the search for what differs. The correction
 * of confidence is kept: a change of some facts does not move it.
 * @param learnt what was learnt from `before`; it can still be used afterwards
 * @param trained the most facts that are learnt by heart
 */
export function relearn(
  learnt: Learnt,
  before: Knowledge,
  after: Knowledge,
  trained: number = SIZES.trained,
): Learnt {
  if (learnt.kind === 'trained' || after.facts.size <= trained || !sameNames(before, after))
    return { ...learn(after, trained), correction: learnt.correction };
  const names = learnNames(after.names);
  const removed = new Set([...before.facts.keys()].filter((id) => !after.facts.has(id)));
  const put = [...after.facts.values()].filter((fact) => differs(before.facts.get(fact.id), fact));
  const changes = { removed, put: put.map((fact) => documentOf(fact, names)) };
  return indexedOf(updateIndex(learnt.index, changes), learnt.correction);
}

function differs(before: Fact | undefined, after: Fact): boolean {
  return before === undefined || !sayTheSame(before, after);
}

/** A name is part of how every fact is read. */
function sameNames({ names: before }: Knowledge, { names: after }: Knowledge): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
