import type { HeldOut } from '../../../src/core/evaluation/cross-validate.ts';
import type { Fact, Knowledge } from '../../../src/core/model.ts';

/** The fact of that id, which must be there. */
export function factOf({ facts }: Knowledge, id: string): Fact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`there is no fact ${id}`);
  return fact;
}

/** A phrasing of one fact that got another, or itself, as a sure answer unless told otherwise. */
export function heldOut(own: Fact, best: Fact | undefined, more: Partial<HeldOut> = {}): HeldOut {
  return {
    question: own.asked[0],
    own,
    phrasing: 0,
    best,
    confidence: 0.9,
    ownConfidence: own === best ? 0.9 : 0.2,
    verdict: 'sure',
    right: own === best,
    leftOut: false,
    top: best ? [best.id] : [],
    ...more,
  };
}
