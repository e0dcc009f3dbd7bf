import type { Answer, Conversation, Fact, Knowledge, Part, Suggestion, Turn, Why } from '../model.ts';
import type { Candidate, Matcher, Reading } from '../search/matcher.ts';
import { explain, explainParts, type Judged, type Piece } from './explain.ts';
import { type Leaning, leaningOf } from './follow-up.ts';
import { type OutletQuestion, outletQuestionOf } from './outlet-question.ts';
import { partOf, partsOf } from './parts.ts';
import { clausesOf, type Cut, cutsOf } from './split.ts';
import { judge, saysNothing, ZONES } from './zones.ts';

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
  matcher: Matcher,
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

/** Reads a question that leans on the turn before both ways, alone and with that turn, and takes the surer. */
function inConversation(
  question: string,
  turn: Turn | undefined,
  matcher: Matcher,
  leaning: Leaning = 'turn',
): Judged {
  const alone = matcher.read(question);
  if (!turn) return judged(alone, []);
  const withTurn = matcher.read(question, { ...turn, replaces: leaning === 'replacement' });
  // "On what date?" names nothing of its own: read alone it would be about whatever is asked for most.
  const meant =
    saysNothing(alone.naming) ||
    surety(withTurn) > surety(alone) ||
    // A pronoun points back: what fits it there goes before what the question would mean by itself.
    (leaning === 'pronoun' && surety(withTurn) >= ZONES.answer);
  return meant ? judged(withTurn, [`Read as a follow-up to “${turn.question}”.`]) : judged(alone, []);
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

/** Each part of a question that asks several things: a fact, or a part that the articles do not cover. */
function inParts(
  question: string,
  whole: Judged,
  knowledge: Knowledge,
  matcher: Matcher,
): Answer | undefined {
  for (const cut of cutsOf(question)) {
    const read = readPieces(cut, matcher);
    if (!areParts(read, cut, whole)) continue;
    const parts = read.map(({ question: piece, verdict }): Part =>
      verdict.kind === 'sure'
        ? partOf(verdict.best.fact, piece, matcher.names)
        : { kind: 'uncovered', question: piece },
    );
    return combined(question, parts, factsOf(read), explainParts(read), knowledge);
  }
  return undefined;
}

/** A piece with a question word of its own is read with the piece before it: "who met them, and where?" */
function readPieces({ pieces, othersAsk }: Cut, matcher: Matcher): readonly Piece[] {
  const read: Piece[] = [];
  for (const piece of pieces) {
    const before = read.at(-1);
    const lean =
      othersAsk && before?.verdict.kind === 'sure'
        ? { question: before.question, facts: [before.verdict.best.fact.id] }
        : undefined;
    read.push({ question: piece, ...inConversation(piece, lean, matcher) });
  }
  return read;
}

/** Whether the pieces answer the question better than the question as a whole does. */
function areParts(read: readonly Piece[], { allAsk, othersAsk }: Cut, whole: Judged): boolean {
  const sure = new Set(factsOf(read).map(({ fact }) => fact));
  const wholeSays = whole.verdict.kind === 'sure' || whole.verdict.kind === 'not-said';
  const uncovered = read.filter(({ verdict }) => verdict.kind !== 'sure');
  if (sure.size === 0 || sure.size + uncovered.length < 2) return false;
  // One fact that was meant for both halves is better than two that each fit a half.
  if (!othersAsk && wholeSays) return false;
  return uncovered.every(
    ({ verdict }) => allAsk && (verdict.kind === 'not-said' || (verdict.kind === 'no-match' && !wholeSays)),
  );
}

function factsOf(read: readonly Piece[]): readonly Candidate[] {
  return read.flatMap(({ verdict }) => (verdict.kind === 'sure' ? [verdict.best] : []));
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

function judged(reading: Reading, steps: readonly string[]): Judged {
  return { reading, verdict: judge(reading), steps };
}

function surety({ candidates }: Reading): number {
  return candidates[0]?.confidence ?? 0;
}
