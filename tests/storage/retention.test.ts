import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { type Kept, RETENTION } from '../../src/core/newsroom/retention.ts';
import { freshStorage } from '../support/storage.ts';

/** What the database itself, and the program that brings it up to date, note of themselves. */
const TECHNICAL = ['kysely_migration', 'kysely_migration_lock', 'sqlite_sequence'];

/** The tables that hold what people are told of. */
const HELD_IN: Readonly<Record<Kept, readonly string[]>> = {
  versions: ['versions', 'contents'],
  staged: ['staged'],
  // In memory alone.
  waiting: [],
  gaps: ['gaps', 'gap_words'],
  votes: ['votes'],
  voterKeys: ['voter_keys'],
  replies: ['replies', 'reply_facts'],
  corrections: ['corrections'],
  settings: ['settings'],
  wishes: ['wishes'],
  program: ['program'],
  // Files of their own.
  copies: [],
};

it('every table of the database is among what people are told is kept, once', async () => {
  const { storage, file } = await freshStorage();
  await storage.close();
  const database = new Libsql(file);
  const rows: unknown[] = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
  database.close();
  const tables = rows.map((row) =>
    typeof row === 'object' && row !== null && 'name' in row ? row.name : '',
  );
  const told = Object.values(HELD_IN).flat();
  expect(Object.keys(HELD_IN)).toEqual(Object.keys(RETENTION));
  expect([...told, ...TECHNICAL].toSorted()).toEqual(tables.map(String).toSorted());
});
