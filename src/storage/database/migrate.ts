import { type Kysely, Migrator, sql } from 'kysely';
import { APPLICATION_ID, MIGRATIONS } from './migrations.ts';
import { StorageOff } from './storage-off.ts';
import type { Tables } from './tables.ts';

/** What a file is, before anything in it is changed. */
export type Recognised = 'empty' | 'older' | 'current';

/**
 * Reads what a database is.
 * @throws StorageOff if it is another program's, or a newer program's
 */
export async function recognise(db: Kysely<Tables>): Promise<Recognised> {
  const tables = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`.execute(db);
  const id = await sql<{ application_id: number }>`PRAGMA application_id`.execute(db);
  const ours = id.rows[0]?.application_id === APPLICATION_ID;
  // The migrator makes its own two tables before the first migration marks the file: a crash may come in between.
  const strange = tables.rows.some(({ name }) => !/^(?:kysely_migration|sqlite_)/u.test(name));
  if (!ours) {
    if (strange) throw new StorageOff('foreign');
    return 'empty';
  }
  const done = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(db);
  if (done.rows.some(({ name }) => !Object.hasOwn(MIGRATIONS, name))) throw new StorageOff('newer');
  return done.rows.length === Object.keys(MIGRATIONS).length ? 'current' : 'older';
}

/** Brings a database up to this program's tables, all in one transaction or not at all. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/**
 * Looks for damage: of the whole file, or with `quick` without comparing the indexes with their tables.
 * @throws StorageOff if there is any
 */
export async function checkSound(db: Kysely<Tables>, quick: 'quick' | 'whole'): Promise<void> {
  const check = quick === 'quick' ? sql`PRAGMA quick_check(1)` : sql`PRAGMA integrity_check(1)`;
  const { rows } = await check.execute(db);
  const found = rows.flatMap((row) => Object.values(row ?? {})).join('; ');
  if (found !== 'ok') throw new StorageOff('corrupt', new Error(found));
}
