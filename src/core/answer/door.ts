import type { Step } from '../why.ts';

/** A text as far as it is read. */
export interface Heard {
  readonly text: string;
  /** Says what was not read; empty for a text that is read to its end. */
  readonly steps: readonly Step[];
}

/** Longer than any question, in UTF-16 units: what stands between the two ends of a longer text is not read. */
export const READ = { whole: 600, head: 300, tail: 300 } as const;

/**
 * Bounds once, before anything is made of a text, how much of it is read: of a long one the beginning and the end, where
 * people put the question itself. Blanks there count as one.
 */
export function heardOf(typed: string): Heard {
  if (typed.length <= READ.whole) return { text: typed, steps: [] };
  const head = typed.slice(0, READ.head).replace(CUT_OFF_BEHIND, '$1');
  const tail = typed.slice(-READ.tail).replace(CUT_OFF_BEFORE, '$1');
  return {
    text: `${head}\n${tail}`.replace(/\s+/g, ' '),
    steps: [{ kind: 'cut', typed: typed.length, head: head.length, tail: tail.length }],
  };
}

/** The word that the cut goes through, unless it is nearly all that there is. */
const CUT_OFF_BEHIND = /(\s)\S{0,40}$/;
const CUT_OFF_BEFORE = /^\S{0,40}(\s)/;
