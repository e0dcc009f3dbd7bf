import type { Conversation } from '../core/model.ts';
import type { Conversations, Place } from './conversations.ts';
import type { SeenMessage } from './question.ts';
import { turnOf } from './replies.ts';
import { turnInMessage } from './stamped-turn.ts';
import { turnsAtStart } from './thread-start.ts';
import type { ThreadTools } from './thread-start.ts';

/** What tells which turns a message goes on from. */
export interface TurnTools extends ThreadTools {
  readonly conversations: Conversations;
  /** Milliseconds. */
  readonly clock: () => number;
}

/**
 * A reply to an answer goes on from that answer; anything else from what its author asked here before, and in a thread, at
 * first, from the answer that it was started from. Nothing comes from other channels or other people's questions.
 */
export async function turnsBefore(message: SeenMessage, tools: TurnTools): Promise<Conversation> {
  const { self, desk, replies } = tools;
  const { message_reference, referenced_message, channel_id: channel, author } = message;
  const answered = replies.answeredBy(message_reference?.message_id ?? '');
  if (answered?.channel === channel) return [turnOf(answered)];
  if (referenced_message?.author.id === self().id) {
    // An answer to a command, or one from before the last start.
    const turns = turnInMessage(referenced_message, desk);
    if (turns.length > 0) return turns;
  }
  return await turnsOf({ channel, person: author.id }, tools, message.id);
}

/**
 * What somebody asked in one place, or in a thread, at first, the answer that it was started from.
 * @param id a question asked already: then the turns before it
 */
export async function turnsOf(place: Place, tools: TurnTools, id?: string): Promise<Conversation> {
  const own = tools.conversations.before(place, tools.clock(), id);
  return own.length > 0 ? own : await turnsAtStart(place.channel, tools);
}
