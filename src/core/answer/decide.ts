import type { Answer, Conversation, Fact, Knowledge, Suggestion, Turn } from '../model.ts';
import type { Matcher, Sitting } from '../search/matcher.ts';
import { heardOf } from './door.ts';
import { explain, type Judged } from './explain.ts';
import { leaningOf } from './follow-up.ts';
import { inConversation, judged } from './in-conversation.ts';
import { inParts } from './in-parts.ts';
import { type OutletQuestion, outletQuestionOf } from './outlet-question.ts';
import { partsOf } from './parts.ts';
import { clausesOf } from './split.ts';

/** Decides what a question gets: an answer, up to three offers, or an honest no. */
export function decide(
  typed: string,
  conversation: Conversation,
  knowledge: Knowledge,
  matcher: Matcher,
): Answer {
  const { text, steps } = heardOf(typed);
  const before = conversation.at(-1);
  const turn = before && { ...before, question: heardOf(before.question).text };
  const answer = answerTo(text, turn, knowledge, matcher.sitting());
  const why = { ...answer.why, steps: [...steps, ...answer.why.steps] };
  return { ...answer, question: typed, why };
}

function answerTo(question: string, turn: Turn | undefined, knowledge: Knowledge, matcher: Sitting): Answer {
  const leaning = turn ? leaningOf(question) : 'none';
  if (turn && leaning === 'attribution') {
    const facts = turn.facts.flatMap((id) => knowledge.facts.get(id) ?? []);
    if (facts.length > 0) return attribution(question, facts, knowledge);
  }

  const outlets = outletQuestionOf(question, knowledge.sources.values());
  const heard = outlets && aboutOutlets(question, outlets, knowledge, matcher);
  if (heard) return heard;

  const whole = inConversation(question, leaning === 'none' ? undefined : turn, matcher, leaning);
  return (
    inParts(question, whole, knowledge, matcher) ??
    toAnswer(question, byClause(question, whole, matcher), knowledge, matcher)
  );
}

function attribution(question: string, facts: readonly Fact[], knowledge: Knowledge): Answer {
  return {
    outcome: 'answered',
    question,
    parts: facts.map((fact) => ({ kind: 'fact', fact, asks: 'attribution' })),
    confidence: 1,
    version: knowledge.version,
    suggestions: [],
    why: { matches: [], steps: ['The question asks where the last answer comes from.'] },
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
  const about = judged(matcher.read(asked.about), [
    `The question is about what the outlets say of “${asked.about}”.`,
  ]);
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
    const candidate = judged(matcher.read(clause), [`The question itself was taken to be “${clause}”.`]);
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
