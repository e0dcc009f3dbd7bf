import { createBoundedMap } from './bounded-map.ts';
import { DiscordFailure, explain } from './errors.ts';
import type { Log } from './log.ts';

/** Where an error is told, so that none of them is lost and none ends the process unsaid. */
export interface Reporter {
  /** @param doing what the bot was doing, for example `answering in channel 123` */
  (error: unknown, doing: string): void;
}

/**
 * @param fail called for an error after which the bot cannot go on
 */
export function createReporter(log: Log, fail: (failure: DiscordFailure) => void): Reporter {
  // A channel without permission says so at every question; the operator needs it once.
  const told = createBoundedMap<string, true>(1000);
  return (error, doing) => {
    const { kind, text } = explain(error);
    switch (kind) {
      case 'fatal':
        fail(new DiscordFailure(text));
        return;
      case 'permission':
        if (told.get(doing)) return;
        told.set(doing, true);
        log.warn(`${doing}: ${text}`);
        return;
      case 'passing':
        log.warn(`${doing}: ${text}`);
        return;
      case 'ours':
        // Errors of Discord's API hold what people wrote, so only the stack of other errors is shown.
        if (error instanceof Error && !('requestBody' in error)) log.error(`${doing}: ${text}`, error);
        else log.error(`${doing}: ${text}`);
    }
  };
}
