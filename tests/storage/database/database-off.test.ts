import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { StorageOff } from '../../../src/storage/database/storage-off.ts';
import { emptyFolder } from '../../support/folder.ts';
import {
  closedWithSomething,
  databaseAt,
  freshFile,
  holdLock,
  keep,
  kept,
  startWriter,
  storageAt,
} from '../../support/storage.ts';

const off = (reason: string) => expect.objectContaining({ ok: false, reason });

describe('a locked database', () => {
  it('is read, refuses to keep anything in words, and works again when the lock is gone', async () => {
    const file = await closedWithSomething();
    const { database, said } = await databaseAt(file);
    const letGo = await holdLock(file, 'BEGIN EXCLUSIVE');
    await expect(keep(database, 'no')).rejects.toThrow(StorageOff);
    expect(await kept(database)).toBe('yes');
    expect(await database.state()).toEqual({
      ok: false,
      reason: 'locked',
      message: 'the database is locked by another program; nothing new is kept until that program lets it go',
    });
    await letGo();
    await keep(database, 'again');
    expect(await database.state()).toEqual({ ok: true });
    expect(said).toEqual([
      `warn the database is locked by another program; nothing new is kept until that program lets it go (${file}: database is locked)`,
      'info the database works again',
    ]);
  });

  it('is waited for a little, without holding up the program', async () => {
    const file = await closedWithSomething();
    const { database } = await databaseAt(file);
    const letGo = await holdLock(file, 'BEGIN EXCLUSIVE');
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const writing = keep(database, 'in the end');
    await vi.waitUntil(() => ticks >= 3, { interval: 5, timeout: 60_000 });
    await letGo();
    await writing;
    clearInterval(ticking);
    expect(await kept(database)).toBe('in the end');
  });

  it('that is locked from the beginning, to readers too, is opened when it is free', async () => {
    const file = await freshFile();
    // By another program, since this one keeps a file in use until its garbage is collected.
    await text(startWriter(file, 1).stdout);
    const letGo = await holdLock(file, 'PRAGMA journal_mode = DELETE', 'BEGIN EXCLUSIVE');
    const { storage } = await storageAt(file);
    await expect(storage.staged.list()).rejects.toThrow(StorageOff);
    expect(await storage.state()).toEqual(off('locked'));
    await letGo();
    expect(await storage.staged.list()).toHaveLength(1);
    expect(await storage.state()).toEqual({ ok: true });
  });
});

describe('a database without room', () => {
  it('refuses what needs room, keeps what it has, and works again when there is room', async () => {
    const { database, said } = await databaseAt(await closedWithSomething());
    await database.read((db) => sql`PRAGMA max_page_count = 1`.execute(db));
    const large = database.write((db) =>
      db
        .insertInto('program')
        .values({ key: 'large', value: 'x'.repeat(200_000) })
        .execute(),
    );
    await expect(large).rejects.toThrow(
      'the disk has no room left for the database; nothing new is kept until there is room',
    );
    expect(await database.state()).toEqual(off('full'));
    expect(await kept(database)).toBe('yes');
    await database.read((db) => sql`PRAGMA max_page_count = 1000000`.execute(db));
    expect(await database.state()).toEqual({ ok: true });
    expect(said).toHaveLength(2);
  });
});

describe('a database that may only be read', () => {
  it('is read and refuses to keep anything in words', async () => {
    const { database } = await databaseAt(await closedWithSomething());
    await database.read((db) => sql`PRAGMA query_only = 1`.execute(db));
    await expect(keep(database, 'no')).rejects.toThrow(
      'the database may only be read; nothing new is kept until this program may write it',
    );
    expect(await kept(database)).toBe('yes');
    expect(await database.state()).toEqual(off('read-only'));
    await database.read((db) => sql`PRAGMA query_only = 0`.execute(db));
    await keep(database, 'again');
    expect(await database.state()).toEqual({ ok: true });
  });

  it.each([
    ['a folder that cannot be made', async () => '/proc/readout/data/readout.db'],
    [
      'a folder in the place of the file',
      async () => {
        const dir = join(await emptyFolder(), 'readout.db');
        await mkdir(dir, { mode: 0o755 });
        return dir;
      },
    ],
    [
      'a file in the place of the folder',
      async () => {
        const file = join(await emptyFolder(), 'data');
        await writeFile(file, '');
        return join(file, 'readout.db');
      },
    ],
  ])('is told of %s', async (_what, place) => {
    const { database } = await databaseAt(await place());
    await expect(kept(database)).rejects.toThrow(StorageOff);
    expect(await database.state()).toEqual({
      ok: false,
      reason: 'unreachable',
      message:
        'the database file cannot be opened, read or written; nothing is kept until the operator has put that right',
    });
  });
});
