/**
 * How an answer was found, as plain data; `texts/<language>/why.ts` has the words.
 */

import type { AnswerKind, Match } from './model.ts';

/** How an answer was found. */
export interface Why {
  /** Best first. */
  readonly matches: readonly Match[];
  /** In the order in which they are told. They quote the question as it was typed. */
  readonly steps: readonly Step[];
}

/** One thing to say of how an answer was found; confidences and their bounds are 0 to 1. */
export type Step =
  | ReadingStep
  | MatchingStep
  | { readonly kind: 'sure'; readonly confidence: number; readonly from: number }
  | { readonly kind: 'offer'; readonly confidence: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'not-said';
      readonly question: string;
      readonly confidence: number;
      readonly from: number;
    }
  | { readonly kind: 'too-far'; readonly confidence: number; readonly from: number }
  | { readonly kind: 'too-open' | 'nothing-near' };

/** How the question was read. `cut` is in UTF-16 units; a `part` is counted from 1. */
type ReadingStep =
  | { readonly kind: 'chosen' | 'talk' | 'asks-origin' | 'asks-outlets' }
  | { readonly kind: 'cut'; readonly typed: number; readonly head: number; readonly tail: number }
  | { readonly kind: 'corrected'; readonly typed: string; readonly meant: string }
  | { readonly kind: 'follow-up' | 'instead' | 'clause' | 'about-outlets'; readonly question: string }
  | { readonly kind: 'parts'; readonly count: number }
  | { readonly kind: 'part'; readonly number: number; readonly question: string };

/** Which facts came near, and what of the question they leave open. */
type MatchingStep =
  | { readonly kind: 'nothing-known' }
  /** `words` are those that counted, the heaviest first. */
  | { readonly kind: 'nearest'; readonly question: string; readonly words: readonly string[] }
  | { readonly kind: 'unexplained' | 'not-involved'; readonly words: readonly string[] }
  | { readonly kind: 'holds-no'; readonly missing: AnswerKind }
  | {
      readonly kind: 'runner-up';
      readonly question: string;
      readonly behind: Behind;
      readonly best: number;
      readonly next: number;
    };

/** How far the second is behind the first; `lifted`: only facts related to it make it the surer of the two. */
export type Behind = 'clearly' | 'closely' | 'level' | 'lifted';

/** What speaks for a fact, or against it; words of the question are as many as there are, and may repeat. */
export type Reason =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'explains' | 'leaves-out' | 'not-involved'; readonly words: readonly string[] }
  | { readonly kind: 'holds-no'; readonly missing: AnswerKind }
  /** How much it is like the nearest way to ask the fact, 0 to 1. */
  | { readonly kind: 'worded-like'; readonly share: number };
