import { judge, type Verdict } from '../answer/zones.ts';
import type { Fact, Knowledge } from '../model.ts';
import { type Correction, UNCORRECTED } from '../search/confidence.ts';
import { learn, type Learnt } from '../search/learn.ts';
import { createMatcher, type Reading } from '../search/matcher.ts';
import { answers } from './answers.ts';
import { type Fold, PARTS, withoutFacts, withoutPhrasings, type Withheld } from './folds.ts';
import { correctConfidence } from './reliability.ts';

/** One phrasing, asked of a search that had not learnt it. */
export interface HeldOut extends Withheld {
  readonly question: string;
  /** The fact it is a phrasing of. */
  readonly own: Fact;
  /** What the search takes for the answer; `undefined` if no word of the question is known. */
  readonly best: Fact | undefined;
  /** Of the best, 0 to 1; 0 if there is none. */
  readonly confidence: number;
  /** Of the fact it is a phrasing of, 0 to 1; 0 if that is not among the candidates. */
  readonly ownConfidence: number;
  /** What a reader would get: `sure` is an answer. */
  readonly verdict: Verdict['kind'];
  /** The best answers the question: see `answers`. */
  readonly right: boolean;
  /** Ids of the first three facts, best first. */
  readonly top: readonly string[];
}

const TOP = 3;

/**
 * How well the search would do on questions that nobody wrote down: each phrasing is asked of a search that learnt the
 * knowledge without it, and every second one also of a search that learnt it without the whole fact.
 * @param correction of confidence that was found when the knowledge was learnt
 * @param folds parts that phrasings and facts are dealt into, at least 2; the knowledge is learnt twice as often
 */
export function crossValidate(
  knowledge: Knowledge,
  correction: Correction = UNCORRECTED,
  folds = PARTS,
): readonly HeldOut[] {
  const parts = partsOf(folds).map((part) => withoutFacts(knowledge, part, folds));
  return [
    ...holdOutPhrasings(knowledge, correction, folds),
    ...parts.flatMap((fold) => holdOut(fold, knowledge, correction)),
  ];
}

/** The half of `crossValidate` that leaves the facts where they are: each phrasing, asked without having been learnt. */
export function holdOutPhrasings(
  knowledge: Knowledge,
  correction: Correction = UNCORRECTED,
  folds = PARTS,
): readonly HeldOut[] {
  return partsOf(folds)
    .map((part) => withoutPhrasings(knowledge, part, folds))
    .flatMap((fold) => holdOut(fold, knowledge, correction));
}

function partsOf(folds: number): readonly number[] {
  return Array.from({ length: folds }, (_, part) => part);
}

function holdOut(fold: Fold, knowledge: Knowledge, correction: Correction): readonly HeldOut[] {
  return askFold(fold, knowledge, learn).map((read) => corrected(read, correction));
}

/** A withheld phrasing as it was understood, its confidence not yet corrected. */
export interface Read extends Withheld {
  readonly question: string;
  readonly reading: Reading;
  /** As the knowledge has it, not the fold. */
  readonly best: Fact | undefined;
}

/** @param learnRest learns what the fold leaves of the knowledge */
export function askFold(
  { learnt, asked }: Fold,
  knowledge: Knowledge,
  learnRest: (rest: Knowledge) => Learnt,
): readonly Read[] {
  if (asked.length === 0) return [];
  const rest: Knowledge = { ...knowledge, facts: learnt };
  const matcher = createMatcher(rest, { ...learnRest(rest), correction: UNCORRECTED });
  return asked.map((withheld): Read => {
    const question = withheld.own.asked[withheld.phrasing] ?? '';
    const reading = matcher.read(question);
    const [first] = reading.candidates;
    return { ...withheld, question, reading, best: first && knowledge.facts.get(first.fact.id) };
  });
}

/** What becomes of it if confidence is corrected so; the order of the candidates does not hang on it. */
export function corrected({ reading, best, ...withheld }: Read, correction: Correction): HeldOut {
  const candidates = reading.candidates.map((candidate) =>
    Object.assign({}, candidate, { confidence: correctConfidence(candidate.confidence, correction) }),
  );
  return {
    ...withheld,
    best,
    confidence: candidates[0]?.confidence ?? 0,
    ownConfidence: candidates.find(({ fact }) => fact.id === withheld.own.id)?.confidence ?? 0,
    verdict: judge({ ...reading, candidates }).kind,
    right: best !== undefined && answers(best, withheld.own),
    top: candidates.slice(0, TOP).map(({ fact }) => fact.id),
  };
}
