import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config.ts';
import type { Readout } from '../core/ask.ts';
import { DiscordFailure } from '../discord/errors.ts';
import type { DiscordOptions, startDiscord } from '../discord/start.ts';
import type { Log } from './log.ts';

/** Milliseconds that a stop may take: what is under way is given 5,000, and the goodbye as much again. */
const patience = 10_000;

interface ServeOptions {
  readonly discord: NonNullable<Config['discord']>;
  /** The knowledge of the moment. */
  readonly readout: () => Readout;
  readonly moderation?: DiscordOptions['moderation'];
  readonly notebook?: DiscordOptions['notebook'];
  readonly settings?: DiscordOptions['settings'];
  readonly log: Log;
  /** Aborted when the program is asked to end; the reason is what is logged. */
  readonly end: AbortSignal;
  readonly start: typeof startDiscord;
}

/**
 * Runs the Discord bot until it is asked to end (0) or cannot go on (1), and stops it. A start that is not finished
 * by then is left behind: the caller ends the process.
 */
export async function serve(options: ServeOptions): Promise<0 | 1> {
  const { discord, readout, moderation, notebook, settings, log, end, start } = options;
  const ended = whenAborted(end);
  try {
    const bot = await Promise.race([
      start({ ...discord, readout, moderation, notebook, settings, log }),
      ended,
    ]);
    if (bot) {
      try {
        await Promise.race([bot.failed, ended]);
      } finally {
        await Promise.race([bot.stop(), wait(patience, undefined, { ref: false })]);
      }
    }
    log.info(`stopped: ${String(end.reason)}`);
    return 0;
  } catch (error) {
    if (error instanceof DiscordFailure) log.error(error.message);
    else log.error('a fault of this program; report it with the lines that follow', error);
    return 1;
  }
}

async function whenAborted(signal: AbortSignal): Promise<undefined> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
