import type { Moderator, Stored } from '../core/newsroom/newsroom.ts';
import {
  readSettings,
  USUAL,
  writeSettings,
  type KeptSettings,
  type ServerSettings,
  type SettingsDesk,
  type SettingsSet,
  type SettingsWish,
} from '../core/settings/settings.ts';
import { StorageOff } from './database/storage-off.ts';
import { storedOf } from './newsroom/outcome.ts';
import type { Storage } from './storage.ts';
import type { WishedFor } from './wish-store.ts';

/** Milliseconds between two tries to read what could not be read at the start. */
const AGAIN = 30_000;

type Kept = Pick<Storage, 'settings' | 'wishes'>;

/**
 * The settings of all servers, at hand without waiting. What cannot be read at the start is tried again from time to time:
 * until then every server has what is usual, but that two moderators have to agree, and nothing is changed, because a change
 * is made from what was set before.
 */
export async function openServerSettings(
  { settings: store, wishes }: Kept,
  now: () => Date,
  again = AGAIN,
): Promise<SettingsDesk> {
  const kept = new Map<string, KeptSettings>();
  const waiting: (() => void)[] = [];
  const told = new Promise<void>((resolve) => waiting.push(resolve));
  let isRead = false;
  const read = async (): Promise<void> => {
    for (const [server, own] of await store.all()) kept.set(server, own);
    isRead = true;
    for (const tell of waiting) tell();
  };
  const tryAgain = (): void => {
    setTimeout(() => void read().catch(tryAgain), again).unref();
  };
  await read().catch(tryAgain);

  const of = (server: string): ServerSettings => {
    const own = kept.get(server);
    if (own) return readSettings(own);
    return isRead ? USUAL : UNREAD;
  };
  const keep = (server: string, own: KeptSettings): ServerSettings => {
    if (Object.keys(own).length > 0) kept.set(server, own);
    else kept.delete(server);
    return readSettings(own);
  };
  /** Does what may switch off that two moderators have to agree, once two of them agree to that. */
  const change = async (
    server: string,
    who: Moderator,
    wanted: { readonly off?: SettingsWish['to'] | undefined; readonly make: () => Promise<void> },
  ): Promise<Stored<SettingsSet>> => {
    if (!isRead) {
      await read();
      return NOT_READ;
    }
    const { off, make } = wanted;
    // From the disk: whoever runs the bot may have switched it off meanwhile.
    const isOn = readSettings(await store.get(server)).secondPerson;
    if (off && isOn && !(await wishes.agreed(wishTo(off, server), who, now())))
      return { ok: true, value: { kind: 'waits', settings: of(server) } };
    await make();
    const settings = keep(server, await store.get(server));
    if (off && isOn) await withdraw(server, wishes);
    return { ok: true, value: { kind: 'set', settings } };
  };

  return {
    of,
    servers: () => [...kept.keys()],
    isRead: told,
    change: (server, changes, who) =>
      storedOf(() => {
        const to = Object.hasOwn(changes, 'secondPerson') ? changes.secondPerson === true : undefined;
        return change(server, who, {
          off: to === false ? 'second-approver' : undefined,
          make: async () => {
            // To insist on it is to take back, or to turn down, what anybody wishes to the contrary.
            if (to === true) await withdraw(server, wishes);
            for (const [key, text] of Object.entries(writeSettings(changes)))
              await store.set(server, key, text);
          },
        });
      }),
    reset: (server, who) =>
      storedOf(() => change(server, who, { off: 'reset', make: () => store.forgetServer(server) })),
    async wishes(server) {
      try {
        const found = await Promise.all(
          WISHES.map(async (to) => ({ to, wish: await wishes.get(wishTo(to, server), now()) })),
        );
        return found.flatMap(({ to, wish }) => (wish ? [{ to, by: wish.by }] : []));
      } catch (error) {
        if (error instanceof StorageOff) return [];
        throw error;
      }
    },
    leave: (server) =>
      storedOf(async () => {
        await store.forgetServer(server, [SECOND]);
        await withdraw(server, wishes);
        return { ok: true, value: keep(server, await store.get(server)) };
      }),
  };
}

/**
 * Lets each moderator of a server publish alone again, for when there is no second one any more.
 * @returns whether two had to agree until now
 */
export async function letOnePublish({ settings, wishes }: Kept, server: string): Promise<boolean> {
  const { secondPerson } = readSettings(await settings.get(server));
  await settings.set(server, SECOND, undefined);
  await withdraw(server, wishes);
  return secondPerson;
}

const SECOND = 'secondPerson' satisfies keyof ServerSettings;
const WISHES: readonly SettingsWish['to'][] = ['second-approver', 'reset'];
/** Whoever may publish alone is known only once it is read. */
const UNREAD: ServerSettings = { ...USUAL, secondPerson: true };

function wishTo(to: SettingsWish['to'], server: string): WishedFor {
  return { slot: `${to} ${server}`, what: to };
}

async function withdraw(server: string, wishes: Kept['wishes']): Promise<void> {
  await wishes.remove(...WISHES.map((to) => wishTo(to, server).slot));
}

const NOT_READ = {
  ok: false,
  why: 'What was set before could not be read until now. Look at it with /settings show, and change it then.',
} as const;
