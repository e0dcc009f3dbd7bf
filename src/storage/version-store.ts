import type { Selectable } from 'kysely';
import type { KnowledgeFiles } from '../core/knowledge/load.ts';
import { RETENTION } from '../core/newsroom/retention.ts';
import type { Origin, VersionEntry } from '../core/newsroom/versions.ts';
import type { Database } from './database/database.ts';
import type { Tables } from './database/tables.ts';
import { packFiles, unpackFiles } from './packed-files.ts';

/** Characters of a name and of a reason that are kept. */
const LONGEST_BY = 200;
const LONGEST_WHY = 1000;

/** What was published. */
export interface Publication {
  /** Content hash, 12 hexadecimal digits. */
  readonly version: string;
  /** Bytes by path; the texts of articles are not kept. */
  readonly files: KnowledgeFiles;
  /** As people read it; cut at 200 characters. */
  readonly by: string;
  /** Cut at 1,000 characters. */
  readonly why: string;
  readonly origin: Origin;
}

/** Every version that was published, with its files. All methods reject with StorageOff when the database is off. */
export interface VersionStore {
  /** Keeps a version; if it is what was published last, only gives back its entry. */
  record(publication: Publication, at: Date): Promise<VersionEntry>;
  /**
   * Newest first.
   * @param limit 25 unless given
   * @param before only numbers below this one
   */
  list(limit?: number, before?: number): Promise<readonly VersionEntry[]>;
  /** One publication by its number, or the newest of a content by its hash. */
  get(
    which: number | string,
  ): Promise<{ readonly entry: VersionEntry; readonly files: KnowledgeFiles } | undefined>;
  latest(): Promise<VersionEntry | undefined>;
  /** Forgets all but the newest; gives their number. */
  purge(): Promise<number>;
}

export function createVersionStore(database: Database): VersionStore {
  const list: VersionStore['list'] = (limit = 25, before) =>
    database.read(async (db) => {
      let query = db.selectFrom('versions').selectAll().orderBy('number', 'desc').limit(limit);
      if (before !== undefined) query = query.where('number', '<', before);
      return (await query.execute()).map(entryOf);
    });
  return {
    list,
    latest: async () => (await list(1))[0],
    async record({ version, files, by, why, origin }, at) {
      // Before the lock is taken: this takes a while, and others wait for the lock.
      const packed = await packFiles(files);
      return database.write(async (db) => {
        const last = await db.selectFrom('versions').selectAll().orderBy('number', 'desc').executeTakeFirst();
        if (last?.version === version) return entryOf(last);
        await db
          .insertInto('contents')
          .values({ version, files: packed })
          .onConflict((known) => known.doNothing())
          .execute();
        const entry = {
          version,
          at: at.toISOString(),
          by: by.slice(0, LONGEST_BY),
          why: why.slice(0, LONGEST_WHY),
          origin,
        };
        return entryOf(
          await db.insertInto('versions').values(entry).returningAll().executeTakeFirstOrThrow(),
        );
      });
    },
    async get(which) {
      const found = await database.read((db) =>
        db
          .selectFrom('versions')
          .innerJoin('contents', 'contents.version', 'versions.version')
          .selectAll('versions')
          .select('contents.files')
          .where(typeof which === 'number' ? 'versions.number' : 'versions.version', '=', which)
          .orderBy('versions.number', 'desc')
          .executeTakeFirst(),
      );
      return found && { entry: entryOf(found), files: await unpackFiles(found.files) };
    },
    purge: () =>
      database.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom('versions')
          .where('number', 'not in', (kept) =>
            kept
              .selectFrom('versions')
              .select('number')
              .orderBy('number', 'desc')
              .limit(RETENTION.versions.most),
          )
          .executeTakeFirstOrThrow();
        await db
          .deleteFrom('contents')
          .where('version', 'not in', (kept) => kept.selectFrom('versions').select('version'))
          .execute();
        return Number(numDeletedRows);
      }),
  };
}

function entryOf({ number, version, at, by, why, origin }: Selectable<Tables['versions']>): VersionEntry {
  return { number, version, at, by, why, origin };
}
