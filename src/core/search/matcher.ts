import type { Fact, Knowledge } from '../model.ts';
import { kindAsked } from './answer-kind.ts';
import { confidenceOf } from './confidence.ts';
import { type Asked, createWitness, type Evidence, factStems, type Witness } from './evidence.ts';
import { learnFeatures } from './features.ts';
import { isFunctionWord } from './function-words.ts';
import { learnNames, type Naming } from './names.ts';
import { type Example, learnRanker, type Ranked } from './ranker.ts';
import { learnSpelling } from './spelling.ts';
import { type Word, stem, wordsOf } from './words.ts';

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
/**
 * How much a fact's own answer counts against one of its phrasings: it holds the words that a reader who knows the answer
 * uses. With a fifth of the phrasings held out, 0 ranks 44.7 % first, 1.5 46.0, 3 45.3.
 */
const ANSWER_WEIGHT = 1.5;
const MOST_CORRECTIONS = 12;
/** What a follow-up gives to facts related to the one before, and takes from that one itself, in log-odds. */
const RELATED = 1;
const REPEATED = -1.5;

export function createMatcher(knowledge: Knowledge): Matcher {
  const facts = [...knowledge.facts.values()];
  const names = learnNames(knowledge.names);
  const read = (text: string): readonly Word[] => names.resolve(wordsOf(text)).words;

  const phrasings = facts.flatMap((fact, label) => [
    ...fact.asked.map((text) => ({ words: read(text), label, weight: 1 })),
    ...(fact.answer === '' ? [] : [{ words: read(fact.answer), label, weight: ANSWER_WEIGHT }]),
  ]);
  const space = learnFeatures(phrasings.map(({ words }) => words));
  const examples: readonly Example[] = phrasings.map(({ words, label, weight }) => ({
    vector: space.vectorOf(words),
    label,
    weight,
  }));
  const ranker = learnRanker(examples, facts.length, space.size);

  const stemsOf = facts.map((fact) => factStems(fact, names));
  const seenIn = new Map<string, number>();
  for (const stems of stemsOf) for (const one of stems) seenIn.set(one, (seenIn.get(one) ?? 0) + 1);
  const rarity = (one: string): number => {
    const count = seenIn.get(one);
    return count === undefined ? 1 : Math.max(0.15, 1 - Math.log(1 + count) / Math.log(2 + facts.length));
  };
  const witnesses: readonly Witness[] = facts.map((fact, at) =>
    createWitness(fact, stemsOf[at] ?? new Set(), rarity),
  );
  const spelling = learnSpelling(vocabulary(knowledge));

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
      const vector = space.vectorOf(
        context
          ? [...naming.words, ...added(naming, names.resolve(wordsOf(context.question)))]
          : naming.words,
      );
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

/** The words that a typing slip can have been meant for, with how often they stand in the knowledge. */
function vocabulary(knowledge: Knowledge): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const texts = [
    ...[...knowledge.facts.values()].flatMap((fact) => [...fact.asked, fact.answer]),
    ...knowledge.names.flatMap(({ name, also }) => [name, ...also]),
  ];
  for (const text of texts)
    for (const word of wordsOf(text)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  return counts;
}
