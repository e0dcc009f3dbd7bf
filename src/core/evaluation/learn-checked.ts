import type { KnowledgeFiles } from '../knowledge/load.ts';
import type { Fact, Knowledge } from '../model.ts';
import type { Problem } from '../problem.ts';
import { UNCORRECTED } from '../search/confidence.ts';
import { learn, type Learnt } from '../search/learn.ts';
import { relearn } from '../search/relearn.ts';
import { SIZES } from '../search/sizes.ts';
import { askFold, corrected, type HeldOut } from './cross-validate.ts';
import { deepWarnings, type DeepWarnings } from './deep-warnings.ts';
import { type Fold, PARTS, withoutBoth, type Withheld } from './folds.ts';
import { fitCorrection } from './reliability.ts';
import { answerable, reportOf } from './report.ts';

/** What was learnt, its confidence corrected by what cross-validation found. */
export interface Checked {
  readonly learnt: Learnt;
  /** Each phrasing that was asked without having been learnt; none if the knowledge is too large for that. */
  readonly rows: readonly HeldOut[];
}

/** Phrasings that are asked before a knowledge is ready: 0.5 ms each where all is learnt by heart, 5 ms in an index. */
const MOST_ASKED = { trained: 2_000, indexed: 400 } as const;
/** Share of the phrasings that one part asks for. */
const SHARE_ASKED = 1 / PARTS;

/**
 * Learns a knowledge and cross-validates it: all of it if it is small, a fifth of some 7,500 phrasings, a sample of a
 * large one. That costs about as much again as learning it; where this would be long, confidence stays as it is.
 * @param sizes for tests: the most facts that are learnt by heart, and of these the most that are learnt twice
 */
export function learnChecked(knowledge: Knowledge, sizes: LearningSizes = SIZES): Checked {
  const learnt = learn(knowledge, sizes.trained);
  if (learnt.kind === 'trained' && knowledge.facts.size > sizes.learntTwice) return { learnt, rows: [] };
  const learnRest = (rest: Knowledge): Learnt =>
    learnt.kind === 'indexed' ? relearn(learnt, knowledge, rest, 0) : learn(rest, sizes.trained);
  const reads = foldsOf(knowledge, MOST_ASKED[learnt.kind], learnt.kind === 'trained' ? PARTS : 1).flatMap(
    (fold) => askFold(fold, knowledge, learnRest),
  );
  const count = countOfMissing(reads);
  const correction = fitCorrection(
    answerable(reads.map((read) => corrected(read, UNCORRECTED))),
    ({ leftOut }) => (leftOut ? count : 1),
  );
  return { learnt: { ...learnt, correction }, rows: reads.map((read) => corrected(read, correction)) };
}

/**
 * Share of the questions that ask for what the knowledge does not hold: 36 in 100 of what strangers asked of three stories. A
 * knowledge that lists what is not said has as many among its phrasings. Those of one that does not are weighed up: where
 * facts have five to nine phrasings, 164 of 1,500 strangers' questions get a wrong answer so and 190 do not, 688 and 709 a
 * right one; one wrong answer costs ten refusals.
 */
const NEAR_MISSES = 1 / 3;

/** How often a phrasing of a fact that was left out counts, so that near misses have their share. */
function countOfMissing(reads: readonly Withheld[]): number {
  const missing = reads.filter(({ leftOut }) => leftOut).length;
  const notSaid = reads.filter(({ leftOut, own }) => !leftOut && own.kind === 'not-said').length;
  const told = reads.length - missing - notSaid;
  return missing === 0 ? 1 : Math.max(1, ((NEAR_MISSES / (1 - NEAR_MISSES)) * told - notSaid) / missing);
}

type LearningSizes = Readonly<Record<'trained' | 'learntTwice', number>>;

/** As many parts as ask for so many phrasings; if one asks for more, it is thinned out. */
function foldsOf(knowledge: Knowledge, mostAsked: number, mostParts: number): readonly Fold[] {
  const each = countPhrasings(knowledge.facts.values()) * SHARE_ASKED;
  if (each === 0) return [];
  const parts = Math.max(1, Math.min(mostParts, Math.floor(mostAsked / each)));
  const stride = Math.ceil(each / mostAsked);
  return Array.from({ length: parts }, (_, part) => withoutBoth(knowledge, part, stride));
}

function countPhrasings(facts: Iterable<Fact>): number {
  let count = 0;
  for (const { asked } of facts) count += asked.length;
  return count;
}

/** What the check at the start found that can be mended, and what is not done because there is too much. */
export function startWarnings({ learnt, rows }: Checked, files: KnowledgeFiles): DeepWarnings {
  const found = deepWarnings(reportOf(rows), files);
  const tooMuch = [
    ...learnt.leftOut,
    ...(rows.length > 0
      ? []
      : ['there are too many phrasings to learn them twice: confidence is not checked']),
  ];
  return { ...found, warnings: [...tooMuch.map(large), ...found.warnings] };
}

function large(wrong: string): Problem {
  return {
    file: 'facts',
    line: 1,
    column: 1,
    code: 'large-knowledge',
    wrong,
    fix: 'part the story in two, or live with it',
  };
}
