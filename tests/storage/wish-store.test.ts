import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { day, freshStorage, runSql, storageAt } from '../support/storage.ts';
import { ada, max } from './newsroom/desk.ts';

const bridge = { slot: 'publish', what: 'the bridge' } as const;

it('the wish of one is granted by another, not by the same one, and is known after a new start', async () => {
  const { storage, file } = await freshStorage();
  expect(await storage.wishes.agreed(bridge, ada, day())).toBe(false);
  expect(await storage.wishes.agreed(bridge, ada, day())).toBe(false);
  await storage.close();
  const again = (await storageAt(file)).storage;
  expect(await again.wishes.get(bridge, day())).toEqual({ by: ada.name });
  expect(await again.wishes.agreed(bridge, max, day())).toBe(true);
});

it('of two who wish the same at once, one is the first', async () => {
  const { wishes } = (await freshStorage()).storage;
  const both = await Promise.all([ada, max].map((who) => wishes.agreed(bridge, who, day())));
  expect(both.filter(Boolean)).toEqual([true]);
});

it('a wish for something else takes the place of the one before', async () => {
  const { wishes } = (await freshStorage()).storage;
  await wishes.agreed(bridge, ada, day());
  expect(await wishes.agreed({ ...bridge, what: 'the tunnel' }, max, day())).toBe(false);
  expect(await wishes.get(bridge, day())).toBeUndefined();
  expect(await wishes.agreed(bridge, max, day())).toBe(false);
});

it('a wish counts for seven days and is forgotten then', async () => {
  const { storage, file } = await freshStorage();
  await storage.wishes.agreed(bridge, ada, day());
  expect(await storage.wishes.get(bridge, day(7))).toEqual({ by: ada.name });
  expect(await storage.wishes.agreed(bridge, max, day(8))).toBe(false);
  await storage.close();
  const later = await storageAt(file);
  later.clock = day(15);
  expect((await later.storage.purge()).wishes).toBe(0);
  later.clock = day(16);
  expect((await later.storage.purge()).wishes).toBe(1);
});

/** What a file holds of its only wish. */
function wishIn(file: string): Readonly<Record<string, unknown>> {
  const other = new Libsql(file);
  // The driver tells nothing of the types of a row.
  const row = other.prepare('SELECT * FROM wishes').get() as Readonly<Record<string, unknown>>;
  other.close();
  return row;
}

it('a wish marks who made it under a random key that goes with the wish', async () => {
  const text = expect.stringMatching(/^[\da-f]{64}$/u);
  const row = { ...bridge, key: text, mark: text, by: ada.name, at: day().toISOString() };
  const { storage, file } = await freshStorage();
  await storage.wishes.agreed(bridge, ada, day());
  const first = wishIn(file);
  await storage.wishes.remove(bridge.slot);
  await storage.wishes.agreed(bridge, ada, day());
  const second = wishIn(file);
  expect([first, second]).toMatchObject([row, row]);
  expect(second['mark']).not.toBe(first['mark']);
  expect(second['key']).not.toBe(first['key']);
});

it('a wish that an older program kept, marked without a key, is forgotten and can be made anew', async () => {
  const { storage, file } = await freshStorage();
  await storage.close();
  runSql(
    file,
    'DROP TABLE wishes',
    'CREATE TABLE wishes (slot TEXT PRIMARY KEY, what TEXT NOT NULL, mark TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL) STRICT',
    `INSERT INTO wishes VALUES ('publish', 'the bridge', 'f00d', 'Max in Discord', '${day().toISOString()}')`,
    `DELETE FROM kysely_migration WHERE name = '0003-keys-of-wishes'`,
  );
  const { wishes } = (await storageAt(file)).storage;
  expect(await wishes.get(bridge, day())).toBeUndefined();
  expect(await wishes.agreed(bridge, ada, day())).toBe(false);
  expect(await wishes.agreed(bridge, max, day())).toBe(true);
});

it('a person who wants to be forgotten leaves no wish behind, and nothing of others goes', async () => {
  const { storage } = await freshStorage();
  await storage.wishes.agreed(bridge, ada, day());
  await storage.wishes.agreed({ slot: 'reset 111', what: 'reset' }, max, day());
  expect((await storage.forget(ada.id)).wishes).toBe(1);
  expect((await storage.forget(ada.id)).wishes).toBe(0);
  expect((await storage.counts()).wishes).toBe(1);
});
