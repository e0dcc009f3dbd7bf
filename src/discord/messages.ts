import type { Notebook } from '../core/newsroom/notebook.ts';
import type { AskedTurn } from './conversations.ts';
import type { Said } from './desk.ts';
import { turnsBefore } from './earlier-turns.ts';
import type { TurnTools } from './earlier-turns.ts';
import { noteReply, noteUnanswered } from './note.ts';
import { apology, noQuestion, roleMentioned } from './notices.ts';
import type { Payload } from './payload.ts';
import type { Posts } from './posts.ts';
import { readWish } from './question.ts';
import type { SeenMessage, Wish } from './question.ts';
import { factsOf, renderAnswer } from './render.ts';
import type { Reporter } from './reporter.ts';
import { createLanes, orMeanwhile } from './waiting.ts';

export interface MessageTools extends TurnTools {
  readonly posts: Posts;
  readonly report: Reporter;
  readonly notebook?: Notebook | undefined;
  /** Milliseconds after which people are shown that an answer is coming. */
  readonly typingAfter: number;
}

/** What happens to messages that people write. */
export interface MessageHandlers {
  readonly created: (message: SeenMessage) => Promise<void>;
  readonly updated: (message: SeenMessage) => Promise<void>;
  readonly deleted: (message: { readonly id: string }) => Promise<void>;
}

/** One question, one answer: a question seen before is not answered again, and its reply follows what becomes of it. */
export function createMessageHandlers(tools: MessageTools): MessageHandlers {
  const { self, desk, posts, replies, conversations, notebook, report, clock } = tools;
  // What happens to one question happens in order: it may be deleted while it is answered.
  const inOrder = createLanes();

  async function created(message: SeenMessage): Promise<void> {
    const wish = readWish(message, self());
    if (wish.kind === 'nothing' || replies.of(message.id)) return;
    const taken = {
      id: message.id,
      channel: message.channel_id,
      asker: message.author.id,
      text: textOf(wish),
    };
    // Kept before it is answered, so that a second event for it finds it.
    replies.keep({ ...taken, facts: [] });
    await inOrder(message.id, async () => {
      const { payload, facts, said } = await compose(message, wish);
      const reply = await posts.reply(message.channel_id, message.id, payload);
      replies.keep({ ...taken, facts, reply });
      if (said) noteReply(notebook, placeOf(message, reply), said.answer);
    });
  }

  async function updated(message: SeenMessage): Promise<void> {
    // Discord also tells of the previews that it adds, and of changes that leave the text alone.
    const wish = readWish(message, self());
    if (wish.kind === 'nothing') return;
    await inOrder(message.id, async () => {
      const text = textOf(wish);
      const taken = replies.of(message.id) ?? (await recover(message));
      if (taken?.reply === undefined || taken.text === text) return;
      const { payload, facts, said } = await compose(message, wish);
      const stands = await posts.edit(taken.channel, taken.reply, payload);
      replies.keep({ ...taken, text, facts, reply: stands ? taken.reply : undefined });
      if (stands && said) noteReply(notebook, placeOf(message, taken.reply), said.answer);
      else notebook?.gone(taken.reply);
    });
  }

  async function deleted({ id }: { readonly id: string }): Promise<void> {
    // Also for an answer of the bot's own that somebody has deleted, from before the last start too.
    notebook?.gone(id);
    // The event holds ids only, and looking through the channel for each deleted message would be far too much:
    // the reply to a question from before the last start stays, until someone reacts to it with 🗑️.
    if (!replies.of(id)) return;
    await inOrder(id, async () => {
      const taken = replies.of(id);
      if (!taken) return;
      conversations.forget({ channel: taken.channel, person: taken.asker }, id);
      replies.keep({ ...taken, reply: undefined });
      if (taken.reply !== undefined) await posts.remove(taken.channel, taken.reply);
    });
  }

  async function compose(
    message: SeenMessage,
    wish: Wish,
  ): Promise<{ payload: Payload; facts: readonly string[]; said?: Said }> {
    const asker = message.author.id;
    if (wish.kind === 'role') return { payload: roleMentioned(desk, asker), facts: [] };
    if (wish.kind !== 'question') return { payload: noQuestion(desk, asker), facts: [] };
    const said = await answer(message, wish.text);
    if (!said) return { payload: apology(), facts: [] };
    const facts = factsOf(said.answer);
    const turn: AskedTurn = { id: message.id, question: wish.text, facts };
    conversations.remember({ channel: message.channel_id, person: asker }, clock(), turn);
    noteUnanswered(notebook, said.answer, wish.text, asker);
    const votes = notebook !== undefined;
    return { payload: renderAnswer(said.answer, said.reply, { asker, votes }), facts, said };
  }

  /** `undefined` after a fault of ours, which is reported. */
  async function answer(message: SeenMessage, text: string): Promise<Said | undefined> {
    const { channel_id: channel } = message;
    try {
      const { result } = await orMeanwhile(
        desk.ask(text, turnsBefore(message, tools)),
        tools.typingAfter,
        async () => {
          // Not waited for: the answer must not be late because of it.
          posts.showTyping(channel).catch((error: unknown) => report(error, `typing in channel ${channel}`));
        },
      );
      return result;
    } catch (error) {
      report(error, `answering in channel ${channel}`);
      return undefined;
    }
  }

  /**
   * The question's entry from before the last start, found by the reply that refers to it. An edit that only now mentions the
   * bot has no such reply, and gets none: an old message would be answered far above where people are reading.
   */
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

function textOf(wish: Wish): string {
  return wish.kind === 'question' ? wish.text : '';
}

function placeOf({ channel_id: channel, guild_id: server }: SeenMessage, message: string) {
  return { channel, server, message };
}
