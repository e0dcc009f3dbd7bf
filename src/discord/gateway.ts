import type { Client } from 'discord.js';
import { createClient } from './client.ts';
import { connect, leave, watchConnection } from './connection.ts';
import type { DiscordFailure } from './errors.ts';
import { failureOf, IntentsRefused } from './errors.ts';
import { createFailure } from './failure.ts';
import type { Log } from './log.ts';
import type { Reporter } from './reporter.ts';

/** The bot's connection to Discord, which another takes the place of where that is to hear more or less. */
export interface Gateway {
  /** That of this moment. */
  client(): Client;
  /** Whether the texts of all messages come, which Discord has to approve. */
  readsAll(): boolean;
  /**
   * Connects for the first time. Where Discord refuses the texts, it does without.
   * @throws DiscordFailure if Discord does not let the bot in
   */
  open(readsAll: boolean): Promise<void>;
  /** Connects anew if that changes what comes, and only then ends what was; gives whether the texts come now. Does not throw. */
  change(readsAll: boolean): Promise<boolean>;
  close(): Promise<void>;
}

interface GatewayParts {
  readonly apiUrl: string;
  readonly token: string;
  readonly log: Log;
  readonly report: Reporter;
  /** Called when a connection that stood cannot go on. */
  readonly fail: (failure: DiscordFailure) => void;
  /** Milliseconds. */
  readonly loginWithin: number;
  /** Milliseconds. */
  readonly resumeWithin: number;
  /** Leads the events of a new connection to what handles them. */
  readonly listen: (client: Client) => void;
}

/** What the operator reads; moderators read it in `/settings`. */
const refused =
  'Discord: the texts of messages are refused, so no question is answered unasked; turn on Message Content Intent in discord.com/developers/applications under Bot';

export function createGateway(parts: GatewayParts): Gateway {
  const { apiUrl, token, log, report, listen, loginWithin, resumeWithin } = parts;
  let current = { client: createClient(apiUrl, false), readsAll: false };
  let isOpen = false;
  let isClosed = false;
  // One change after the other: each starts from what the one before has left.
  let changing: Promise<void> = Promise.resolve();

  async function begin(readsAll: boolean): Promise<void> {
    const before = isOpen ? current : undefined;
    const next = { client: createClient(apiUrl, readsAll), readsAll };
    const { client } = next;
    const opening = createFailure();
    const fail = (failure: DiscordFailure): void => {
      opening.fail(failure);
      if (!isOpen || current !== next) return;
      if (failure instanceof IntentsRefused && readsAll) void withdraw();
      else parts.fail(failure);
    };
    // The first hears before it has fully come in.
    if (!before) current = next;
    listen(client);
    watchConnection(client, { log, report, fail, resumeWithin });
    try {
      await Promise.race([connect(client, token, loginWithin), opening.failed]);
    } catch (error) {
      await leave(client);
      throw error;
    }
    isOpen = true;
    current = next;
    if (before) await leave(before.client);
    if (isClosed) await leave(client);
  }

  async function beginOrDoWithout(readsAll: boolean): Promise<void> {
    try {
      await begin(readsAll);
    } catch (error) {
      if (!(error instanceof IntentsRefused) || !readsAll) throw error;
      log.warn(refused);
      // Once one stands, it has gone on meanwhile.
      if (!isOpen) await begin(false);
    }
  }

  async function afterThat(before: Promise<void>, readsAll: boolean): Promise<void> {
    await before;
    if (readsAll === current.readsAll || isClosed) return;
    try {
      await beginOrDoWithout(readsAll);
    } catch (error) {
      report(error, 'connecting to Discord anew');
    }
  }

  /** Discord has taken its approval back, and with it ended the connection. */
  async function withdraw(): Promise<void> {
    log.warn(refused);
    try {
      await begin(false);
    } catch (error) {
      parts.fail(failureOf(error));
    }
  }

  return {
    client: () => current.client,
    readsAll: () => isOpen && current.readsAll,
    open: beginOrDoWithout,
    async change(readsAll) {
      const before = changing;
      changing = afterThat(before, readsAll);
      await changing;
      return current.readsAll;
    },
    async close() {
      isClosed = true;
      await leave(current.client);
    },
  };
}
