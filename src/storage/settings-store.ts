import type { Kysely } from 'kysely';
import type { Database } from './database/database.ts';
import type { Tables } from './database/tables.ts';

/** Characters of a setting's name and value: a program's mistake beyond. */
const LONGEST_KEY = 64;
const LONGEST_VALUE = 4000;

type Settings = Readonly<Record<string, string>>;

/** What moderators have set, a server each. All methods reject with StorageOff when the database is off. */
export interface SettingsStore {
  /** What is set; nothing for a server that has set nothing. */
  get(server: string): Promise<Settings>;
  /**
   * Sets one, or with `undefined` unsets it.
   * @throws RangeError for a key over 64 or a value over 4,000 characters
   */
  set(server: string, key: string, value: string | undefined): Promise<void>;
  /** The settings of every server that has some, by its id. */
  all(): Promise<ReadonlyMap<string, Settings>>;
  /** Forgets all that is set in a server, but these keys. */
  forgetServer(server: string, but?: readonly string[]): Promise<void>;
}

/** What the program itself remembers from one start to the next. Rejects with StorageOff when the database is off. */
export interface ProgramStore {
  get(key: string): Promise<string | undefined>;
  /** @throws RangeError as the settings do */
  set(key: string, value: string | undefined): Promise<void>;
  /**
   * Sets what is not set yet, and gives what is set then: of two who are first at once, one is.
   * @throws RangeError as the settings do
   */
  claim(key: string, value: string): Promise<string>;
}

export function createSettingsStore(database: Database): SettingsStore {
  return {
    all: () => database.read(allServers),
    get: async (server) => {
      const set = await database.read((db) =>
        db
          .selectFrom('settings')
          .select(['key', 'value'])
          .where('server', '=', server)
          .orderBy('key')
          .execute(),
      );
      return Object.fromEntries(set.map(({ key, value }) => [key, value]));
    },
    async set(server, key, value) {
      checkLengths(key, value);
      await database.write<unknown>((db) =>
        value === undefined
          ? db.deleteFrom('settings').where('server', '=', server).where('key', '=', key).execute()
          : db
              .insertInto('settings')
              .values({ server, key, value })
              .onConflict((known) => known.columns(['server', 'key']).doUpdateSet({ value }))
              .execute(),
      );
    },
    async forgetServer(server, but = []) {
      await database.write((db) =>
        db.deleteFrom('settings').where('server', '=', server).where('key', 'not in', but).execute(),
      );
    },
  };
}

async function allServers(db: Kysely<Tables>): Promise<ReadonlyMap<string, Settings>> {
  const rows = await db.selectFrom('settings').selectAll().orderBy('server').orderBy('key').execute();
  const servers = new Map<string, Record<string, string>>();
  for (const { server, key, value } of rows) servers.set(server, { ...servers.get(server), [key]: value });
  return servers;
}

export function createProgramStore(database: Database): ProgramStore {
  return {
    get: async (key) => {
      const found = await database.read((db) =>
        db.selectFrom('program').select('value').where('key', '=', key).executeTakeFirst(),
      );
      return found?.value;
    },
    async set(key, value) {
      checkLengths(key, value);
      await database.write<unknown>((db) =>
        value === undefined
          ? db.deleteFrom('program').where('key', '=', key).execute()
          : db
              .insertInto('program')
              .values({ key, value })
              .onConflict((known) => known.column('key').doUpdateSet({ value }))
              .execute(),
      );
    },
    async claim(key, value) {
      checkLengths(key, value);
      return database.write(async (db) => {
        await db
          .insertInto('program')
          .values({ key, value })
          .onConflict((known) => known.column('key').doNothing())
          .execute();
        const kept = db.selectFrom('program').select('value').where('key', '=', key);
        return (await kept.executeTakeFirstOrThrow()).value;
      });
    },
  };
}

function checkLengths(key: string, value = ''): void {
  if (key.length > LONGEST_KEY || value.length > LONGEST_VALUE) {
    throw new RangeError(`the setting ${key.slice(0, LONGEST_KEY)} is too long to be kept`);
  }
}
