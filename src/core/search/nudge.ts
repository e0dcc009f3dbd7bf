import type { Fact, Knowledge } from '../model.ts';
import type { Context } from './earlier-words.ts';
import type { Evidence } from './evidence.ts';

/** What a follow-up gives to facts related to the one before, and takes from that one itself, in log-odds. */
const RELATED = 1;
/** The same again is meant only where it has all words of the question, and the kind of thing that it asks for. */
const REPEATED = -3;
/**
 * What a follow-up takes from a fact that explains none of its own words, in log-odds: the words it is lent make any fact
 * about the turn before fit. From 4 to 8 the same of 128 follow-ups were right.
 */
const UNEXPLAINED = -4;

/** A fact with what it has of a question. */
interface Weighed {
  readonly fact: Fact;
  readonly evidence: Evidence;
}

/** In a conversation the next question is about something near the last answer, and seldom the same thing again. */
export function nudgeOf(context: Context | undefined, { facts }: Knowledge): (one: Weighed) => number {
  if (!context) return () => 0;
  const told = new Set(context.facts);
  const near = new Set(context.facts.flatMap((id) => facts.get(id)?.related ?? []));
  const nearness = ({ id, kind, related }: Fact): number => {
    if (near.has(id) || related.some((one) => told.has(one))) return RELATED;
    // What is known to have no answer stands beside the facts next to it, and not beside each of their neighbours.
    return kind === 'not-said' && related.some((one) => near.has(one)) ? RELATED : 0;
  };
  return ({ fact, evidence }) => {
    const nudge = !told.has(fact.id) ? nearness(fact) : tellsMore(evidence) ? 0 : REPEATED;
    return nudge + UNEXPLAINED * evidence.unexplainedShare;
  };
}

/** "And when did it close?" after a fact that tells both: whether a fact explains all that a question asks for. */
function tellsMore({ explained, unexplained, kindMissing }: Evidence): boolean {
  return explained.length > 0 && unexplained.length === 0 && kindMissing === undefined;
}
