import { setTimeout as wait } from 'node:timers/promises';
import { createBoundedMap } from './bounded-map.ts';
import { isGone, isUnreadable } from './errors.ts';
import type { Posts } from './posts.ts';
import type { Self } from './question.ts';
import type { Replies } from './replies.ts';
import type { Reporter } from './reporter.ts';
import { factsTold } from './stamped-turn.ts';

/** What tells from which answer a thread was started. */
export interface ThreadTools {
  readonly self: () => Self;
  readonly replies: Replies;
  readonly posts: Posts;
  readonly report: Reporter;
  /** Where the message stands that a thread was started from; `undefined` for what is no thread, and where the bot is no member. */
  readonly parentOf: (thread: string) => string | undefined;
  /** Milliseconds that Discord may take to show it. */
  readonly threadWithin: number;
}

/** From which answers threads were started. In memory only; Discord is asked once a thread. */
export interface ThreadStarts {
  /**
   * The facts of the answer that a thread was started from, or that was given to the message that it was started from; none
   * for other threads and channels, and where Discord does not show it in time. All in a thread can read what it was started
   * from, and nothing else is read. Does not reject: a question is answered without it, too.
   */
  factsAt(thread: string): Promise<readonly string[]>;
  /** Forgets what a message told that is deleted now. */
  forget(message: string): void;
}

interface Start {
  readonly facts: readonly string[];
  /** The message that told them. */
  readonly toldBy?: string;
}

const nothing: Start = { facts: [] };

/** @param limit the most threads that are remembered: a thousand are some hundred kilobytes */
export function createThreadStarts(tools: ThreadTools, limit = 1000): ThreadStarts {
  const { replies, parentOf, report, threadWithin } = tools;
  const kept = createBoundedMap<string, Start>(limit);
  /** Whoever asks while one goes on waits no longer for it than the first who asked. */
  const underWay = new Map<string, { readonly inTime: Promise<readonly string[]> }>();

  function lookUp(thread: string, channel: string): Promise<readonly string[]> {
    const looking = startInDiscord(thread, channel, tools)
      .then((start) => {
        // Not if the message was deleted meanwhile.
        if (underWay.get(thread) === entry) kept.set(thread, start);
        return start.facts;
      })
      .catch((error: unknown) => {
        if (!isUnreadable(error)) report(error, `reading how the thread ${thread} began`);
        return nothing.facts;
      })
      .finally(() => {
        if (underWay.get(thread) === entry) underWay.delete(thread);
      });
    const entry = { inTime: orNothing(looking, threadWithin) };
    underWay.set(thread, entry);
    return entry.inTime;
  }

  return {
    async factsAt(thread) {
      const channel = parentOf(thread);
      if (channel === undefined) return [];
      // A thread has the id of the message that it was started from.
      const known = replies.answeredBy(thread) ?? replies.of(thread);
      if (known?.channel === channel && known.reply !== undefined) return known.facts;
      return kept.get(thread)?.facts ?? (await (underWay.get(thread)?.inTime ?? lookUp(thread, channel)));
    },
    forget(message) {
      underWay.delete(message);
      kept.delete(message);
      for (const [thread, { toldBy }] of kept.entries()) if (toldBy === message) kept.delete(thread);
    },
  };
}

/** As far as Discord still shows it. */
async function startInDiscord(thread: string, channel: string, tools: ThreadTools): Promise<Start> {
  const { self, posts } = tools;
  try {
    const starter = await posts.read(channel, thread);
    if (starter.author.id === self().id) return { facts: factsTold(starter), toldBy: starter.id };
    const answer = (await posts.after(channel, thread)).find(
      ({ author, message_reference }) =>
        author.id === self().id && message_reference?.message_id === starter.id,
    );
    return answer ? { facts: factsTold(answer), toldBy: answer.id } : nothing;
  } catch (error) {
    // Most such threads were started from no message at all.
    if (isGone(error)) return nothing;
    throw error;
  }
}

/** What comes in time; the work goes on. */
async function orNothing(work: Promise<readonly string[]>, milliseconds: number): Promise<readonly string[]> {
  const over = new AbortController();
  const tooLate = wait(milliseconds, nothing.facts, { ref: false, signal: over.signal });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    over.abort();
  }
}
