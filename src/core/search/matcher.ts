import type { Fact, FactKind, Knowledge } from '../model.ts';
import { kindAsked } from './answer-kind.ts';
import { confidenceOf, logOdds } from './confidence.ts';
import { type Asked, contentOf, type Evidence, wantedOf } from './evidence.ts';
import type { Found } from './fact-search.ts';
import { carriesMeaning } from './function-words.ts';
import type { Learnt } from './learn.ts';
import { learnNames, type Mention, type Names, type Naming, symbolOf } from './names.ts';
import { createRecall, type Recall } from './recall.ts';
import { learnSpelling } from './spelling.ts';
import { type Understand, understanding } from './understanding.ts';
import { type Word, wordsOf } from './words.ts';

/** A fact that may be meant. */
export interface Candidate {
  readonly fact: Fact;
  /** 0 to 1. */
  readonly confidence: number;
  readonly ranked: Found;
  readonly evidence: Evidence;
}

type Weighed = Pick<Candidate, 'fact' | 'evidence'>;

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
}

/** An earlier question that a later one leans on and takes words from. */
export interface Lean {
  readonly question: string;
  /** The later one only puts something else in the place of a part of it: all its other words still hold. */
  readonly replaces?: boolean;
  /** What it leans on itself. */
  readonly before?: Lean | undefined;
}

