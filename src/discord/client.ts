import { Client, GatewayIntentBits, Options } from 'discord.js';
import { noMentions } from './payload.ts';

/**
 * A client that asks for nothing that Discord would have to approve, pings nobody, and keeps little in memory. Partials are
 * not needed: messages and reactions are read from the gateway's own events, see `start.ts`.
 */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.DirectMessageReactions,
    ],
    allowedMentions: noMentions,
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api: apiUrl },
  });
}
