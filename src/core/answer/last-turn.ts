import type { Conversation, Fact, Turn } from '../model.ts';
import type { Lean } from '../search/matcher.ts';
import { heardOf } from './door.ts';
import { leaningOf } from './follow-up.ts';
import { apart } from './small-talk.ts';

/** The turn before a question, with those that it leans on itself: "where exactly?" after "and the day before?" */
export interface LastTurn extends Turn {
  readonly before?: Lean | undefined;
}

/** Turns that are looked at: what was asked before these is no longer meant. */
const MOST = 3;

export function lastTurnOf(conversation: Conversation): LastTurn | undefined {
  const [last, ...earlier] = conversation.slice(-MOST).toReversed();
  if (!last) return undefined;
  const question = asHeard(last);
  return { ...last, question, before: before(question, earlier) };
}

/** @param earlier latest first */
function before(question: string, [last, ...earlier]: readonly Turn[]): Lean | undefined {
  const leaning = leaningOf(question);
  if (!last || leaning === 'none' || leaning === 'attribution' || leaning === 'words') return undefined;
  const asked = asHeard(last);
  return { question: asked, replaces: leaning === 'replacement', before: before(asked, earlier) };
}

function asHeard({ question }: Turn): string {
  const { text } = heardOf(question);
  const said = apart(text);
  return said.kind === 'question' ? said.text : text;
}

/** Whether a fact is one of those told in a turn or related to one of them. */
export function besideOf(turn: Turn, facts: ReadonlyMap<string, Fact>): (fact: Fact) => boolean {
  const near = new Set(turn.facts.flatMap((id) => [id, ...(facts.get(id)?.related ?? [])]));
  return ({ id, related }) => near.has(id) || related.some((one) => turn.facts.includes(one));
}
