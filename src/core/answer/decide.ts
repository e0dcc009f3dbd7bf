import type { Answer, Conversation, Knowledge, SmallTalk } from '../model.ts';
import type { Step } from '../why.ts';
import type { Matcher, Sitting } from '../search/matcher.ts';
import { wordsOf } from '../search/words.ts';
import { aboutOutlets, aboutTheLast } from './about-outlets.ts';
import { heardOf } from './door.ts';
import type { Judged } from './explain.ts';
import { correctionIn, leaningOf } from './follow-up.ts';
import { inConversation, judged } from './in-conversation.ts';
import { inParts } from './in-parts.ts';
import { type LastTurn, lastTurnOf } from './last-turn.ts';
import { outletQuestionOf } from './outlet-question.ts';
import { apart } from './small-talk.ts';
import { clausesOf } from './split.ts';
import { toAnswer } from './to-answer.ts';
import { namingWhomItMeans } from './whom-it-names.ts';

/** Decides what a question gets: an answer, up to three offers, or an honest no. */
export function decide(
  typed: string,
  conversation: Conversation,
  knowledge: Knowledge,
  matcher: Matcher,
): Answer {
  const { text, steps } = heardOf(typed);
  const said = apart(text);
  if (said.kind === 'talk') return talked(typed, said.talk, steps, knowledge);
  const answer = answerTo(said.text, lastTurnOf(conversation), knowledge, matcher.sitting());
  const why = { ...answer.why, steps: [...steps, ...answer.why.steps] };
  return { ...answer, question: typed, why };
}

function talked(typed: string, talk: SmallTalk, steps: readonly Step[], { version }: Knowledge): Answer {
  return {
    outcome: 'unknown',
    no: 'outside',
    talk,
    question: typed,
    confidence: 0,
    version,
    suggestions: [],
    why: { matches: [], steps: [...steps, { kind: 'talk' }] },
  };
}

function answerTo(
  question: string,
  turn: LastTurn | undefined,
  knowledge: Knowledge,
  matcher: Sitting,
): Answer {
  const meant = turn && inOtherWords(question, turn, knowledge, matcher);
  if (meant) return toAnswer(question, meant, knowledge, matcher);

  const leaning = turn ? leaningOf(asMeant(question, matcher)) : 'none';
  const back = turn && aboutTheLast(question, turn, leaning, knowledge, matcher);
  if (back) return back;
  if (leaning === 'attribution' && turn?.facts.length === 0) {
    // What was not answered has no origin: the same no once more.
    const again = answerTo(turn.question, turn.previous, knowledge, matcher);
    if (again.outcome !== 'answered') return { ...again, question };
  }

  const outlets = outletQuestionOf(question, knowledge.sources.values());
  const heard = outlets && aboutOutlets(question, outlets, knowledge, matcher);
  if (heard) return heard;

  const whole = inConversation(question, turn, matcher, knowledge, leaning);
  return (
    inParts(question, whole, knowledge, matcher) ??
    toAnswer(question, byClause(question, whole, matcher), knowledge, matcher)
  );
}

/** "No, I meant X", "what does the latter do?": read as what is meant, where that is clear from the turn. */
function inOtherWords(
  question: string,
  turn: LastTurn,
  knowledge: Knowledge,
  matcher: Sitting,
): Judged | undefined {
  const readAs = (meant: string): Judged =>
    judged(matcher.read(meant), [{ kind: 'instead', question: meant }]);
  const correction = correctionIn(question);
  if (correction !== undefined) {
    const inTurn = inConversation(correction, turn, matcher, knowledge, 'replacement');
    const alone = readAs(correction);
    return inTurn.verdict.kind === 'sure' || alone.verdict.kind !== 'sure' ? inTurn : alone;
  }
  const named = namingWhomItMeans(question, turn, matcher.names, knowledge.facts);
  const ofThem = named === undefined ? undefined : readAs(named);
  return ofThem?.verdict.kind === 'sure' || ofThem?.verdict.kind === 'not-said' ? ofThem : undefined;
}

/** With its misspelt words corrected. */
function asMeant(question: string, matcher: Sitting): string {
  const { corrected } = matcher.read(question);
  if (corrected.length === 0) return question;
  const meant = new Map(corrected);
  return wordsOf(question)
    .map(({ text }) => meant.get(text) ?? text)
    .join(' ');
}

/**
 * A long question often wraps the question itself in an introduction. A clause may speak for the whole only if the
 * whole had its fact in sight too: else a detail that makes the difference would be dropped with the introduction.
 */
function byClause(question: string, whole: Judged, matcher: Sitting): Judged {
  if (whole.verdict.kind === 'sure' || whole.verdict.kind === 'not-said') return whole;
  const inSight = new Set(whole.reading.candidates.map(({ fact }) => fact.id));
  for (const clause of clausesOf(question)) {
    const candidate = judged(matcher.read(clause), [{ kind: 'clause', question: clause }]);
    if (candidate.verdict.kind === 'sure' && inSight.has(candidate.verdict.best.fact.id)) return candidate;
  }
  return whole;
}
