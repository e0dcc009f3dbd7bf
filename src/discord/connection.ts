import { Events, RESTEvents } from 'discord.js';
import type { Client } from 'discord.js';
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordFailure, explain, failureOf, failureOfClose } from './errors.ts';
import type { Log } from './log.ts';
import type { Reporter } from './reporter.ts';

/**
 * Logs in, and waits until the bot is told of its servers.
 * @param within milliseconds: discord.js itself waits without end for a gateway that does not answer
 * @throws DiscordFailure
 */
export async function connect(client: Client, token: string, within: number): Promise<void> {
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  const ended = new AbortController();
  const tooLate = async () => {
    await wait(within, undefined, { signal: ended.signal });
    throw new DiscordFailure(
      `Discord did not let the bot in within ${within / 1000} s; check the network, discordstatus.com, and DISCORD_API_URL if you set it, then start again`,
    );
  };
  try {
    await Promise.race([client.login(token).then(() => ready), tooLate()]);
  } catch (error) {
    throw failureOf(error);
  } finally {
    ended.abort();
  }
}

interface Watch {
  readonly log: Log;
  readonly report: Reporter;
  readonly fail: (failure: DiscordFailure) => void;
  /** Milliseconds. */
  readonly resumeWithin: number;
}

/** Tells the operator how the connection fares. */
export function watchConnection(client: Client, { log, report, fail, resumeWithin }: Watch): void {
  client.on(Events.ShardDisconnect, ({ code }) => fail(failureOfClose(code)));
  client.on(Events.Invalidated, () => fail(new DiscordFailure('Discord ended the session; start again')));
  // discord.js waits without end for the answer to a resume. Each failed attempt to connect starts the time anew, so that an
  // outage of the network does not end the program.
  let silence: NodeJS.Timeout | undefined;
  // discord.js tries again every half second: an outage is told when it begins and when it ends.
  let lost = false;
  client.on(Events.ShardReconnecting, () => {
    if (!lost) log.warn('Discord: the connection is lost, connecting again until it is back');
    lost = true;
    clearTimeout(silence);
    silence = setTimeout(() => {
      fail(new DiscordFailure('Discord no longer answers this connection; start again'));
    }, resumeWithin).unref();
  });
  const back = (): void => {
    clearTimeout(silence);
    lost = false;
    log.info('Discord: connected again');
  };
  client.on(Events.ShardResume, back);
  client.once(Events.ClientReady, () => client.on(Events.ShardReady, back));
  client.on(Events.ShardError, (error) => {
    if (explain(error).kind === 'fatal') fail(failureOf(error));
    else report(error, 'connecting to Discord');
  });
  client.on(Events.Error, (error) => report(error, 'handling an event of Discord'));
  client.on(Events.Warn, (text) => log.warn(`discord.js: ${text}`));
  client.rest.on(RESTEvents.RateLimited, ({ method, route, timeToReset }) =>
    // Part of every busy day: five messages in five seconds in one channel.
    log.info(`Discord asks for fewer requests: ${method} ${route} waits ${timeToReset} ms`),
  );
}

/** Says goodbye. discord.js takes its own goodbye for a lost connection, so nobody listens to that any more. */
export async function leave(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
}
