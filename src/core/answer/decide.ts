import type { Answer, Conversation, Fact, Knowledge, Match, Part, Suggestion, Turn, Why } from '../model.ts';
import type { Candidate, Matcher, Reading } from '../search/matcher.ts';
import { isFunctionWord } from '../search/function-words.ts';
import { leaningOf } from './follow-up.ts';
import { clausesOf, halvesOf } from './split.ts';
import { judge, type Verdict, ZONES } from './zones.ts';

/** A reading with what was made of it, and how, in a person's words. */
interface Judged {
  readonly reading: Reading;
  readonly verdict: Verdict;
  readonly steps: readonly string[];
}

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

  const whole = inConversation(
    question,
    leaning === 'none' ? undefined : turn,
    matcher,
    leaning === 'replacement',
  );
  const parts = inTwoParts(question, whole, matcher);
  if (parts) return parts(knowledge);
  return toAnswer(question, byClause(question, whole, matcher), knowledge);
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
      const both = [left.verdict.best, right.verdict.best];
      return (knowledge) =>
        combined(
          question,
          both.map(({ fact }) => asPart(fact)),
          both,
          knowledge,
        );
    }
    const whyNot = right.verdict.kind === 'not-said' || right.verdict.kind === 'no-match';
    if (bothAsk && whyNot && whole.verdict.kind !== 'sure') {
      const best = left.verdict.best;
      return (knowledge) =>
        combined(question, [asPart(best.fact), { kind: 'uncovered', question: second }], [best], knowledge);
    }
  }
  return undefined;
}

function combined(
  question: string,
  parts: readonly Part[],
  best: readonly Candidate[],
  knowledge: Knowledge,
): Answer {
  return {
    outcome: 'answered',
    question,
    parts,
    confidence: Math.min(...best.map(({ confidence }) => confidence)),
    version: knowledge.version,
    suggestions: [],
    why: { matches: best.map(matchOf), steps: ['The question was read as two.'] },
  };
}

function toAnswer(question: string, { reading, verdict, steps }: Judged, knowledge: Knowledge): Answer {
  const base = {
    question,
    confidence: reading.candidates[0]?.confidence ?? 0,
    version: knowledge.version,
    why: explain(reading, steps),
  };
  switch (verdict.kind) {
    case 'sure':
      return { ...base, outcome: 'answered', parts: [asPart(verdict.best.fact)], suggestions: [] };
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

function asPart(fact: Fact): Part {
  return { kind: 'fact', fact, asks: 'content' };
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

function matchOf({ fact, confidence, evidence, ranked }: Candidate): Match {
  return {
    fact,
    confidence,
    reasons: [
      `its wording is ${Math.round(ranked.nearest * 100)} % like the nearest way to ask it`,
      ...(evidence.unexplained.length > 0 ? [`it does not explain: ${evidence.unexplained.join(', ')}`] : []),
      ...(evidence.strangers.length > 0 ? [`it does not involve: ${evidence.strangers.join(', ')}`] : []),
      ...(evidence.kindMissing === undefined
        ? []
        : [`it holds no ${evidence.kindMissing}, which is asked for`]),
    ],
  };
}

function explain({ candidates, corrected }: Reading, steps: readonly string[]): Why {
  const [best] = candidates;
  return {
    matches: candidates.slice(0, 4).map(matchOf),
    steps: [
      ...corrected.map(([typed, meant]) => `“${typed}” was read as “${meant}”.`),
      ...steps,
      ...(best
        ? [
            `The best match has confidence ${best.confidence.toFixed(2)}; from ${ZONES.answer.toFixed(2)} it is given as the answer, from ${ZONES.offer.toFixed(2)} it is offered.`,
          ]
        : ['No word of the question stands in the knowledge.']),
    ],
  };
}
