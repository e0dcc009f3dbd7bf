import {
  readSettings,
  USUAL,
  writeSettings,
  type KeptSettings,
  type ServerSettings,
  type SettingsDesk,
} from '../core/settings/settings.ts';
import { outcomeOf } from './newsroom/outcome.ts';
import type { SettingsStore } from './settings-store.ts';

/** Milliseconds between two tries to read what could not be read at the start. */
const AGAIN = 30_000;

/**
 * The settings of all servers, at hand without waiting. What cannot be read at the start is tried again from time to time:
 * until then every server has what is usual, and nothing is changed, because a change is made from what was set before.
 */
export async function openServerSettings(store: SettingsStore, again = AGAIN): Promise<SettingsDesk> {
  const kept = new Map<string, KeptSettings>();
  let isRead = false;
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const read = async (): Promise<void> => {
    for (const [server, own] of await store.all()) kept.set(server, own);
    isRead = true;
    tell();
  };
  const tryAgain = (): void => {
    setTimeout(() => void read().catch(tryAgain), again).unref();
  };
  await read().catch(tryAgain);
  return {
    of: (server) => {
      const own = kept.get(server);
      return own ? readSettings(own) : USUAL;
    },
    servers: () => [...kept.keys()],
    isRead: told,
    change: (server, changes) =>
      outcomeOf<ServerSettings, object>(async () => {
        if (!isRead) {
          await read();
          return NOT_READ;
        }
        for (const [key, text] of Object.entries(writeSettings(changes))) await store.set(server, key, text);
        const own = await store.get(server);
        if (Object.keys(own).length > 0) kept.set(server, own);
        else kept.delete(server);
        return { ok: true, value: readSettings(own) };
      }),
    forget: (server) =>
      outcomeOf(async () => {
        await store.forgetServer(server);
        kept.delete(server);
        return { ok: true, value: USUAL };
      }),
  };
}

const NOT_READ = {
  ok: false,
  why: 'What was set before could not be read until now. Look at it with /settings show, and change it then.',
} as const;
