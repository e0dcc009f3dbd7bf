import { Client, GatewayIntentBits, Options } from 'discord.js';
import { noMentions } from './payload.ts';

/**
 * A client that pings nobody and keeps little in memory. Partials are not needed: messages and reactions are read from the
 * gateway's own events, see `events.ts`.
 * @param readsAll whether it asks for the texts of all messages, which Discord has to approve; it asks for nothing else of that kind
 */
export function createClient(apiUrl: string, readsAll: boolean): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.DirectMessageReactions,
      ...(readsAll ? [GatewayIntentBits.MessageContent] : []),
    ],
    allowedMentions: noMentions,
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api: apiUrl },
  });
}
