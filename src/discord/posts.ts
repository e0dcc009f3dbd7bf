import { randomBytes } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import type {
  REST,
  RESTGetAPIChannelMessageResult,
  RESTGetAPIChannelMessagesResult,
  RESTPostAPIChannelMessageResult,
  RESTPostAPICurrentUserCreateDMChannelResult,
} from 'discord.js';
import { isGone } from './errors.ts';
import type { Payload } from './payload.ts';
import { toBody, toFiles } from './payload.ts';
import type { SeenEmbed, SeenMessage } from './question.ts';
import { throughDrops } from './waiting.ts';

/** The members used of a message that stands in a channel. */
export interface PostedMessage {
  readonly id: string;
  readonly author: { readonly id: string };
  readonly embeds?: readonly SeenEmbed[] | undefined;
  readonly message_reference?: { readonly message_id?: string } | undefined;
  /** The message it replies to; null if that is deleted. */
  readonly referenced_message?: PostedMessage | null | undefined;
  /** Present where it answers a command or a button. */
  readonly interaction_metadata?: { readonly user: { readonly id: string } } | undefined;
}

/** The bot's messages in channels, by ids alone: discord.js drops what happens in channels that it has not seen since its start. */
export interface Posts {
  /** Replies to a question, once however often it is called; returns the reply's id. */
  reply(channel: string, question: string, payload: Payload): Promise<string>;
  /** Posts a message that answers nobody, once. */
  send(channel: string, payload: Payload): Promise<void>;
  /** Whether the message was still there. */
  edit(channel: string, message: string, payload: Payload): Promise<boolean>;
  /** It is no fault if the message is gone already. */
  remove(channel: string, message: string): Promise<void>;
  read(channel: string, message: string): Promise<PostedMessage & SeenMessage>;
  /** The first hundred messages after one. */
  after(channel: string, message: string): Promise<readonly PostedMessage[]>;
  showTyping(channel: string): Promise<void>;
  /** The channel of a person's direct messages; they are not told. */
  directChannel(person: string): Promise<string>;
}

/** Discord does not let this message be replied to: it is gone, or the bot may not read back. */
const noReplyTo: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
  160_002, // resources/message: cannot reply without permission to read message history
]);

export function createPosts(rest: Pick<REST, 'get' | 'post' | 'patch' | 'delete'>): Posts {
  const post = async (channel: string, payload: Payload, reference: object) => {
    // discord.js leaves the type of a response to the caller; it is that of the route.
    const sent = (await throughDrops(() =>
      rest.post(Routes.channelMessages(channel), {
        body: { ...toBody(payload), ...reference },
        files: toFiles(payload),
      }),
    )) as RESTPostAPIChannelMessageResult;
    return sent.id;
  };
  return {
    async reply(channel, question, payload) {
      // Discord posts one message a nonce, so a repeated request or a replayed event adds none.
      const once = { nonce: question, enforce_nonce: true };
      const message_reference = { message_id: question, fail_if_not_exists: false };
      try {
        return await post(channel, payload, { ...once, message_reference });
      } catch (error) {
        if (!(error instanceof DiscordAPIError) || !noReplyTo.has(error.code)) throw error;
        return await post(channel, payload, once);
      }
    },
    async send(channel, payload) {
      await post(channel, payload, { nonce: randomBytes(12).toString('hex'), enforce_nonce: true });
    },
    async edit(channel, message, payload) {
      try {
        await throughDrops(() =>
          rest.patch(Routes.channelMessage(channel, message), {
            body: { ...toBody(payload), ...(payload.file ? {} : { attachments: [] }) },
            files: toFiles(payload),
          }),
        );
        return true;
      } catch (error) {
        if (isGone(error)) return false;
        throw error;
      }
    },
    async remove(channel, message) {
      try {
        await throughDrops(() => rest.delete(Routes.channelMessage(channel, message)));
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
    read: async (channel, message) =>
      (await rest.get(Routes.channelMessage(channel, message))) as RESTGetAPIChannelMessageResult,
    after: async (channel, message) =>
      (await rest.get(Routes.channelMessages(channel), {
        query: new URLSearchParams({ after: message, limit: '100' }),
      })) as RESTGetAPIChannelMessagesResult,
    async showTyping(channel) {
      await rest.post(Routes.channelTyping(channel));
    },
    async directChannel(person) {
      const body = { recipient_id: person };
      const opened = await rest.post(Routes.userChannels(), { body });
      return (opened as RESTPostAPICurrentUserCreateDMChannelResult).id;
    },
  };
}
