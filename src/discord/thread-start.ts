import type { Conversation } from '../core/model.ts';
import type { Desk } from './desk.ts';
import { isUnreadable } from './errors.ts';
import type { Posts } from './posts.ts';
import type { Self } from './question.ts';
import { turnInMessage } from './stamped-turn.ts';
import { turnOf } from './replies.ts';
import type { Replies } from './replies.ts';
import type { Reporter } from './reporter.ts';

/** What tells from which answer a thread was started. */
export interface ThreadTools {
  readonly self: () => Self;
  readonly desk: Desk;
  readonly replies: Replies;
  readonly posts: Posts;
  readonly report: Reporter;
  /** Where the message stands that a thread was started from; `undefined` for what is no thread, and where the bot is no member. */
  readonly startedIn: (thread: string) => string | undefined;
}

/**
 * The answer that a thread was started from, or that was given to the message that it was started from; nothing for other
 * threads and channels. All in a thread can read what it was started from, and nothing else is read. Does not throw: a question
 * is answered without it, too.
 */
export async function turnsAtStart(thread: string, tools: ThreadTools): Promise<Conversation> {
  const { replies, startedIn, report } = tools;
  const channel = startedIn(thread);
  if (channel === undefined) return [];
  // A thread has the id of the message that it was started from.
  const known = replies.answeredBy(thread) ?? replies.of(thread);
  if (known?.channel === channel && known.reply !== undefined) return [turnOf(known)];
  try {
    return await turnsInDiscord(thread, channel, tools);
  } catch (error) {
    if (!isUnreadable(error)) report(error, `reading how the thread ${thread} began`);
    return [];
  }
}

/** As far as Discord still shows it. */
async function turnsInDiscord(
  thread: string,
  channel: string,
  { self, desk, posts }: ThreadTools,
): Promise<Conversation> {
  const starter = await posts.read(channel, thread);
  if (starter.author.id === self().id) return turnInMessage(starter, desk);
  const answer = (await posts.after(channel, thread)).find(
    ({ author, message_reference }) =>
      author.id === self().id && message_reference?.message_id === starter.id,
  );
  return answer ? turnInMessage(answer, desk) : [];
}
