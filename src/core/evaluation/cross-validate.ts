import { judge, type Verdict } from '../answer/zones.ts';
import type { Fact, Knowledge } from '../model.ts';
import { learn } from '../search/learn.ts';
import { createMatcher } from '../search/matcher.ts';

/** One phrasing, asked of a search that had not learnt it. */
export interface HeldOut {
  readonly question: string;
  /** The fact it is a phrasing of. */
  readonly own: Fact;
  /** Its place in `own.asked`, from 0. */
  readonly phrasing: number;
  /** What the search takes for the answer; `undefined` if no word of the question is known. */
  readonly best: Fact | undefined;
  /** Of the best, 0 to 1; 0 if there is none. */
  readonly confidence: number;
  /** What a reader would get: `sure` is an answer. */
  readonly verdict: Verdict['kind'];
  /** The best answers the question: see `answers`. Never so where the fact itself was left out. */
  readonly right: boolean;
  /** The whole fact was missing, not this phrasing alone, so that the only right answer is none. */
  readonly leftOut: boolean;
  /** Ids of the first three facts, best first. */
  readonly top: readonly string[];
}

/** A share of the phrasings to keep from the search, and then to ask. */
interface Fold {
  readonly learnt: ReadonlyMap<string, Fact>;
  readonly asked: readonly { readonly own: Fact; readonly phrasing: number }[];
  readonly leftOut: boolean;
}

const TOP = 3;

/**
 * How well the search would do on questions that nobody wrote down: each phrasing is asked of a search that learnt the
 * knowledge without it, and every second one also of a search that learnt it without the whole fact.
 * @param folds parts that phrasings and facts are dealt into, at least 2; the knowledge is learnt twice as often
 */
export function crossValidate(knowledge: Knowledge, folds = 5): readonly HeldOut[] {
  const parts = Array.from({ length: folds }, (_, part) => part);
  return [
    ...parts.flatMap((part) => ask(withoutPhrasings(knowledge, part, folds), knowledge)),
    ...parts.flatMap((part) => ask(withoutFacts(knowledge, part, folds), knowledge)),
  ];
}

/**
 * Whether a fact is an answer to another's question. A correction and what it is related to say much the same, and a
 * phrasing alone does not tell which of the two was meant.
 */
export function answers(best: Fact, own: Fact): boolean {
  if (best.id === own.id) return true;
  return (
    (best.kind === 'false-premise' || own.kind === 'false-premise') &&
    (best.related.includes(own.id) || own.related.includes(best.id))
  );
}

/** A fact's only phrasing stays: without it there is nothing to find the fact by. */
function withoutPhrasings({ facts }: Knowledge, part: number, folds: number): Fold {
  const asked: { own: Fact; phrasing: number }[] = [];
  const learnt = new Map<string, Fact>();
  for (const [id, own] of facts) {
    const [first, ...others] = own.asked.filter((_, phrasing) => phrasing % folds !== part);
    if (first === undefined) {
      learnt.set(id, own);
      continue;
    }
    learnt.set(id, { ...own, asked: [first, ...others] });
    for (let phrasing = part; phrasing < own.asked.length; phrasing += folds) asked.push({ own, phrasing });
  }
  return { learnt, asked, leftOut: false };
}

/** Corrections stay: what they correct is told by other facts too, which would then be a right answer. */
function withoutFacts({ facts }: Knowledge, part: number, folds: number): Fold {
  const removed = [...facts.values()]
    .filter(({ kind }) => kind !== 'false-premise')
    .filter((_, index) => index % folds === part);
  const ids = new Set(removed.map(({ id }) => id));
  return {
    learnt: new Map([...facts].filter(([id]) => !ids.has(id))),
    asked: removed.flatMap((own) =>
      own.asked.flatMap((_, phrasing) => (phrasing % 2 === 0 ? [{ own, phrasing }] : [])),
    ),
    leftOut: true,
  };
}

function ask({ learnt, asked, leftOut }: Fold, knowledge: Knowledge): readonly HeldOut[] {
  if (asked.length === 0) return [];
  const rest: Knowledge = { ...knowledge, facts: learnt };
  const matcher = createMatcher(rest, learn(rest));
  return asked.map(({ own, phrasing }): HeldOut => {
    const question = own.asked[phrasing] ?? '';
    const reading = matcher.read(question);
    const { candidates } = reading;
    const [first] = candidates;
    const best = first && knowledge.facts.get(first.fact.id);
    return {
      question,
      own,
      phrasing,
      best,
      confidence: first?.confidence ?? 0,
      verdict: judge(reading).kind,
      right: !leftOut && best !== undefined && answers(best, own),
      leftOut,
      top: candidates.slice(0, TOP).map(({ fact }) => fact.id),
    };
  });
}
