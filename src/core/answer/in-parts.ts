import type { Answer, Knowledge, Part } from '../model.ts';
import type { Why } from '../why.ts';
import type { Candidate, Sitting } from '../search/matcher.ts';
import { explainParts, type Judged, type Piece } from './explain.ts';
import { inConversation } from './in-conversation.ts';
import { partOf } from './parts.ts';
import { type Cut, cutsOf } from './split.ts';

/** Each part of a question that asks several things: a fact, or a part that the articles do not cover. */
export function inParts(
  question: string,
  whole: Judged,
  knowledge: Knowledge,
  matcher: Sitting,
): Answer | undefined {
  const wholeSays = whole.verdict.kind === 'sure' || whole.verdict.kind === 'not-said';
  for (const cut of cutsOf(question)) {
    // One fact that was meant for both halves is better than two that each fit a half.
    if (!cut.othersAsk && wholeSays) continue;
    const read = readPieces(cut, wholeSays, knowledge, matcher);
    if (!read || !areSeveral(read)) continue;
    const parts = read.map(({ question: piece, verdict }): Part =>
      verdict.kind === 'sure'
        ? partOf(verdict.best.fact, piece, matcher.names)
        : { kind: 'uncovered', question: piece },
    );
    return combined(question, parts, factsOf(read), explainParts(read), knowledge);
  }
  return undefined;
}

/**
 * A piece with a question word of its own is read with the piece before it: "who met them, and where?" `undefined` as soon
 * as one piece cannot be a part: the others need not be read then.
 */
function readPieces(
  cut: Cut,
  wholeSays: boolean,
  knowledge: Knowledge,
  matcher: Sitting,
): readonly Piece[] | undefined {
  const read: Piece[] = [];
  for (const piece of cut.pieces) {
    const before = read.at(-1);
    const lean = cut.othersAsk && before ? { question: before.question, facts: idsOf(before) } : undefined;
    const judged = inConversation(piece, lean, matcher, knowledge);
    if (!isPart(judged, cut, wholeSays)) return undefined;
    read.push({ question: piece, ...judged });
  }
  return read;
}

function idsOf({ verdict }: Judged): readonly string[] {
  return verdict.kind === 'sure' ? [verdict.best.fact.id] : [];
}

/** Whether a piece answers its part, or can be said not to be covered. */
function isPart({ verdict }: Judged, { allAsk }: Cut, wholeSays: boolean): boolean {
  if (verdict.kind === 'sure') return true;
  return allAsk && (verdict.kind === 'not-said' || (verdict.kind === 'no-match' && !wholeSays));
}

/** Whether the pieces say at least two things, of which one is a fact. */
function areSeveral(read: readonly Piece[]): boolean {
  const sure = new Set(factsOf(read).map(({ fact }) => fact));
  const uncovered = read.filter(({ verdict }) => verdict.kind !== 'sure');
  return sure.size > 0 && sure.size + uncovered.length >= 2;
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
