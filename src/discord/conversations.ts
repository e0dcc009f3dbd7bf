import type { Conversation, Turn } from '../core/model.ts';
import { createBoundedMap } from './bounded-map.ts';

/** One conversation: one person in one channel, what is said in private kept apart from what all can read. */
export interface Place {
  readonly channel: string;
  readonly person: string;
  readonly private?: boolean;
}

/** What was asked, with the id of the message or interaction that asked it. */
export interface AskedTurn extends Turn {
  readonly id: string;
}

/** The most turns kept of one conversation. */
export const TURNS_KEPT = 3;
/** Minutes after which a turn is no longer what "that" can mean. */
export const TURN_MINUTES = 10;

/** The last questions of each person in each channel. In memory only; a restart forgets them. */
export interface Conversations {
  /**
   * The turns before now, oldest first.
   * @param now milliseconds
   * @param id a question asked already: then the turns before it
   */
  before(place: Place, now: number, id?: string): Conversation;
  /** Adds a turn, or puts it in the place of the one with the same id. */
  remember(place: Place, now: number, turn: AskedTurn): void;
  forget(place: Place, id: string): void;
  /** Forgets all that a person asked, wherever; gives how many turns that were. */
  forgetPerson(person: string): number;
}

interface Kept extends AskedTurn {
  readonly at: number;
}

/**
 * @param turns the most turns kept of one conversation
 * @param lifetime milliseconds after which a turn is no longer what "that" can mean
 * @param limit the most conversations kept: a thousand is some hundred kilobytes
 */
export function createConversations({
  turns = TURNS_KEPT,
  lifetime = TURN_MINUTES * 60_000,
  limit = 1000,
} = {}): Conversations {
  const kept = createBoundedMap<string, readonly Kept[]>(limit);
  const fresh = (place: Place, now: number) =>
    (kept.get(key(place)) ?? []).filter(({ at }) => now - at < lifetime);
  return {
    before(place, now, id) {
      const all = fresh(place, now);
      const end = all.findIndex((turn) => turn.id === id);
      return all.slice(0, end === -1 ? all.length : end).map(({ question, facts }) => ({ question, facts }));
    },
    remember(place, now, turn) {
      const all = fresh(place, now);
      const entry = { ...turn, at: now };
      const known = all.some(({ id }) => id === turn.id);
      const next = known ? all.map((old) => (old.id === turn.id ? entry : old)) : [...all, entry];
      kept.set(key(place), next.slice(-turns));
    },
    forget(place, id) {
      const all = kept.get(key(place))?.filter((turn) => turn.id !== id) ?? [];
      if (all.length === 0) kept.delete(key(place));
      else kept.set(key(place), all);
    },
    forgetPerson(person) {
      const theirs = kept.entries().filter(([place]) => place.split(' ')[1] === person);
      for (const [place] of theirs) kept.delete(place);
      return theirs.reduce((count, [, all]) => count + all.length, 0);
    },
  };
}

function key({ channel, person, private: isPrivate = false }: Place): string {
  return `${channel} ${person} ${isPrivate ? 'private' : 'open'}`;
}
