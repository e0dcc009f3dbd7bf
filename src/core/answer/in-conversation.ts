import type { Fact, Knowledge, Turn } from '../model.ts';
import type { Step } from '../why.ts';
import { kindAsked } from '../search/answer-kind.ts';
import { carriesMeaning } from '../search/function-words.ts';
import type { Reading, Sitting } from '../search/matcher.ts';
import { isName, type Naming } from '../search/names.ts';
import { judgeBare } from './bare-question.ts';
import { type Judged, pointedAt } from './explain.ts';
import { type Leaning, pointsIntoList } from './follow-up.ts';
import { besideOf, type LastTurn } from './last-turn.ts';
import { answersFrom, judge, NEARLY_VERBATIM, saysNothing, type Verdict, ZONES } from './zones.ts';

/** Confidence asked for where a question of one word would lead away from the turn: below it one such answer was right, one wrong. */
const FAR = 0.8;
/** "How long?" asks no more than "when?" does. */
const MEASURE = /^(?:long|old|often|big|large|high|late|early|tall|wide|deep|heavy)$/;

/** Reads a question that leans on the turn before both ways, alone and with that turn, and takes the surer. */
export function inConversation(
  question: string,
  turn: LastTurn | undefined,
  matcher: Sitting,
  { facts }: Knowledge,
  leaning: Leaning = 'turn',
): Judged {
  const alone = judged(matcher.read(question), []);
  const { naming } = alone.reading;
  const bare = isBare(naming);
  if (!turn || (leaning === 'none' && (!bare || alone.verdict.kind !== 'no-match'))) return alone;
  const context = { ...turn, replaces: leaning === 'replacement' };
  const withTurn = fitting(question, turn, matcher.read(question, context));
  const steps = [{ kind: 'follow-up', question: turn.question }] as const;
  // "On what date?" names nothing of its own: read alone it would be about whatever is asked for most.
  if (bare && turn.facts.length > 0 && leaning !== 'words') {
    return { reading: withTurn, verdict: judgeBare(question, turn, withTurn, facts), steps };
  }
  if (bare) return onlyOffered(judged(withTurn, steps));
  const meant =
    saysNothing(naming) ||
    isOfOthers(alone, withTurn) ||
    (leaning === 'replacement' && isOfAnotherKind(alone, withTurn)) ||
    (replacesName(leaning, naming) && surety(withTurn) >= ZONES.offer) ||
    (leaning !== 'none' && leadsBeside(withTurn, alone, besideOf(turn, facts))) ||
    (!holdsInTurn(alone, withTurn) &&
      (surety(withTurn) > surety(alone.reading) ||
        // A pronoun points back: what fits it there goes before what the question would mean by itself.
        (leaning === 'pronoun' && surety(withTurn) >= answersFrom(withTurn))));
  const taken = meant ? judged(withTurn, steps) : alone;
  const isVague =
    pointsIntoList(question) ||
    (leaning === 'turn' && correctsAWord(taken)) ||
    (leaning === 'replacement' && !meant && isNames(naming)) ||
    (leaning !== 'none' && isFar(taken, meant, besideOf(turn, facts)));
  return isVague ? onlyOffered(taken) : taken;
}

/**
 * "Where did he say that?": the words of a turn make any fact about it fit, and a place or a reason cannot be told from the
 * text of an answer. So only what people ask "where" answers a "where" that leans on a turn; and a question that says nothing
 * by itself assumes nothing either.
 */
function fitting(question: string, turn: Turn, reading: Reading): Reading {
  const kind = kindAsked(question);
  const inKind = kind === 'place' || kind === 'reason' ? kind : undefined;
  const isNeutral = saysNothing(reading.naming);
  const candidates = reading.candidates.filter(
    ({ fact }) =>
      (inKind === undefined || fact.asked.some((phrasing) => kindAsked(phrasing) === inKind)) &&
      !(isNeutral && fact.kind === 'false-premise' && !turn.facts.includes(fact.id)),
  );
  return { ...reading, candidates };
}

/**
 * "First name?", "and where are they going instead?": with one word of its own a question asks for what stands beside the turn;
 * anything else must be surer, or be asked in so many words.
 */
function isFar(
  { verdict, reading: { naming } }: Judged,
  inTurn: boolean,
  beside: (fact: Fact) => boolean,
): boolean {
  if (verdict.kind !== 'sure' || !isAWord(naming)) return false;
  const { fact, confidence, ranked } = verdict.best;
  return confidence < FAR && !beside(fact) && (inTurn || ranked.nearest < NEARLY_VERBATIM);
}

