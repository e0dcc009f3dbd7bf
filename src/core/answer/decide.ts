import type { Answer, Conversation, Fact, Knowledge, Part, Suggestion, Turn, Why } from '../model.ts';
import type { Candidate, Matcher, Reading } from '../search/matcher.ts';
import { isFunctionWord } from '../search/function-words.ts';
import { explain, explainHalves, type Judged } from './explain.ts';
import { leaningOf } from './follow-up.ts';
import { outletQuestionOf } from './outlet-question.ts';
import { clausesOf, halvesOf } from './split.ts';
import { leadOf } from './yes-or-no.ts';
import { judge } from './zones.ts';

/** Decides what a question gets: an answer, up to three offers, or an honest no. */
export function decide(
  question: string,
  conversation: Conversation,
  knowledge: Knowledge,
  matcher: Matcher,
): Answer {
  const turn = conversation.at(-1);
  const leaning = turn ? leaningOf(question) : 'none';
  if (turn && leaning === 'attribution') {
    const facts = turn.facts.flatMap((id) => knowledge.facts.get(id) ?? []);
    if (facts.length > 0) return attribution(question, facts, knowledge);
  }

  const outlets = aboutOutlets(question, knowledge, matcher);
  if (outlets) return outlets;

  const whole = inConversation(
    question,
    leaning === 'none' ? undefined : turn,
    matcher,
    leaning === 'replacement',
  );
  const parts = inTwoParts(question, whole, matcher);
  if (parts) return parts(knowledge);
  return toAnswer(question, byClause(question, whole, matcher), knowledge, matcher);
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
function aboutOutlets(question: string, knowledge: Knowledge, matcher: Matcher): Answer | undefined {
  const asked = outletQuestionOf(question, knowledge.sources.values());
  if (!asked) return undefined;
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

/** Reads a question that leans on the turn before both ways, alone and with that turn, and takes the surer. */
function inConversation(
  question: string,
  turn: Turn | undefined,
  matcher: Matcher,
  replaces = false,
): Judged {
  const alone = matcher.read(question);
  if (!turn) return judged(alone, []);
  const withTurn = matcher.read(question, { ...turn, replaces });
  // "On what date?" names nothing of its own: read alone it would be about whatever is asked for most.
  return saysNothing(alone) || surety(withTurn) > surety(alone)
    ? judged(withTurn, [`Read as a follow-up to “${turn.question}”.`])
    : judged(alone, []);
}

/**
 * A long question often wraps the question itself in an introduction. A clause may speak for the whole only if the
 * whole had its fact in sight too: else a detail that makes the difference would be dropped with the introduction.
 */
function byClause(question: string, whole: Judged, matcher: Matcher): Judged {
  if (whole.verdict.kind === 'sure' || whole.verdict.kind === 'not-said') return whole;
  const inSight = new Set(whole.reading.candidates.map(({ fact }) => fact.id));
  for (const clause of clausesOf(question)) {
    const candidate = judged(matcher.read(clause), [`The question itself was taken to be “${clause}”.`]);
    if (candidate.verdict.kind === 'sure' && inSight.has(candidate.verdict.best.fact.id)) return candidate;
  }
  return whole;
}

/** Both halves of a two-part question, if it is one: two facts, or a fact and a part that the articles do not cover. */
function inTwoParts(
  question: string,
  whole: Judged,
  matcher: Matcher,
): ((knowledge: Knowledge) => Answer) | undefined {
  for (const { first, second, bothAsk, secondAsks } of halvesOf(question)) {
    const left = judged(matcher.read(first), []);
    if (left.verdict.kind !== 'sure') continue;
    const lean = { question: first, facts: [left.verdict.best.fact.id] };
    const right = secondAsks ? inConversation(second, lean, matcher) : judged(matcher.read(second), []);
    if (right.verdict.kind === 'sure') {
      if (right.verdict.best.fact === left.verdict.best.fact) continue;
      // One fact that was meant for both halves is better than two that each fit a half.
      if (!secondAsks && whole.verdict.kind === 'sure') continue;
      const both = [left.verdict.best, right.verdict.best] as const;
      const why = explainHalves({ question: first, ...left }, { question: second, ...right });
      return (knowledge) =>
        combined(
          question,
          [partOf(both[0].fact, first, matcher), partOf(both[1].fact, second, matcher)],
          both,
          why,
          knowledge,
        );
    }
    const whyNot = right.verdict.kind === 'not-said' || right.verdict.kind === 'no-match';
    if (bothAsk && whyNot && whole.verdict.kind !== 'sure') {
      const best = left.verdict.best;
      const why = explainHalves({ question: first, ...left }, { question: second, ...right });
      const parts: readonly Part[] = [
        partOf(best.fact, first, matcher),
        { kind: 'uncovered', question: second },
      ];
      return (knowledge) => combined(question, parts, [best], why, knowledge);
    }
  }
  return undefined;
}

function combined(
  question: string,
  parts: readonly Part[],
  best: readonly Candidate[],
  why: Why,
  knowledge: Knowledge,
): Answer {
  return {
    outcome: 'answered',
    question,
    parts,
    confidence: Math.min(...best.map(({ confidence }) => confidence)),
    version: knowledge.version,
    suggestions: [],
    why,
  };
}

function toAnswer(
  question: string,
  { reading, verdict, steps }: Judged,
  knowledge: Knowledge,
  matcher: Matcher,
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
        parts: partsOf(verdict.best.fact, question, knowledge, matcher),
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

function partOf(fact: Fact, question: string, { names }: Matcher): Part {
  const lead = leadOf(question, fact, names);
  return lead === undefined
    ? { kind: 'fact', fact, asks: 'content' }
    : { kind: 'fact', fact, asks: 'content', lead };
}

/** An overview is told with all that it includes, in its own order. */
function partsOf(fact: Fact, question: string, { facts }: Knowledge, matcher: Matcher): readonly Part[] {
  const included = (fact.includes ?? []).flatMap((id) => facts.get(id) ?? []);
  return [
    partOf(fact, question, matcher),
    ...included.map((other): Part => ({ kind: 'fact', fact: other, asks: 'content' })),
  ];
}

function judged(reading: Reading, steps: readonly string[]): Judged {
  return { reading, verdict: judge(reading), steps };
}

function saysNothing({ naming }: Reading): boolean {
  return naming.words.every(({ stem }) => isFunctionWord(stem));
}

function surety({ candidates }: Reading): number {
  return candidates[0]?.confidence ?? 0;
}
