import type { Readout } from '../ask.ts';
import { type GoldenFailure, runGolden } from '../golden.ts';
import type { Loaded } from '../knowledge/load.ts';
import type { Fact, Knowledge } from '../model.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { type AnswerChange, answerChanges, formatAnswerChanges } from './answer-changes.ts';
import { compareKnowledge, type Difference } from './difference.ts';
import { formatDifference } from './format-difference.ts';

/** What stands between a knowledge and its readers. */
export type Review =
  | { readonly verdict: 'problems'; readonly problems: readonly Problem[] }
  | ({ readonly verdict: 'golden'; readonly failures: readonly GoldenFailure[] } & Compared)
  | ({ readonly verdict: 'ask' } & Compared)
  | ({ readonly verdict: 'clear' } & Compared);

/** A new knowledge beside the one before it. */
interface Compared extends Comparison {
  /** The new knowledge, learnt. */
  readonly readout: Readout;
}

export interface Comparison {
  /** `undefined` if there was none before. */
  readonly difference: Difference | undefined;
  /** Empty for `clear`. */
  readonly changes: readonly AnswerChange[];
}

/**
 * Whether a knowledge may be published: never with problems or a golden question that fails, and not without asking
 * where a reader would get another answer than before.
 * @param before what readers are answered with now; `undefined` if nothing is
 * @param gaps questions that got no answer, tried on both beside the golden questions of both
 */
export function review(
  before: Readout | undefined,
  loaded: Loaded,
  createReadout: (knowledge: Knowledge) => Readout,
  gaps: readonly string[] = [],
): Review {
  if (!loaded.ok) return { verdict: 'problems', problems: loaded.problems };
  const readout = createReadout(loaded.knowledge);
  const compared = { readout, ...compareReadouts(before, readout, gaps) };
  const failures = runGolden(readout);
  if (failures.length > 0) return { verdict: 'golden', failures, ...compared };
  return { verdict: compared.changes.length > 0 ? 'ask' : 'clear', ...compared };
}

/**
 * What differs between two knowledges, and which answers would change to their golden questions, to the questions of the
 * facts that differ, and to others.
 * @param gaps questions that got no answer
 */
export function compareReadouts(
  before: Readout | undefined,
  after: Readout,
  gaps: readonly string[] = [],
): Comparison {
  if (!before) return { difference: undefined, changes: [] };
  const difference = compareKnowledge(before.knowledge, after.knowledge);
  const changes = answerChanges(before, after, [
    ...after.knowledge.golden,
    ...before.knowledge.golden,
    ...gaps.map((q) => ({ q })),
  ]);
  const shown = new Set(changes.flatMap((change) => [...change.before.facts, ...change.now.facts]));
  // A fact that no golden question and no gap reaches is asked for by its own question, so that its change is seen, too.
  const others = touchedFacts(difference).filter(({ id }) => !shown.has(id));
  const own = others.map(({ asked: [q] }) => ({ q }));
  return { difference, changes: [...changes, ...answerChanges(before, after, own)] };
}

function touchedFacts({ facts: { added, changed, retired } }: Difference): readonly Fact[] {
  return [...added, ...changed.map(({ after }) => after), ...retired];
}

/** A review as plain text: what was decided first, then what blocks, what differs and which answers would change. */
export function formatReview(reviewed: Review): readonly string[] {
  switch (reviewed.verdict) {
    case 'problems':
      return [
        `This cannot be published: ${counted(reviewed.problems.length, 'problem')}.`,
        ...reviewed.problems.map(formatProblem),
      ];
    case 'golden':
      return [
        `This cannot be published: ${counted(reviewed.failures.length, 'golden question')} would be answered wrongly.`,
        ...reviewed.failures.map(failureLine),
        ...formatCompared(reviewed),
      ];
    case 'ask':
      return ['This can be published if you agree with what changes.', ...formatCompared(reviewed)];
    case 'clear':
      return ['This can be published: no answer that was tried would change.', ...differenceLines(reviewed)];
  }
}

/** What differs and which answers would change, as plain text. */
export function formatCompared(compared: Comparison): readonly string[] {
  return [
    ...differenceLines(compared),
    ...(compared.difference ? formatAnswerChanges(compared.changes) : []),
  ];
}

function differenceLines({ difference }: Comparison): readonly string[] {
  return difference
    ? formatDifference(difference)
    : ['There is nothing to compare it with: nothing was published before.'];
}

function failureLine({ golden: { q, after, expect }, got }: GoldenFailure): string {
  const context = after.length === 0 ? '' : ` after ${after.map((turn) => `“${turn}”`).join(', ')}`;
  const wanted = expect === 'unknown' ? 'no answer' : expect.join(', ');
  return `“${q}”${context} should get ${wanted} and gets ${got}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
