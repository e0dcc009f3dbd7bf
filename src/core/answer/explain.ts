import type { Match } from '../model.ts';
import type { Behind, Step, Why } from '../why.ts';
import type { Candidate, Reading } from '../search/matcher.ts';
import { answersFrom, type Verdict, ZONES } from './zones.ts';

const MOST_MATCHES = 4;
/** Confidence by which the best match leads: from `clear` on beyond doubt, below `level` not worth the name. */
const LEAD = { clear: 0.25, level: 0.02 } as const;

/** A reading with what was made of it, and how. */
export interface Judged {
  readonly reading: Reading;
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
}

/**
 * Why a question got what it got, in this order: what was corrected, how the question was read, which words counted and
 * which did not, what came next and how far behind, what decided.
 */
export function explain({ reading, verdict, steps }: Judged): Why {
  const { candidates, corrected } = reading;
  const [best, next] = candidates;
  return {
    matches: candidates.slice(0, MOST_MATCHES).map(matchOf),
    steps: [
      ...corrected.map(([typed, meant]): Step => ({ kind: 'corrected', typed, meant })),
      ...steps,
      ...(best ? [counted(best), ...against(best)] : [{ kind: 'nothing-known' } as const]),
      ...(best && next ? [runnerUp(best, next)] : []),
      decided(verdict, best, answersFrom(reading)),
    ],
  };
}

/** A part of a question, explained as a question of its own. */
export interface Piece extends Judged {
  readonly question: string;
}

/** The same for a question that was read as several; its matches are the facts that were given. */
export function explainParts(pieces: readonly Piece[]): Why {
  const given = pieces.flatMap(({ verdict }) => (verdict.kind === 'sure' ? [verdict.best] : []));
  return {
    matches: given.map(matchOf),
    steps: [
      { kind: 'parts', count: pieces.length },
      ...pieces.flatMap((piece, at): readonly Step[] => [
        { kind: 'part', number: at + 1, question: piece.question },
        ...explain(piece).steps,
      ]),
    ],
  };
}

function matchOf({ fact, confidence, evidence, ranked }: Candidate): Match {
  const { explained, unexplained, kindMissing } = evidence;
  const absent = pointedAt(evidence);
  return {
    fact,
    confidence,
    reasons: [
      ...(explained.length > 0 ? [{ kind: 'explains', words: explained } as const] : []),
      ...(unexplained.length > 0 ? [{ kind: 'leaves-out', words: unexplained } as const] : []),
      ...(absent.length > 0 ? [{ kind: 'not-involved', words: absent } as const] : []),
      ...(kindMissing === undefined ? [] : [{ kind: 'holds-no', missing: kindMissing } as const]),
      { kind: 'worded-like', share: ranked.nearest },
    ],
  };
}

function counted({ fact, evidence }: Candidate): Step {
  return { kind: 'nearest', question: fact.asked[0], words: evidence.explained };
}

function against({ evidence }: Candidate): readonly Step[] {
  const { unexplained, kindMissing } = evidence;
  const absent = pointedAt(evidence);
  return [
    ...(unexplained.length > 0 ? [{ kind: 'unexplained', words: unexplained } as const] : []),
    ...(absent.length > 0 ? [{ kind: 'not-involved', words: absent } as const] : []),
    ...(kindMissing === undefined ? [] : [{ kind: 'holds-no', missing: kindMissing } as const]),
  ];
}

/** Whom a pronoun stands for and the fact does not involve; what the question names itself is among the unexplained. */
export function pointedAt({ strangers, unexplained }: Candidate['evidence']): readonly string[] {
  return strangers.filter((stranger) => !unexplained.includes(stranger));
}

function runnerUp(best: Candidate, next: Candidate): Step {
  return {
    kind: 'runner-up',
    question: next.fact.asked[0],
    behind: behind(best.confidence - next.confidence),
    best: best.confidence,
    next: next.confidence,
  };
}

function behind(lead: number): Behind {
  if (lead >= LEAD.clear) return 'clearly';
  if (lead >= LEAD.level) return 'closely';
  // The order looks at each fact alone; in a confidence the facts related to it count as well.
  return lead > -LEAD.level ? 'level' : 'lifted';
}

function decided(verdict: Verdict, best: Candidate | undefined, sure: number): Step {
  switch (verdict.kind) {
    case 'sure':
      return { kind: 'sure', confidence: verdict.best.confidence, from: sure };
    case 'offer':
      return { kind: 'offer', confidence: best?.confidence ?? 0, from: ZONES.offer, to: sure };
    case 'not-said': {
      const { fact, confidence } = verdict.best;
      return { kind: 'not-said', question: fact.asked[0], confidence, from: ZONES.offer };
    }
    case 'no-match':
      if (!best) return { kind: 'nothing-near' };
      return best.confidence < ZONES.offer
        ? { kind: 'too-far', confidence: best.confidence, from: ZONES.offer }
        : { kind: 'too-open' };
  }
}
