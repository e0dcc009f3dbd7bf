import type { Fact, FactKind, Knowledge } from '../model.ts';
import { kindAsked } from './answer-kind.ts';
import { confidenceOf, logOdds } from './confidence.ts';
import { type Context, lentBy } from './earlier-words.ts';
import { type Asked, contentOf, type Evidence, wantedOf } from './evidence.ts';
import type { Found } from './fact-search.ts';
import { carriesMeaning } from './function-words.ts';
import type { Learnt } from './learn.ts';
import { learnNames, type Names, type Naming } from './names.ts';
import { nudgeOf } from './nudge.ts';
import { createRecall, type Recall } from './recall.ts';
import { learnSpelling } from './spelling.ts';
import { type Understand, understanding } from './understanding.ts';

/** A fact that may be meant. */
export interface Candidate {
  readonly fact: Fact;
  /** 0 to 1. */
  readonly confidence: number;
  readonly ranked: Found;
  readonly evidence: Evidence;
}

/** A question as the search understood it. */
export interface Reading {
  readonly candidates: readonly Candidate[];
  readonly naming: Naming;
  /** Words replaced, as typed and as meant. */
  readonly corrected: readonly (readonly [string, string])[];
  /** Read with an earlier turn, which lends it words. */
  readonly inContext: boolean;
  /** Share of the question's meaning that the knowledge has words for, 0 to 1; 0 if it has none. */
  readonly familiarity: number;
  /** Share of the facts that list what the articles do not say, 0 to 1: where there are none, near misses meet nothing better. */
  readonly unsaid: number;
}

/** Reads one question in all the ways that it can be read: whole, in parts, with the turn before. */
export interface Sitting {
  readonly names: Names;
  /** Reads at most the first 600 words; never throws. */
  read(question: string, context?: Context): Reading;
}

export interface Matcher extends Sitting {
  /**
   * For one question: what has been read once is not read again, and all its parts together have the misspelt words of
   * one question looked up.
   */
  sitting(): Sitting;
}

/** Candidates looked at for each question: the right fact is not further down in any set that was measured. */
const CANDIDATES = 8;
/**
 * What the kind of a fact adds when facts compete for a question, in log-odds: a correction should not answer a neutral
 * question where the fact itself can, and a wrong answer costs more than "the articles do not say".
 */
const PLEA: Readonly<Record<FactKind, number>> = {
  reported: 0,
  undisclosed: 0,
  'false-premise': -0.5,
  'not-said': 0.5,
};

/**
 * What is added to that where words are lent by an earlier turn, which make any fact about it fit. Of 438 follow-ups to two
 * stories it takes back one wrong answer and one right one.
 */
const LENT_PLEA = 0.5;

const NOTHING: Naming = { words: [], mentions: [] };

export function createMatcher(knowledge: Knowledge, learnt: Learnt): Matcher {
  const names = learnNames(knowledge.names);
  const recall = createRecall(knowledge, names, learnt);
  const spelling = learnSpelling(recall.vocabulary);
  const unsaid = shareOfUnsaid(knowledge);

  const read = (question: string, context: Context | undefined, understand: Understand): Reading => {
    const understood = understand(question);
    const { naming, corrected, kind } = understood;
    const lent = context ? lentBy(context, understood, understand, names, knowledge) : NOTHING;
    const words = [...naming.words, ...lent.words];
    const asked: Asked = {
      content: contentOf(naming.words, recall.rarity),
      mentions: [...naming.mentions, ...lent.mentions],
      kind: kind ?? (context?.replaces ? kindAsked(context.question) : undefined),
      wanted: wantedOf(naming.words),
    };
    const nudge = nudgeOf(context, knowledge);
    const ranked = recall.rank(words, CANDIDATES).flatMap((one) => {
      const fact = knowledge.facts.get(one.id);
      return fact ? [{ fact, ranked: one, evidence: recall.witnessOf(fact).weigh(asked) }] : [];
    });
    const notSaid = sumOf(ranked.filter(({ fact }) => fact.kind === 'not-said'));
    const candidates = ranked
      .map((one) => {
        const answerable = one.fact.kind !== 'not-said';
        const alone = {
          probability: one.ranked.probability,
          notSaid: 0,
          nearest: one.ranked.nearest,
          evidence: one.evidence,
        };
        const kin = answerable ? ranked.filter(({ fact }) => areKin(fact, one.fact)) : [];
        const withKin = Object.assign({}, alone, {
          probability: alone.probability + sumOf(kin),
          notSaid: answerable ? notSaid : 0,
        });
        const plea = PLEA[one.fact.kind] + (context && !answerable ? LENT_PLEA : 0);
        return {
          one,
          order: logOdds(alone, nudge(one) + plea),
          confidence: confidenceOf(withKin, nudge(one), learnt.correction),
        };
      })
      .toSorted((a, b) => b.order - a.order)
      .map(({ one, confidence }): Candidate => ({
        fact: one.fact,
        ranked: one.ranked,
        evidence: one.evidence,
        confidence,
      }));
    return {
      candidates,
      naming,
      corrected,
      inContext: context !== undefined,
      familiarity: familiarity(naming, recall),
      unsaid,
    };
  };

  const sitting = (): Sitting => {
    const understand = understanding(names, spelling);
    const alone = new Map<string, Reading>();
    return {
      names,
      read(question, context) {
        if (context) return read(question, context, understand);
        const known = alone.get(question);
        if (known) return known;
        const reading = read(question, undefined, understand);
        alone.set(question, reading);
        return reading;
      },
    };
  };
  return { names, sitting, read: (question, context) => sitting().read(question, context) };
}

function shareOfUnsaid({ facts }: Knowledge): number {
  if (facts.size === 0) return 0;
  return [...facts.values()].filter(({ kind }) => kind === 'not-said').length / facts.size;
}

/** Facts that name each other as related answer each other's questions in part; what is not said answers nothing. */
function areKin(one: Fact, other: Fact): boolean {
  if (one === other || one.kind === 'not-said' || other.kind === 'not-said') return false;
  return one.related.includes(other.id) || other.related.includes(one.id);
}

function sumOf(candidates: readonly { readonly ranked: Found }[]): number {
  return candidates.reduce((sum, { ranked }) => sum + ranked.probability, 0);
}

function familiarity({ words }: Naming, known: Recall): number {
  const content = words.filter(carriesMeaning);
  if (content.length === 0) return 0;
  return content.filter((word) => known.seenIn(word.stem) !== undefined).length / content.length;
}
