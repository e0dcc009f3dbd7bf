import {
  readSettings,
  USUAL,
  writeSettings,
  type KeptSettings,
  type SettingsDesk,
} from '../core/settings/settings.ts';
import { outcomeOf } from './newsroom/outcome.ts';
import type { SettingsStore } from './settings-store.ts';

/**
 * The settings of all servers, at hand without waiting. What cannot be read at the start is read when it is next changed:
 * until then the server has what is usual.
 */
export async function openServerSettings(store: SettingsStore): Promise<SettingsDesk> {
  const kept = new Map<string, KeptSettings>(await store.all().catch(() => []));
  return {
    of: (server) => {
      const own = kept.get(server);
      return own ? readSettings(own) : USUAL;
    },
    servers: () => [...kept.keys()],
    change: (server, changes) =>
      outcomeOf(async () => {
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