/** "Alone?": one word assumes nothing that would have to be corrected. */
function correctsAWord({ verdict, reading: { naming } }: Judged): boolean {
  return verdict.kind === 'sure' && verdict.best.fact.kind === 'false-premise' && isAWord(naming);
}

function isAWord({ words, mentions }: Naming): boolean {
  return words.filter(carriesMeaning).length <= 1 && mentions.every(({ kind }) => kind === 'concept');
}

/** Nothing but words that say how it is asked: no name, and no word that stands for a concept ("late"). */
function isBare({ words, mentions }: Naming): boolean {
  const isMeasure = (at: number): boolean =>
    words[at - 1]?.text === 'how' && MEASURE.test(words[at]?.text ?? '');
  return (
    words.length > 0 &&
    mentions.length === 0 &&
    words.every((word, at) => !carriesMeaning(word) || isMeasure(at))
  );
}

/** "And Mara?", "and in Oster?": by itself it would ask who or what that is, but the question before it still holds. */
function replacesName(leaning: Leaning, naming: Naming): boolean {
  return (
    leaning === 'replacement' && (naming.mentions.some(({ kind }) => kind === 'person') || isNames(naming))
  );
}

/** Nothing but names: by themselves they would ask who or what that is. */
function isNames({ words, mentions }: Naming): boolean {
  return (
    mentions.some(({ kind }) => kind !== 'concept') &&
    words.filter(carriesMeaning).every(({ stem }) => isName(stem))
  );
}

/** Whether, read with the turn, what stands beside its answer is sure, while what the question means by itself is about something else. */
function leadsBeside(inTurn: Reading, { reading }: Judged, beside: (fact: Fact) => boolean): boolean {
  const [best] = inTurn.candidates;
  const other = reading.candidates[0];
  return (
    best !== undefined &&
    other !== undefined &&
    best.confidence >= answersFrom(inTurn) &&
    beside(best.fact) &&
    !beside(other.fact)
  );
}

/** Which part of an answer "the first one" is cannot be told: what seems to be meant is offered. */
function onlyOffered(taken: Judged): Judged {
  if (taken.verdict.kind !== 'sure') return taken;
  const offers = taken.reading.candidates.filter(
    ({ fact, confidence }) =>
      fact.kind !== 'not-said' && fact.kind !== 'false-premise' && confidence >= ZONES.offer,
  );
  const verdict: Verdict =
    offers.length > 0
      ? { kind: 'offer', offers: offers.slice(0, 3) }
      : { kind: 'no-match', outside: false, near: [] };
  return { ...taken, verdict };
}

/** Whether what a question means by itself does not involve those whom its pronouns point back to. */
function isOfOthers({ reading }: Judged, withTurn: Reading): boolean {
  const fact = reading.candidates[0]?.fact;
  const there = withTurn.candidates.find((one) => one.fact === fact);
  return there !== undefined && pointedAt(there.evidence).length > 0;
}

/** "How many points did it have?" "And the newest version?": whether what it means by itself lacks the kind of thing still asked for. */
function isOfAnotherKind({ reading }: Judged, withTurn: Reading): boolean {
  const fact = reading.candidates[0]?.fact;
  const there = withTurn.candidates.find((one) => one.fact === fact);
  return there?.evidence.kindMissing !== undefined;
}

/**
 * Whether what a question means by itself is also sure in the turn, where something else is surer: words of the turn make any
 * fact about it a little surer. Of 408 follow-ups to two stories it takes back one wrong answer.
 */
function holdsInTurn({ verdict }: Judged, withTurn: Reading): boolean {
  if (verdict.kind !== 'sure') return false;
  const { fact } = verdict.best;
  // What is known of the turn can show that a question assumes nothing.
  if (fact.kind === 'false-premise' || withTurn.candidates[0]?.fact === fact) return false;
  const there = withTurn.candidates.find((one) => one.fact === fact);
  return there !== undefined && there.confidence >= answersFrom(withTurn);
}

/** A reading with what it amounts to. */
export function judged(reading: Reading, steps: readonly Step[]): Judged {
  return { reading, verdict: judge(reading), steps };
}

function surety({ candidates }: Reading): number {
  return candidates[0]?.confidence ?? 0;
}
