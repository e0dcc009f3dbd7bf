import { SnowflakeUtil } from 'discord.js';
import type { AskedTurn } from './conversations.ts';
import { compose } from './answering.ts';
import type { AnsweringTools, Composed } from './answering.ts';
import { noteReply } from './note.ts';
import { readWish } from './question.ts';
import type { SeenMessage, Wish } from './question.ts';
import { createLanes } from './waiting.ts';

export type MessageTools = AnsweringTools;

/** What happens to messages that people write. */
export interface MessageHandlers {
  readonly created: (message: SeenMessage) => Promise<void>;
  readonly updated: (message: SeenMessage) => Promise<void>;
  readonly deleted: (message: { readonly id: string }) => Promise<void>;
}

/** Milliseconds in which an edit can make a message a question: later, its answer would stand far above where people read. */
const lateness = 10 * 60_000;

/** One question, one answer: a question seen before is not answered again, and its reply follows what becomes of it. */
export function createMessageHandlers(tools: MessageTools): MessageHandlers {
  const { self, posts, replies, conversations, manners, notebook, clock, threadStarts } = tools;
  // What happens to one question happens in order: it may be deleted while it is answered.
  const inOrder = createLanes();

  async function created(message: SeenMessage): Promise<void> {
    const wish = wishOf(message);
    if (wish.kind === 'nothing') return;
    if (!take(message, wish)) return;
    await inOrder(message.id, () => answerFirst(message, wish));
  }

  async function updated(message: SeenMessage): Promise<void> {
    // Discord also tells of the previews that it adds, and of changes that leave the text alone.
    const wish = wishOf(message);
    if (wish.kind === 'nothing') return;
    await inOrder(message.id, async () => {
      const taken = replies.of(message.id) ?? (await recover(message));
      if (!taken) {
        if (isJustEdited(message) && take(message, wish)) await answerFirst(message, wish);
        return;
      }
      const text = textOf(wish);
      if (taken.reply === undefined || taken.text === text) return;
      const composed = await compose(message, wish, tools);
      if (composed) remember(message, wish, composed);
      else {
        conversations.forget({ channel: taken.channel, person: taken.asker }, taken.id);
        await posts.remove(taken.channel, taken.reply);
      }
      const stands =
        composed !== undefined && (await posts.edit(taken.channel, taken.reply, composed.payload));
      const { facts = [], said } = composed ?? {};
      replies.keep({ ...taken, text, facts, reply: stands ? taken.reply : undefined });
      if (stands && said) noteReply(notebook, placeOf(message, taken.reply), said.answer);
      else notebook?.gone(taken.reply);
    });
  }

  async function deleted({ id }: { readonly id: string }): Promise<void> {
    // Also for an answer of the bot's own that somebody has deleted, from before the last start too.
    notebook?.gone(id);
    threadStarts.forget(id);
    const answered = replies.answeredBy(id);
    if (answered?.reply === id) replies.keep({ ...answered, reply: undefined });
    // The event holds ids only, and looking through the channel for each deleted message would be far too much:
    // the reply to a question from before the last start stays, until someone reacts to it with 🗑️.
    await inOrder(id, async () => {
      const taken = replies.of(id);
      if (!taken) return;
      conversations.forget({ channel: taken.channel, person: taken.asker }, id);
      replies.keep({ ...taken, reply: undefined });
      if (taken.reply !== undefined) await posts.remove(taken.channel, taken.reply);
    });
  }

  function wishOf(message: SeenMessage): Wish {
    const { guild_id: server, channel_id: channel } = message;
    return readWish(message, self(), server !== undefined && manners.answersUnasked(server, channel));
  }

  /**
   * Whether it is new. Kept before it is answered, so that a second event for it finds it; but what nobody has put to the
   * bot is kept only once it is answered.
   */
  function take(message: SeenMessage, wish: Wish): boolean {
    if (replies.of(message.id)) return false;
    if (wish.kind !== 'unasked') replies.keep({ ...questionOf(message, wish), facts: [] });
    return true;
  }

  async function answerFirst(message: SeenMessage, wish: Wish): Promise<void> {
    const isUnasked = wish.kind === 'unasked';
    if (!isUnasked && !mayAnswer(message)) return;
    const composed = await compose(message, wish, tools);
    if (!composed) return;
    const taken = questionOf(message, wish);
    if (isUnasked) {
      if (replies.of(message.id) || !mayAnswer(message)) return;
      replies.keep({ ...taken, facts: [] });
    }
    remember(message, wish, composed);
    const reply = await posts.reply(message.channel_id, message.id, composed.payload);
    replies.keep({ ...taken, facts: composed.facts, reply });
    if (composed.said) noteReply(notebook, placeOf(message, reply), composed.said.answer);
  }

  /** A message cannot be answered for its author alone: what may not be said to all is not said. */
  function mayAnswer({ guild_id: server, channel_id: channel, author }: SeenMessage): boolean {
    return manners.leave({ server, channel, person: author.id }).given;
  }

  function remember(message: SeenMessage, wish: Wish, { said, facts }: Composed): void {
    if (!said) return;
    const turn: AskedTurn = { id: message.id, question: textOf(wish), facts };
    conversations.remember({ channel: message.channel_id, person: message.author.id }, clock(), turn);
  }

  /** By Discord's clock how long after it was written, and by ours how long ago. */
  function isJustEdited({ id, edited_timestamp }: SeenMessage): boolean {
    if (!edited_timestamp) return false;
    const edited = Date.parse(edited_timestamp);
    return edited - SnowflakeUtil.timestampFrom(id) < lateness && clock() - edited < lateness;
  }

  /** The question's entry from before the last start, found by the reply that refers to it. */
  async function recover(message: SeenMessage) {
    if (!message.edited_timestamp) return undefined;
    const { id, channel_id: channel } = message;
    const reply = (await posts.after(channel, id)).find(
      ({ author, message_reference }) => author.id === self().id && message_reference?.message_id === id,
    );
    return reply && { id, channel, asker: message.author.id, text: '', facts: [], reply: reply.id };
  }

  return { created, updated, deleted };
}

function questionOf({ id, channel_id: channel, author }: SeenMessage, wish: Wish) {
  return { id, channel, asker: author.id, text: textOf(wish) };
}

function textOf(wish: Wish): string {
  return wish.kind === 'question' || wish.kind === 'unasked' ? wish.text : '';
}

function placeOf({ channel_id: channel, guild_id: server }: SeenMessage, message: string) {
  return { channel, server, message };
}
