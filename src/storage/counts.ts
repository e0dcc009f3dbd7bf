import type { Database } from './database/database.ts';

const TABLES = [
  'versions',
  'staged',
  'gaps',
  'votes',
  'replies',
  'corrections',
  'settings',
  'wishes',
] as const;

/** How many of each are kept on disk. */
export type Counts = Readonly<Record<(typeof TABLES)[number], number>>;

/** @throws StorageOff */
export async function countKept(database: Pick<Database, 'read'>): Promise<Counts> {
  return database.read(async (db) => {
    const counts = {
      versions: 0,
      staged: 0,
      gaps: 0,
      votes: 0,
      replies: 0,
      corrections: 0,
      settings: 0,
      wishes: 0,
    };
    for (const table of TABLES) {
      const { rows } = await db
        .selectFrom(table)
        .select((all) => all.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow();
      counts[table] = rows;
    }
    return counts;
  });
}
