import type {
  Answer,
  Asking,
  Conversation,
  Fact,
  Knowledge,
  SmallTalk,
  Step,
  Suggestion,
  Turn,
} from '../model.ts';
import type { Matcher, Sitting } from '../search/matcher.ts';
import { wordsOf } from '../search/words.ts';
import { heardOf } from './door.ts';
import { explain, type Judged } from './explain.ts';
import { correctionIn, type Leaning, leaningOf } from './follow-up.ts';
import { inConversation, judged } from './in-conversation.ts';
import { inParts } from './in-parts.ts';
import { type LastTurn, lastTurnOf } from './last-turn.ts';
import { outletFollowUpOf } from './outlet-follow-up.ts';
import { type OutletQuestion, outletQuestionOf } from './outlet-question.ts';
import { partsOf } from './parts.ts';
import { apart } from './small-talk.ts';
import { clausesOf } from './split.ts';
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

/** "Who said so?", "and the other outlet?": answered from the citations of the facts just told. */
function aboutTheLast(
  question: string,
  turn: Turn,
  leaning: Leaning,
  knowledge: Knowledge,
  matcher: Sitting,
): Answer | undefined {
  const facts = turn.facts.flatMap((id) => knowledge.facts.get(id) ?? []);
  if (facts.length === 0) {
    if (leaning !== 'attribution') return undefined;
    // What was not answered has no origin: the same no once more.
    const again = answerTo(turn.question, undefined, knowledge, matcher);
    return again.outcome === 'answered' ? undefined : { ...again, question };
  }
  // The words are those of somebody; where nobody is named as having said it, they are not told.
  if (
    leaning === 'attribution' ||
    (leaning === 'words' && facts.every(({ saidBy }) => saidBy !== undefined))
  ) {
    return retold(question, facts, 'attribution', { kind: 'asks-origin' }, knowledge);
  }
  const outlets = outletFollowUpOf(question, turn.question, [...knowledge.sources.values()]);
  if (outlets === undefined) return undefined;
  if (outlets.kind === 'instead') {
    const heard = judged(matcher.read(outlets.question), [{ kind: 'instead', question: outlets.question }]);
    const isClear = heard.verdict.kind === 'sure' || heard.verdict.kind === 'not-said';
    if (isClear) return toAnswer(question, heard, knowledge, matcher);
  }
  const asks = outlets.kind === 'instead' ? 'agreement' : outlets.asks;
  return retold(question, facts, asks, { kind: 'asks-outlets' }, knowledge);
}

function retold(
  question: string,
  facts: readonly Fact[],
  asks: Asking,
  step: Step,
  knowledge: Knowledge,
): Answer {
  return {
    outcome: 'answered',
    question,
    parts: facts.map((fact) => ({ kind: 'fact', fact, asks })),
    confidence: 1,
    version: knowledge.version,
    suggestions: [],
    why: { matches: [], steps: [step] },
  };
}

/** "Which outlet says …", "do they agree on …", "what does X say about …": answered from the citations of the fact. */
function aboutOutlets(
  question: string,
  asked: OutletQuestion,
  knowledge: Knowledge,
  matcher: Sitting,
): Answer | undefined {
  const { asks } = asked;
  const about = judged(matcher.read(asked.about), [{ kind: 'about-outlets', question: asked.about }]);
  const whole = judged(matcher.read(question), []);
  const sure = about.verdict.kind === 'sure' ? about : whole;
  if (sure.verdict.kind !== 'sure') return undefined;
  const { best } = sure.verdict;
  return {
    outcome: 'answered',
    question,
    parts: [{ kind: 'fact', fact: best.fact, asks }],
    confidence: best.confidence,
    version: knowledge.version,
    suggestions: [],
    why: explain(sure),
  };
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

function toAnswer(
  question: string,
  { reading, verdict, steps }: Judged,
  knowledge: Knowledge,
  matcher: Sitting,
): Answer {
  const base = {
    question,
    confidence: reading.candidates[0]?.confidence ?? 0,
    version: knowledge.version,
    why: explain({ reading, verdict, steps }),
  };
  switch (verdict.kind) {
    case 'sure':
      return {
        ...base,
        outcome: 'answered',
        parts: partsOf(verdict.best.fact, question, knowledge, matcher.names),
        suggestions: [],
      };
    case 'offer':
      return {
        ...base,
        outcome: 'suggested',
        suggestions: verdict.offers.map(({ fact }) => suggestionOf(fact)),
      };
    case 'not-said':
      return {
        ...base,
        outcome: 'unknown',
        no: 'not-covered',
        suggestions: beside(verdict.best.fact, knowledge),
      };
    case 'no-match':
      return {
        ...base,
        outcome: 'unknown',
        no: verdict.outside ? 'outside' : 'not-covered',
        suggestions: verdict.near.map(({ fact }) => suggestionOf(fact)),
      };
  }
}

/** Questions that can be answered and that stand nearest to something the articles do not say. */
function beside(fact: Fact, { facts }: Knowledge): readonly Suggestion[] {
  return fact.related
    .flatMap((id) => facts.get(id) ?? [])
    .filter(({ kind }) => kind !== 'not-said')
    .slice(0, 3)
    .map(suggestionOf);
}

export function suggestionOf({ id, asked: [question] }: Fact): Suggestion {
  return { fact: id, question };
}
