import type { Selectable } from 'kysely';
import type { Change, StagedChange } from '../core/newsroom/change.ts';
import { RETENTION } from '../core/newsroom/retention.ts';
import type { Database } from './database/database.ts';
import type { Tables } from './database/tables.ts';

/** A moderator's mistake: too many changes wait already. */
export class TooManyStaged extends Error {
  override readonly name = 'TooManyStaged';

  /** How many may wait. */
  readonly most = RETENTION.staged.most;

  constructor() {
    super('too many changes wait already');
  }
}

/** The changes that wait to be published. All methods reject with StorageOff when the database is off. */
export interface StagedStore {
  /** In the order in which they were added. */
  list(): Promise<readonly StagedChange[]>;
  /** @throws TooManyStaged */
  add(change: Change, by: string, at: Date, corrects?: string): Promise<StagedChange>;
  /** Says of one that waits what it corrects; it keeps its number and its place. `undefined` if it is not there. */
  correct(id: number, corrects: string): Promise<StagedChange | undefined>;
  /** Gives how many of them were there. */
  remove(ids: readonly number[]): Promise<number>;
}

export function createStagedStore(database: Database): StagedStore {
  return {
    list: () =>
      database.read(async (db) =>
        (await db.selectFrom('staged').selectAll().orderBy('id').execute()).map(stagedOf),
      ),
    add: (change, by, at, corrects) =>
      database.write(async (db) => {
        const { waiting } = await db
          .selectFrom('staged')
          .select((count) => count.fn.countAll<number>().as('waiting'))
          .executeTakeFirstOrThrow();
        if (waiting >= RETENTION.staged.most) throw new TooManyStaged();
        const row = {
          change: JSON.stringify(change),
          by,
          at: at.toISOString(),
          corrects: corrects ?? null,
        };
        return stagedOf(await db.insertInto('staged').values(row).returningAll().executeTakeFirstOrThrow());
      }),
    correct: (id, corrects) =>
      database.write(async (db) => {
        const one = db.updateTable('staged').set({ corrects }).where('id', '=', id);
        const row = await one.returningAll().executeTakeFirst();
        return row && stagedOf(row);
      }),
    remove: (ids) =>
      database.write(async (db) => {
        // SQLite takes 32,766 values in one statement; more changes than `most` are never there.
        const { numDeletedRows } = await db
          .deleteFrom('staged')
          .where('id', 'in', ids.slice(0, RETENTION.staged.most))
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
  };
}

function stagedOf({ id, change, by, at, corrects }: Selectable<Tables['staged']>): StagedChange {
  return {
    id,
    // Only `add` writes this column, and a newer program's database is not opened.
    change: JSON.parse(change) as Change,
    by,
    at,
    ...(corrects === null ? {} : { corrects }),
  };
}
