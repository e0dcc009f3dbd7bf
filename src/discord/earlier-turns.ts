import type { Conversation } from '../core/model.ts';
import type { Conversations } from './conversations.ts';
import type { Desk } from './desk.ts';
import type { SeenMessage, Self } from './question.ts';
import { factsInStamp } from './render.ts';
import { turnOf } from './replies.ts';
import type { Replies } from './replies.ts';

/** What tells which turns a message goes on from. */
export interface TurnTools {
  readonly self: () => Self;
  readonly desk: Desk;
  readonly replies: Replies;
  readonly conversations: Conversations;
  /** Milliseconds. */
  readonly clock: () => number;
}

/**
 * A reply to an answer goes on from that answer; anything else from what its author asked here before, and in a thread
 * under an answer of the bot, at first, from that answer. Nothing comes from other channels or other people's questions.
 */
export function turnsBefore(
  message: SeenMessage,
  { self, desk, replies, conversations, clock }: TurnTools,
): Conversation {
  const { message_reference, referenced_message, channel_id: channel, author } = message;
  const answered = replies.answeredBy(message_reference?.message_id ?? '');
  if (answered?.channel === channel) return [turnOf(answered)];
  if (referenced_message?.author.id === self().id) {
    // An answer to a command, or one from before the last start: its footer names its facts.
    const { facts } = desk.now().knowledge;
    const stamp = referenced_message.embeds?.map(({ footer }) => footer?.text ?? '').join(' ') ?? '';
    const known = factsInStamp(stamp).flatMap((id) => facts.get(id) ?? []);
    const [first] = known;
    if (first) return [{ question: first.asked[0], facts: known.map(({ id }) => id) }];
  }
  const own = conversations.before({ channel, person: author.id }, clock(), message.id);
  if (own.length > 0) return own;
  // A thread has the id of the message that it was started from.
  const starter = replies.answeredBy(channel);
  return starter ? [turnOf(starter)] : own;
}