/** The turn that a question leans on. */
interface Context extends Lean {
  /** Ids of the facts it was answered with. */
  readonly facts: readonly string[];
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
/** What a follow-up gives to facts related to the one before, and takes from that one itself, in log-odds. */
const RELATED = 1;
/** The same again is meant only where it has all words of the question, and the kind of thing that it asks for. */
const REPEATED = -3;
/**
 * What a follow-up takes from a fact that explains none of its own words, in log-odds: the words it is lent make any fact
 * about the turn before fit. From 4 to 8 the same of 128 follow-ups were right.
 */
const UNEXPLAINED = -4;
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
 * What is added to that where words are lent by an earlier turn, which make any fact about it fit: of 30 follow-ups to which the
 * articles have no answer 25 were told so with 0, 30 with 0.5, and no other answer was lost.
 */
const LENT_PLEA = 0.5;

const NOTHING: Naming = { words: [], mentions: [] };

export function createMatcher(knowledge: Knowledge, learnt: Learnt): Matcher {
  const names = learnNames(knowledge.names);
  const recall = createRecall(knowledge, names, learnt);
  const spelling = learnSpelling(recall.vocabulary);

  const read = (question: string, context: Context | undefined, understand: Understand): Reading => {
    const { naming, corrected, persons, place, kind } = understand(question);
    const pointsAt: PointsAt = { persons, place };
    const before = context ? earlierTurn(context, pointsAt, understand, names, knowledge) : NOTHING;
    const words = [...naming.words, ...lent(naming, before, context?.replaces)];
    const asked: Asked = {
      content: contentOf(naming.words, recall.rarity),
      mentions: [...naming.mentions, ...before.mentions.filter((one) => isMeant(one, pointsAt))],
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

/** What a question's pronouns stand for. */
type PointsAt = Pick<ReturnType<Understand>, 'persons' | 'place'>;

/**
 * The words of an earlier question, with what the later one points at where only the answer names it: its first person ("who
 * welcomed him?"; of several it does not tell which), its first place ("what did he say there?").
 */
function earlierTurn(
  context: Context,
  pointsAt: PointsAt,
  understand: Understand,
  names: Names,
  { facts }: Knowledge,
): Naming {
  const asked = heard(context, understand);
  const wanted = [
    ...(pointsAt.persons === 'one' ? [isPerson] : []),
    ...(pointsAt.place ? [isPlace] : []),
  ].filter((kind) => !asked.mentions.some(kind));
  if (wanted.length === 0) return asked;
  const answer = context.facts.map((id) => facts.get(id)?.answer ?? '').join(' ');
  const { mentions } = names.resolve(wordsOf(answer));
  const found = wanted.flatMap((kind) => mentions.find(kind) ?? []);
  return {
    words: [...asked.words, ...found.map(({ name }) => ({ stem: symbolOf(name), text: '' }))],
    mentions: [...asked.mentions, ...found],
  };
}

/** The words of an earlier question, with those that it takes itself from the one before it. */
function heard({ question, before }: Lean, understand: Understand): Naming {
  const { naming, ...pointsAt } = understand(question);
  if (!before) return naming;
  const earlier = heard(before, understand);
  const words = lent(naming, earlier, before.replaces);
  const symbols = new Set(words.map(({ stem }) => stem));
  const meant = earlier.mentions.filter((one) => symbols.has(symbolOf(one.name)) || isMeant(one, pointsAt));
  return { words: [...naming.words, ...words], mentions: [...naming.mentions, ...meant] };
}

/** Words that stand for a thing of the turn before ("who wrote it?"): then its plain concepts are meant as well. */
const THINGS = new Set(['it', 'its']);

/**
 * "He" and "they" stand for the persons of the turn before, "there" for its places: a fact that does not involve them is not
 * meant.
 */
function isMeant(mention: Mention, { persons, place }: PointsAt): boolean {
  return (persons !== undefined && isPerson(mention)) || (place && isPlace(mention));
}

function isPerson({ kind }: Mention): boolean {
  return kind === 'person';
}

function isPlace({ kind }: Mention): boolean {
  return kind === 'place';
}

/** Facts that name each other as related answer each other's questions in part; what is not said answers nothing. */
function areKin(one: Fact, other: Fact): boolean {
  if (one === other || one.kind === 'not-said' || other.kind === 'not-said') return false;
  return one.related.includes(other.id) || other.related.includes(one.id);
}

function sumOf(candidates: readonly { readonly ranked: Found }[]): number {
  return candidates.reduce((sum, { ranked }) => sum + ranked.probability, 0);
}

/**
 * Words of an earlier turn that the question does not have: its names if the question has a subject of its own ("with whom
 * was he on the phone?"), its concepts too if the question points to a thing ("who wrote it?"), else all that carries
 * meaning ("where was that?").
 * @param replaces the question puts something else in the place of a part of it, so that all its other words still hold
 */
function lent(question: Naming, earlier: Naming, replaces = false): readonly Word[] {
  const present = new Set(question.words.map(({ stem }) => stem));
  if (replaces) return withoutReplaced(question, earlier).filter(({ stem }) => !present.has(stem));
  const thing = question.words.some(({ text }) => THINGS.has(text));
  const named = new Set(
    earlier.mentions.filter(({ kind }) => thing || kind !== 'concept').map(({ name }) => symbolOf(name)),
  );
  const isLent = question.words.some(carriesMeaning) ? ({ stem }: Word) => named.has(stem) : carriesMeaning;
  return earlier.words.filter((word) => isLent(word) && !present.has(word.stem));
}

/**
 * Without the one person, place or body whose place another takes: "and Kushner?" after "who welcomed Witkoff?" no longer asks of
 * Witkoff. Of several it cannot be told whose place it is, so all stay.
 */
function withoutReplaced(question: Naming, { words, mentions }: Naming): readonly Word[] {
  const gone = new Set(
    question.mentions.flatMap(({ kind }) => {
      const alike = new Set(mentions.filter((one) => one.kind === kind).map(({ name }) => symbolOf(name)));
      return kind !== 'concept' && alike.size === 1 ? [...alike] : [];
    }),
  );
  return words.filter(({ stem }) => !gone.has(stem));
}

/** In a conversation the next question is about something near the last answer, and seldom the same thing again. */
function nudgeOf(context: Context | undefined, { facts }: Knowledge): (one: Weighed) => number {
  if (!context) return () => 0;
  const told = new Set(context.facts);
  const near = new Set(context.facts.flatMap((id) => facts.get(id)?.related ?? []));
  const nearness = ({ id, kind, related }: Fact): number => {
    if (near.has(id) || related.some((one) => told.has(one))) return RELATED;
    // What is known to have no answer stands beside the facts next to it, and not beside each of their neighbours.
    return kind === 'not-said' && related.some((one) => near.has(one)) ? RELATED : 0;
  };
  return ({ fact, evidence }) => {
    const nudge = !told.has(fact.id) ? nearness(fact) : tellsMore(evidence) ? 0 : REPEATED;
    return nudge + UNEXPLAINED * evidence.unexplainedShare;
  };
}

/** "And when did it close?" after a fact that tells both: whether a fact explains all that a question asks for. */
function tellsMore({ explained, unexplained, kindMissing }: Evidence): boolean {
  return explained.length > 0 && unexplained.length === 0 && kindMissing === undefined;
}

function familiarity({ words }: Naming, known: Recall): number {
  const content = words.filter(carriesMeaning);
  if (content.length === 0) return 0;
  return content.filter((word) => known.seenIn(word.stem) !== undefined).length / content.length;
}
