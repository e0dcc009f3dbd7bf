import type { Conversation } from '../core/model.ts';
import type { Conversations, Place } from './conversations.ts';
import type { Desk } from './desk.ts';
import type { SeenMessage, Self } from './question.ts';
import type { Replies } from './replies.ts';
import { factsTold, turnTold } from './stamped-turn.ts';
import type { ThreadStarts } from './thread-start.ts';

/** What tells which turns a message goes on from. */
export interface TurnTools {
  readonly self: () => Self;
  readonly desk: Desk;
  readonly replies: Replies;
  readonly conversations: Conversations;
  readonly threadStarts: ThreadStarts;
  /** Milliseconds. */
  readonly clock: () => number;
}

/**
 * A reply to an answer goes on from that answer; anything else from what its author asked here before, and in a thread, at
 * first, from the answer that it was started from. Of an answer its facts are taken, with the question that the fact base has
 * for them: what other people wrote goes nowhere.
 */
export async function turnsBefore(message: SeenMessage, tools: TurnTools): Promise<Conversation> {
  const { self, desk, replies, conversations, clock } = tools;
  const { message_reference, referenced_message, channel_id: channel, author, mentions } = message;
  const answered = replies.answeredBy(message_reference?.message_id ?? '');
  const isReply = answered?.channel === channel;
  if (isReply || referenced_message?.author.id === self().id) {
    // What is not remembered is an answer to a command, or one from before the last start.
    const facts = isReply ? answered.facts : factsTold(referenced_message ?? {});
    const turns = turnTold(facts, desk);
    if (turns.length > 0) return turns;
  }
  const place = { channel, person: author.id };
  // Nobody put it to the bot, so nothing is looked up for it.
  if (!mentions?.some(({ id }) => id === self().id)) return conversations.before(place, clock(), message.id);
  return await turnsOf(place, tools, message.id);
}

/**
 * What somebody asked in one place, or in a thread, at first, the answer that it was started from.
 * @param id a question asked already: then the turns before it
 */
export async function turnsOf(place: Place, tools: TurnTools, id?: string): Promise<Conversation> {
  const { conversations, threadStarts, desk, clock } = tools;
  const own = conversations.before(place, clock(), id);
  return own.length > 0 ? own : turnTold(await threadStarts.factsAt(place.channel), desk);
}
