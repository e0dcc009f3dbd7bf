import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './database/tables.ts';

/** One-way mark of a person, under a key that is thrown away when the month ends: after that it leads to nobody. */
export function markOf(person: string, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(person).digest('hex').slice(0, 32);
}

/** The key of the month, `YYYY-MM`; made if it is the first time, and then those of other months are deleted. */
export async function keyOf(
  db: Transaction<Tables>,
  month: string,
): Promise<{ readonly key: string; readonly dropped: number }> {
  const known = await db.selectFrom('voter_keys').select('key').where('month', '=', month).executeTakeFirst();
  if (known) return { key: known.key, dropped: 0 };
  const dropped = await dropOtherKeys(db, month);
  const key = randomBytes(32).toString('hex');
  await db.insertInto('voter_keys').values({ month, key }).execute();
  return { key, dropped };
}

/** Deletes the keys of all months but one; gives how many. */
export async function dropOtherKeys(db: Transaction<Tables>, month: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('voter_keys')
    .where('month', '<>', month)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** The marks that a person has now. */
export async function marksOf(db: Kysely<Tables>, person: string): Promise<readonly string[]> {
  const keys = await db.selectFrom('voter_keys').select('key').execute();
  return keys.map(({ key }) => markOf(person, key));
}
