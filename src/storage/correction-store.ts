import type { Correction } from '../core/newsroom/newsroom.ts';
import { RETENTION } from '../core/newsroom/retention.ts';
import type { Database } from './database/database.ts';

/** Changes of a fact's meaning that readers may look up. All methods reject with StorageOff when the database is off. */
export interface CorrectionStore {
  add(correction: Correction): Promise<void>;
  /**
   * Newest first, 100 unless a limit is given.
   * @param since a day, YYYY-MM-DD: only those of it and later
   */
  list(options?: { readonly since?: string; readonly limit?: number }): Promise<readonly Correction[]>;
  /** Forgets all but the newest; gives how many. */
  purge(): Promise<number>;
}

export function createCorrectionStore(database: Database): CorrectionStore {
  return {
    async add({ fact, on, what, was, is }) {
      const row = { fact, day: on, what: what.slice(0, 2000), was, mended: is };
      await database.write((db) => db.insertInto('corrections').values(row).execute());
    },
    list: ({ since = '', limit = 100 } = {}) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('corrections')
          .selectAll()
          .where('day', '>=', since)
          .orderBy('day', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .execute();
        return rows.map(({ fact, day, what, was, mended }) => ({ fact, on: day, what, was, is: mended }));
      }),
    purge: () =>
      database.write(async (db) => {
        const newest = db.selectFrom('corrections').select('id').orderBy('id', 'desc');
        const { numDeletedRows } = await db
          .deleteFrom('corrections')
          .where('id', 'not in', newest.limit(RETENTION.corrections.most))
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
  };
}
