import type { Fact, Knowledge } from '../model.ts';
import type { Candidate, Matcher, Sitting } from '../search/matcher.ts';
import { affirmedIn } from './affirmed.ts';
import { judgeClaim, type Setting, type Verdict } from './judge-claim.ts';
import { createRead } from './tokens.ts';
import { SHORTEST, type Statement, statementsOf } from './statements.ts';

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
 * Measured on the story that ships with 80 messages in the style of a chat, 125 parts: at 0.4 remarks about anything were
 * taken for claims, at 0.5 none was.
 */
const TOUCHED = { touched: 0.5, named: 0.35 } as const;
/** Below the best fact by more than this, a fact is about something else. */
const BESIDE = 0.2;
/** Statements looked at; nobody reads more of them. */
const MOST_STATEMENTS = 30;
/** Parts of a statement that are tried by themselves. */
const MOST_PARTS = 4;

/** Points back to something that was named before: read by itself, it could mean anything. */
const BACKWARD = /\b(?:this|that|these|those|such) \p{L}|^(?:it|that|this|he|she|they|nothing)\b/iu;

/** What stands before a claim in the message. */
interface Before {
  readonly question: string;
  readonly facts: readonly string[];
}

/** Makes what holds each claim of a message against the facts; it never throws, and keeps what facts it has read. */
export function createCheck(knowledge: Knowledge, matcher: Matcher): (message: string) => CheckedMessage {
  const shared = {
    knowledge,
    names: matcher.names,
    read: createRead(matcher.names),
    affirmed: affirmedIn(knowledge, matcher.names),
  };
  return (message) => checkMessage(message, matcher, shared);
}

function checkMessage(
  message: string,
  matcher: Matcher,
  shared: Omit<Setting, 'around' | 'before'>,
): CheckedMessage {
  const sitting = matcher.sitting();
  const statements = statementsOf(message).slice(0, MOST_STATEMENTS);
  const claims: CheckedClaim[] = [];
  let before: Before | undefined;
  for (const statement of statements) {
    const touched = touchedIn(statement, before, sitting);
    const [best] = touched.near;
    if (!best) continue;
    if (statement.claims) {
      const judged = judgeClaim(touched.stated, touched.near, {
        ...shared,
        around: sitting.read(touched.stated).candidates,
        before,
      });
      // What stands around a part may turn it round, so by itself it is not confirmed.
      const isPart = touched.text !== statement.text && judged.verdict === 'so';
      const verdict = isPart ? 'about' : judged.verdict;
      claims.push({ text: touched.text, verdict, facts: judged.facts });
    }
    before = { question: touched.stated, facts: [best.fact.id] };
  }
  return { claims, leftAlone: statements.length - claims.length };
}

interface Touched {
  readonly text: string;
  readonly stated: string;
  readonly near: readonly Candidate[];
}

/**
 * What of a statement touches facts, and which: all of it, or a part between commas that does by itself ("…, well played
 * all"); then that part alone is the claim.
 */
function touchedIn({ text, stated }: Statement, before: Before | undefined, sitting: Sitting): Touched {
  const whole = { text, stated, near: nearTo(stated, before, sitting) };
  if (whole.near.length > 0) return whole;
  const parts = stated.split(/,\s+|\s+and\s+/u).filter((part) => part.split(' ').length >= SHORTEST);
  for (const part of parts.slice(0, MOST_PARTS)) {
    const near = part === stated ? [] : nearTo(part, before, sitting);
    if (near.length > 0) return { text: part, stated: part, near };
  }
  return whole;
}

/** The facts that a statement touches, best first; none where it is about something else. */
function nearTo(stated: string, before: Before | undefined, sitting: Sitting): readonly Candidate[] {
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
  return (
    candidates
      .filter(({ confidence }) => confidence >= Math.max(least, best - BESIDE))
      // Those first that involve everybody whom the claim names.
      .toSorted((a, b) => a.evidence.strangers.length - b.evidence.strangers.length)
  );
}
