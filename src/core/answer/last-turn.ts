import type { Conversation, Fact, Turn } from '../model.ts';
import type { Lean } from '../search/earlier-words.ts';
import { heardOf } from './door.ts';
import { leaningOf } from './follow-up.ts';
import { apart } from './small-talk.ts';

/** The turn before a question, with those that it leans on itself: "where exactly?" after "and the day before?" */
export interface LastTurn extends Turn {
  readonly before?: Lean | undefined;
  /** The turn before it, whether it leans on that or not. */
  readonly previous?: LastTurn | undefined;
}

/** Turns that are looked at: what was asked before these is no longer meant. */
const MOST = 3;

export function lastTurnOf(conversation: Conversation): LastTurn | undefined {
  return conversation.slice(-MOST).reduce<LastTurn | undefined>((previous, turn) => {
    const question = asHeard(turn);
    return { ...turn, question, before: before(question, previous), previous };
  }, undefined);
}

function before(question: string, previous: LastTurn | undefined): Lean | undefined {
  const leaning = leaningOf(question);
  if (!previous || leaning === 'none' || leaning === 'attribution' || leaning === 'words') return undefined;
  return { question: previous.question, replaces: leaning === 'replacement', before: previous.before };
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
