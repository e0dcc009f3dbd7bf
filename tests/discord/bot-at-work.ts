import { onTestFinished } from 'vitest';
import { createReadout } from '../../src/core/ask.ts';
import type { Readout } from '../../src/core/ask.ts';
import type { Log } from '../../src/discord/log.ts';
import { startDiscord } from '../../src/discord/start.ts';
import type { DiscordOptions, RunningBot } from '../../src/discord/start.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import type { LocalDiscord } from '../support/local-discord/local-discord.ts';
import { startLocalDiscord } from '../support/local-discord/start.ts';
import type { LocalDiscordOptions } from '../support/local-discord/start.ts';

/** What the operator would have read, a line `level text` each. */
export interface KeptLog extends Log {
  readonly lines: readonly string[];
}

export function createKeptLog(): KeptLog {
  const lines: string[] = [];
  const at = (level: string) => (text: string, error?: Error) => {
    lines.push(`${level} ${text}`, ...(error?.stack === undefined ? [] : [error.stack]));
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

let bridge: Readout | undefined;

/** The story of the bridge, which every test of this folder asks about. */
export function bridgeReadout(): Readout {
  bridge ??= createReadout(knowledgeOf());
  return bridge;
}

type BotOptions = Partial<Omit<DiscordOptions, 'token' | 'apiUrl' | 'log'>>;

/** A local Discord with the bot in it; both end with the test. */
export interface BotAtWork {
  readonly discord: LocalDiscord;
  readonly log: KeptLog;
  readonly bot: RunningBot;
  /** Stops the bot and starts it again with nothing in its memory. */
  restart(changes?: BotOptions): Promise<void>;
}

export async function botAtWork(
  options: BotOptions = {},
  discordOptions: LocalDiscordOptions = {},
): Promise<BotAtWork> {
  const discord = await startLocalDiscord(discordOptions);
  const log = createKeptLog();
  const start = (changes: BotOptions) =>
    startDiscord({
      token: discord.token,
      apiUrl: discord.apiUrl,
      log,
      readout: bridgeReadout,
      ...options,
      ...changes,
    });
  let bot = await start({});
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  await discord.registered('help');
  return {
    discord,
    log,
    get bot() {
      return bot;
    },
    async restart(changes = {}) {
      await bot.stop();
      bot = await start(changes);
    },
  };
}
