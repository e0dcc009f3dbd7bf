import type { Refusal } from '../../core/newsroom/refusal.ts';
import type { SettingsDesk } from '../../core/settings/settings.ts';
import type { ProgramStore } from '../settings-store.ts';

/** That the moderators of a server may, or why not. */
export type Permission = { readonly ok: true } | { readonly ok: false; readonly why: Refusal };

/** What the program remembers the server's id by. */
export const HOME = 'home';

/**
 * The one server whose moderators look after the knowledge: the first from which they did. A bot may be invited to any
 * server, and there anybody may be a moderator.
 */
export function createHome(program: ProgramStore): (server: string) => Promise<Permission> {
  return async (server) => {
    try {
      const home = (await program.get(HOME)) ?? (await program.claim(HOME, server));
      if (home === server) return { ok: true };
    } catch {
      return { ok: false, why: { kind: 'elsewhere-unknown' } };
    }
    return { ok: false, why: { kind: 'elsewhere' } };
  };
}

/** After how many days a fact is called old: as the home server has set it; `undefined` where there is none yet. */
export function staleAfterAtHome(
  program: ProgramStore,
  settings: Pick<SettingsDesk, 'of'>,
): () => Promise<number | undefined> {
  return async () => {
    const home = await program.get(HOME).catch(() => undefined);
    return home === undefined ? undefined : settings.of(home).staleAfter;
  };
}
