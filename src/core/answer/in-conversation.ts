import type { Turn } from '../model.ts';
import type { Reading, Sitting } from '../search/matcher.ts';
import type { Judged } from './explain.ts';
import type { Leaning } from './follow-up.ts';
import { judge, saysNothing, ZONES } from './zones.ts';

/** Reads a question that leans on the turn before both ways, alone and with that turn, and takes the surer. */
export function inConversation(
  question: string,
  turn: Turn | undefined,
  matcher: Sitting,
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

/** A reading with what it amounts to. */
export function judged(reading: Reading, steps: readonly string[]): Judged {
  return { reading, verdict: judge(reading), steps };
}

function surety({ candidates }: Reading): number {
  return candidates[0]?.confidence ?? 0;
}
