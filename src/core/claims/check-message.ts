import type { Fact, Knowledge } from '../model.ts';
import type { Candidate, Matcher, Sitting } from '../search/matcher.ts';
import { judgeClaim, type Verdict } from './judge-claim.ts';
import { type Statement, statementsOf } from './statements.ts';

/** A claim with what the articles have on it. */
export interface CheckedClaim {
  /** As it was written, without markup. */
  readonly text: string;
  readonly verdict: Verdict;
  /** Most to the point first; one or two. For `not-said` the facts that come nearest, perhaps none. */
  readonly facts: readonly Fact[];
}

/** A message, held against the articles. */
export interface CheckedMessage {
  /** In the order of the message. */
  readonly claims: readonly CheckedClaim[];
  /** Statements that were left alone: questions, opinions, what is about something else. */
  readonly leftAlone: number;
}

/**
 * From `touched` on a fact is about the claim; from `named` on, if the claim names somebody or something of the story.
 * Of 40 messages made up for it, with 60 claims, all but one had the right fact at 0.5 or above; greetings and remarks
 * stayed below, once what people say of themselves is left out.
 */
const TOUCHED = { touched: 0.4, named: 0.35 } as const;
/** Below the best fact by more than this, a fact is about something else. */
const BESIDE = 0.2;
/** Statements looked at; nobody reads more of them. */
const MOST_STATEMENTS = 30;

/** Points back to something that was named before: read by itself, it could mean anything. */
const BACKWARD = /\b(?:this|that|these|those|such) \p{L}|^(?:it|that|this|he|she|they|nothing)\b/iu;

/** What stands before a claim in the message. */
interface Before {
  readonly question: string;
  readonly facts: readonly string[];
}

/** Holds each claim of a message against the facts; never throws. */
export function checkMessage(message: string, knowledge: Knowledge, matcher: Matcher): CheckedMessage {
  const sitting = matcher.sitting();
  const statements = statementsOf(message).slice(0, MOST_STATEMENTS);
  const claims: CheckedClaim[] = [];
  let before: Before | undefined;
  for (const statement of statements) {
    const near = nearTo(statement, before, sitting);
    const [best] = near;
    if (!best) continue;
    if (statement.claims) {
      const { text, stated } = statement;
      const judged = judgeClaim(stated, near, { knowledge, names: sitting.names, before });
      claims.push({ text, ...judged });
    }
    before = { question: statement.stated, facts: [best.fact.id] };
  }
  return { claims, leftAlone: statements.length - claims.length };
}

/** The facts that a statement touches, best first; none where it is about something else. */
function nearTo({ stated }: Statement, before: Before | undefined, sitting: Sitting): readonly Candidate[] {
  const reading = sitting.read(stated);
  const isNamed = reading.naming.mentions.some(({ kind }) => kind !== 'concept');
  const alone = touching(reading.candidates, isNamed ? TOUCHED.named : TOUCHED.touched);
  if (!before || (isNamed && alone.length > 0) || !BACKWARD.test(stated)) return alone;
  const inContext = touching(sitting.read(stated, before).candidates, TOUCHED.touched);
  return inContext.length > 0 ? inContext : alone;
}

function touching(candidates: readonly Candidate[], least: number): readonly Candidate[] {
  const best = Math.max(0, ...candidates.map(({ confidence }) => confidence));
  if (best < least) return [];
  return candidates.filter(({ confidence }) => confidence >= Math.max(least, best - BESIDE));
}
