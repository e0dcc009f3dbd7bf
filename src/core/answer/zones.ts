import type { Candidate, Reading } from '../search/matcher.ts';

/**
 * At and above `answer` a fact is given as the answer; between the two it is offered as "did you mean".
 * A wrong answer costs ten refusals (see tests/bench/calibrate.ts for the share of right answers at each confidence).
 */
export const ZONES = { answer: 0.5, offer: 0.25 } as const;

/** Below this share of known words a question is taken to be about something else altogether. */
const OUTSIDE = 0.5;

/** What to do with a reading, before it is put into an answer. */
export type Verdict =
  | { readonly kind: 'sure'; readonly best: Candidate }
  | { readonly kind: 'offer'; readonly offers: readonly Candidate[] }
  | { readonly kind: 'not-said'; readonly best: Candidate }
  | { readonly kind: 'no-match'; readonly outside: boolean; readonly near: readonly Candidate[] };

export function judge({ candidates, familiarity, naming }: Reading): Verdict {
  const [best] = candidates;
  const answerable = candidates.filter(({ fact }) => fact.kind !== 'not-said');
  if (best && best.confidence >= ZONES.offer) {
    if (best.fact.kind === 'not-said') return { kind: 'not-said', best };
    if (best.confidence >= ZONES.answer) return { kind: 'sure', best };
    return { kind: 'offer', offers: answerable.slice(0, 3) };
  }
  const named = naming.mentions.some(({ kind }) => kind !== 'concept');
  return {
    kind: 'no-match',
    outside: !named && familiarity < OUTSIDE,
    near: named ? answerable.slice(0, 3) : [],
  };
}
