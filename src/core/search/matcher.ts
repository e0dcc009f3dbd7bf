import type { Fact, Knowledge } from '../model.ts';
import { kindAsked } from './answer-kind.ts';
import { confidenceOf } from './confidence.ts';
import { type Asked, createWitness, type Evidence, type Witness } from './evidence.ts';
import { vectorOf } from './features.ts';
import { isFunctionWord } from './function-words.ts';
import type { Learnt } from './learn.ts';
import { learnNames, type Naming } from './names.ts';
import { createRanker, type Ranked } from './ranker.ts';
import { learnSpelling } from './spelling.ts';
import { stem, type Word, wordsOf } from './words.ts';

/** A fact that may be meant. */
export interface Candidate {
  readonly fact: Fact;
  /** 0 to 1. */
  readonly confidence: number;
  readonly ranked: Ranked;
  readonly evidence: Evidence;
}

/** A question as the search understood it. */
export interface Reading {
  readonly candidates: readonly Candidate[];
  readonly naming: Naming;
  /** Words replaced, as typed and as meant. */
  readonly corrected: readonly (readonly [string, string])[];
  /** Share of the question's meaning that the knowledge has words for, 0 to 1; 0 if it has none. */
  readonly familiarity: number;
}

/** What an earlier turn adds to a question that leans on it. */
export interface Context {
  readonly question: string;
  /** Ids of the facts it was answered with. */
  readonly facts: readonly string[];
}

export interface Matcher {
  /** Reads at most the first 600 words; never throws. */
  read(question: string, context?: Context): Reading;
}

/** Candidates looked at for each question: the right fact is not further down in any set that was measured. */
const CANDIDATES = 8;
/** Words beyond this add nothing to a question and would let a long text slow the bot down. */
const MOST_WORDS = 600;
const MOST_CORRECTIONS = 12;
/** What a follow-up gives to facts related to the one before, and takes from that one itself, in log-odds. */
const RELATED = 1;
const REPEATED = -1.5;

export function createMatcher(knowledge: Knowledge, learnt: Learnt): Matcher {
  const facts = [...knowledge.facts.values()];
  const names = learnNames(knowledge.names);
  const ranker = createRanker(learnt.ranking);
  const spelling = learnSpelling(learnt.vocabulary);
  const { seenIn } = learnt;
  const rarity = (one: string): number => {
    const count = seenIn.get(one);
    return count === undefined ? 1 : Math.max(0.15, 1 - Math.log(1 + count) / Math.log(2 + facts.length));
  };
  const witnesses: readonly Witness[] = learnt.facts.map(({ stems, kinds }) =>
    createWitness(stems, kinds, rarity),
  );

  return {
    read(question, context) {
      const corrected: (readonly [string, string])[] = [];
      const typed = wordsOf(question).slice(0, MOST_WORDS);
      const meant = typed.map((word) => {
        if (corrected.length >= MOST_CORRECTIONS) return word;
        const better = spelling.correct(word.text);
        if (better === undefined) return word;
        corrected.push([word.text, better]);
        return { text: better, stem: stem(better) };
      });
      const naming = names.resolve(meant);
      const earlier = context ? added(naming, names.resolve(wordsOf(context.question))) : [];
      const vector = vectorOf([...naming.words, ...earlier], learnt.space);
      const asked: Asked = { naming, kind: kindAsked(meant.map(({ text }) => text).join(' ')) };
      const nudge = nudgeOf(context, knowledge);
      const ranked = ranker.rank(vector, CANDIDATES).flatMap((one) => {
        const fact = facts[one.label];
        const evidence = witnesses[one.label]?.weigh(asked);
        return fact && evidence ? [{ fact, ranked: one, evidence }] : [];
      });
      const notSaid = sumOf(ranked.filter(({ fact }) => fact.kind === 'not-said'));
      const candidates = ranked
        .map((one): Candidate => {
          const answerable = one.fact.kind !== 'not-said';
          const kin = answerable ? ranked.filter(({ fact }) => areKin(fact, one.fact)) : [];
          const signals = {
            probability: one.ranked.probability + sumOf(kin),
            notSaid: answerable ? notSaid : 0,
            nearest: one.ranked.nearest,
            evidence: one.evidence,
          };
          return { ...one, confidence: confidenceOf(signals, nudge(one.fact)) };
        })
        .toSorted((a, b) => b.confidence - a.confidence);
      return { candidates, naming, corrected, familiarity: familiarity(naming, seenIn) };
    },
  };
}

/** Facts that name each other as related answer each other's questions in part; what is not said answers nothing. */
function areKin(one: Fact, other: Fact): boolean {
  if (one === other || one.kind === 'not-said' || other.kind === 'not-said') return false;
  return one.related.includes(other.id) || other.related.includes(one.id);
}

function sumOf(candidates: readonly { readonly ranked: Ranked }[]): number {
  return candidates.reduce((sum, { ranked }) => sum + ranked.probability, 0);
}

/** Words of an earlier turn that carry meaning and that the question does not have. */
function added(question: Naming, earlier: Naming): readonly Word[] {
  const present = new Set(question.words.map(({ stem }) => stem));
  return earlier.words.filter((word) => !isFunctionWord(word.stem) && !present.has(word.stem));
}

/** In a conversation the next question is about something near the last answer, and seldom the same thing again. */
function nudgeOf(context: Context | undefined, { facts }: Knowledge): (fact: Fact) => number {
  if (!context) return () => 0;
  const before = context.facts.flatMap((id) => facts.get(id) ?? []);
  const near = new Set(before.flatMap(({ related }) => related));
  return (fact) => {
    if (before.includes(fact)) return REPEATED;
    return near.has(fact.id) || fact.related.some((id) => context.facts.includes(id)) ? RELATED : 0;
  };
}

function familiarity({ words }: Naming, known: ReadonlyMap<string, number>): number {
  const content = words.filter((word) => !isFunctionWord(word.stem));
  if (content.length === 0) return 0;
  return content.filter((word) => known.has(word.stem)).length / content.length;
}
