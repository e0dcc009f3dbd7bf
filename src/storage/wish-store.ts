import { createHmac, randomBytes } from 'node:crypto';
import type { Moderator } from '../core/newsroom/newsroom.ts';
import { RETENTION } from '../core/newsroom/retention.ts';
import type { Database } from './database/database.ts';
import { daysBefore } from './days.ts';

/** What somebody wishes that a second moderator has to agree to. */
export interface WishedFor {
  /** One wish is kept in each: a new one takes its place. */
  readonly slot: string;
  /** The very thing. */
  readonly what: string;
}

/** Wishes that wait for a second moderator. All methods reject with StorageOff when the database is off. */
export interface WishStore {
  /** Who wishes this very thing, if anybody still does. */
  get(wished: WishedFor, at: Date): Promise<{ readonly by: string } | undefined>;
  /** Whether somebody else wishes this very thing already; if not, it is this one's wish from now on. */
  agreed(wished: WishedFor, who: Moderator, at: Date): Promise<boolean>;
  /** Forgets what is wished in these slots, because it was done or is not wanted any more. */
  remove(...slots: readonly string[]): Promise<void>;
  /** Forgets what one person wishes; gives how much. */
  forget(person: string): Promise<number>;
  /** Forgets what has waited for too long; gives how much. */
  purge(at: Date): Promise<number>;
}

export function createWishStore(database: Database): WishStore {
  return {
    get: ({ slot, what }, at) =>
      database.read((db) =>
        db
          .selectFrom('wishes')
          .select('by')
          .where('slot', '=', slot)
          .where('what', '=', what)
          .where('at', '>=', still(at))
          .executeTakeFirst(),
      ),
    agreed: ({ slot, what }, { id, name }, at) =>
      database.write(async (db) => {
        const kept = await db.selectFrom('wishes').selectAll().where('slot', '=', slot).executeTakeFirst();
        const isOthers = kept && kept.mark !== markOf(id, kept.key);
        if (isOthers && kept.what === what && kept.at >= still(at)) return true;
        const key = randomBytes(32).toString('hex');
        const wish = { what, key, mark: markOf(id, key), by: name, at: at.toISOString() };
        await db
          .insertInto('wishes')
          .values({ slot, ...wish })
          .onConflict((known) => known.column('slot').doUpdateSet(wish))
          .execute();
        return false;
      }),
    async remove(...slots) {
      await database.write((db) => db.deleteFrom('wishes').where('slot', 'in', slots).execute());
    },
    forget: (person) =>
      database.write(async (db) => {
        const all = await db.selectFrom('wishes').select(['slot', 'key', 'mark']).execute();
        const own = all.filter(({ key, mark }) => mark === markOf(person, key));
        for (const { slot } of own) await db.deleteFrom('wishes').where('slot', '=', slot).execute();
        return own.length;
      }),
    purge: (at) =>
      database.write(async (db) => {
        const old = await db.deleteFrom('wishes').where('at', '<', still(at)).executeTakeFirstOrThrow();
        return Number(old.numDeletedRows);
      }),
  };
}

/** The oldest moment of a wish that still counts. */
function still(at: Date): string {
  return daysBefore(at, RETENTION.wishes.days).toISOString();
}

/** A person as a wish remembers them, under a key of its own that goes with it: known again for this very wish alone. */
function markOf(id: string, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(id).digest('hex');
}
