import {
  Client,
  Events,
  GatewayIntentBits,
  Partials,
  type ClientEvents,
  type ClientOptions,
} from 'discord.js';
import { onTestFinished } from 'vitest';

import type { LocalDiscord } from './local-discord.ts';
import { startLocalDiscord, type LocalDiscordOptions } from './start.ts';

/** Intents of a bot that answers mentions, direct messages and reactions; none of them privileged. */
export const USUAL_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
];

/** A local Discord that ends with the test. */
export async function localDiscord(options?: LocalDiscordOptions): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

/**
 * A discord.js client without any behaviour, pointed at the local Discord; it ends with the test.
 * Wait for `ShardReady` or `ShardResume` before the end: discord.js 14.28.1 hangs when destroyed between identify and READY.
 */
export function plainClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: USUAL_INTENTS,
    partials: [Partials.Channel],
    // discord.js lets 5 s pass between two identifies: too long for tests that are not about it
    ws: { buildIdentifyThrottler: () => ({ waitForIdentify: () => Promise.resolve() }) },
    ...options,
    rest: { api: discord.apiUrl, version: '10', ...options.rest },
  });
  client.on(Events.Error, () => undefined); // a test looks at what the client does, not at its log
  onTestFinished(() => client.destroy());
  return client;
}

/** Logs in and waits until the client is ready. */
export async function loggedIn(
  discord: LocalDiscord,
  options?: Partial<ClientOptions>,
): Promise<Client<true>> {
  const client = plainClient(discord, options);
  const ready = next(client, Events.ClientReady);
  await client.login(discord.token);
  const [readyClient] = await ready;
  return readyClient;
}

/** The arguments of the next event of this name that fits. */
export function next<Name extends keyof ClientEvents>(
  client: Client,
  name: Name,
  fits: (...event: ClientEvents[Name]) => boolean = () => true,
): Promise<ClientEvents[Name]> {
  return new Promise((resolve) => {
    const listen = (...event: ClientEvents[Name]): void => {
      if (!fits(...event)) return;
      client.off(name, listen);
      resolve(event);
    };
    client.on(name, listen);
  });
}
