import { MessageType } from 'discord.js';
import { readsAsQuestion } from '../core/answer/reads-as-question.ts';

/** The members used of a message that someone wrote. */
export interface SeenMessage {
  readonly id: string;
  readonly channel_id: string;
  /** Missing in direct messages. */
  readonly guild_id?: string | undefined;
  readonly content: string;
  readonly author: { readonly id: string; readonly bot?: boolean | undefined };
  readonly webhook_id?: string | undefined;
  readonly type?: MessageType | undefined;
  readonly mentions?: readonly { readonly id: string }[] | undefined;
  readonly mention_roles?: readonly string[] | undefined;
  /** When its author last changed it; null if never. */
  readonly edited_timestamp?: string | null | undefined;
  readonly message_reference?: { readonly message_id?: string | undefined } | undefined;
  readonly referenced_message?: ReferencedMessage | null | undefined;
  readonly embeds?: readonly SeenEmbed[] | undefined;
}

/** The members used of what the bot itself has written. */
export interface SeenEmbed {
  readonly description?: string | undefined;
  readonly footer?: { readonly text: string } | undefined;
}

interface ReferencedMessage {
  readonly author: { readonly id: string };
  readonly embeds?: readonly SeenEmbed[] | undefined;
}

/** What a message wants of the bot. */
export type Wish =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'question'; readonly text: string }
  /** It asks nobody in particular, where questions are answered unasked. */
  | { readonly kind: 'unasked'; readonly text: string }
  /** It is for the bot and holds no question. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'role' };

/** Who the bot is. */
export interface Self {
  readonly id: string;
  /** The role that Discord gave the bot in a server, which people take for the bot. */
  ownRole(guild: string): string | undefined;
}

/**
 * Reads what a message wants; bots, webhooks, and what Discord itself writes want nothing.
 * @param answersUnasked whether questions that do not mention the bot are answered there
 */
export function readWish(message: SeenMessage, self: Self, answersUnasked = false): Wish {
  const { author, webhook_id, type = MessageType.Default, guild_id } = message;
  if (author.bot || author.id === self.id || webhook_id !== undefined) return { kind: 'nothing' };
  if (type !== MessageType.Default && type !== MessageType.Reply) return { kind: 'nothing' };
  const text = message.content.replaceAll(new RegExp(`<@!?${self.id}>`, 'g'), ' ').trim();
  if (guild_id !== undefined && !message.mentions?.some(({ id }) => id === self.id)) {
    const role = self.ownRole(guild_id);
    if (role !== undefined && message.mention_roles?.includes(role)) return { kind: 'role' };
    return answersUnasked && isForAnybody(message, self) && readsAsQuestion(text)
      ? { kind: 'unasked', text }
      : { kind: 'nothing' };
  }
  return text === '' ? { kind: 'empty' } : { kind: 'question', text };
}

/** What answers or mentions somebody else is said to them. */
function isForAnybody(
  { type, mentions = [], mention_roles = [], referenced_message }: SeenMessage,
  self: Self,
) {
  if (mentions.length > 0 || mention_roles.length > 0) return false;
  return type !== MessageType.Reply || referenced_message?.author.id === self.id;
}
