import { chmod, mkdir, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database/database.ts';
import { StorageOff } from '../../../src/storage/database/storage-off.ts';
import { createProgramStore } from '../../../src/storage/settings-store.ts';
import { emptyFolder } from '../../support/folder.ts';
import { databaseAt, freshFile, holdLock, runSql, startWriter, storageAt } from '../../support/storage.ts';

/** A database that remembers `kept: yes`, closed; all is in one file. */
async function closedWithSomething(): Promise<string> {
  const file = await freshFile();
  const { database } = await databaseAt(file);
  await createProgramStore(database).set('kept', 'yes');
  await database.close();
  return file;
}

const kept = (database: Database) => createProgramStore(database).get('kept');
const keep = (database: Database, value: string) => createProgramStore(database).set('kept', value);
const off = (reason: string) => expect.objectContaining({ ok: false, reason });

describe('a database', () => {
  it('is made where there is none, with its folder, for this user alone', async () => {
    const file = await freshFile();
    const { database, said } = await databaseAt(file);
    expect(await database.state()).toEqual({ ok: true });
    expect(said).toEqual([]);
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
    for (const ending of ['', '-wal', '-shm']) {
      expect((await stat(file + ending)).mode & 0o777).toBe(0o600);
    }
  });

  it('that everybody may read is made private', async () => {
    const file = await closedWithSomething();
    await chmod(file, 0o644);
    await databaseAt(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('holds what it was given when it is opened again', async () => {
    const { database } = await databaseAt(await closedWithSomething());
    expect(await kept(database)).toBe('yes');
  });

  it('has everything in one file when it is closed', async () => {
    const file = await closedWithSomething();
    expect((await stat(`${file}-wal`).catch(() => ({ size: 0 }))).size).toBe(0);
  });

  it('writes so that what is acknowledged survives a loss of power', async () => {
    const { database } = await databaseAt(await freshFile());
    const settings = await database.read(async (db) => ({
      journal: (await sql`PRAGMA journal_mode`.execute(db)).rows,
      synchronous: (await sql`PRAGMA synchronous`.execute(db)).rows,
      keys: (await sql`PRAGMA foreign_keys`.execute(db)).rows,
      deleting: (await sql`PRAGMA secure_delete`.execute(db)).rows,
    }));
    expect(settings).toEqual({
      journal: [{ journal_mode: 'wal' }],
      synchronous: [{ synchronous: 2 }],
      keys: [{ foreign_keys: 1 }],
      deleting: [{ secure_delete: 1 }],
    });
  });

  it('does all of a work or nothing of it, and passes on a fault of the program as it is', async () => {
    const { database } = await databaseAt(await closedWithSomething());
    const work = database.write(async (db) => {
      await db.deleteFrom('program').execute();
      throw new TypeError('a fault');
    });
    await expect(work).rejects.toThrow(new TypeError('a fault'));
    expect(await kept(database)).toBe('yes');
    expect(await database.state()).toEqual({ ok: true });
  });

  it('takes truths, zeros in texts and what is not there without ending the program', async () => {
    const { database } = await databaseAt(await freshFile());
    await database.write((db) => sql`INSERT INTO program VALUES (${true}, ${'a\0b'})`.execute(db));
    expect(await createProgramStore(database).get('1.0')).toBe('ab');
  });

  it('lets what has begun come to its end when it is closed, and takes nothing more', async () => {
    const file = await freshFile();
    const { database } = await databaseAt(file);
    const begun = keep(database, 'begun');
    await database.close();
    await begun;
    await expect(keep(database, 'late')).rejects.toThrow('the program is ending and keeps nothing more');
    expect(await kept((await databaseAt(file)).database)).toBe('begun');
  });
});

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
      'warn the database is locked by another program; nothing new is kept until that program lets it go',
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
    await wait(60);
    await letGo();
    await writing;
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(3);
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

/** What befalls a file, and what is left as it was found. */
const damages: readonly (readonly [string, (file: string) => Promise<void>])[] = [
  ['garbage', (file) => writeFile(file, Buffer.alloc(20_000, 'no database '))],
  ['a file cut off in the middle', async (file) => truncate(file, 4096 * 9)],
  ['a file cut off after its first page', async (file) => truncate(file, 4096)],
  [
    'a page of garbage inside',
    async (file) => {
      const bytes = await readFile(file);
      await writeFile(file, bytes.fill(0x55, 4096, 12_288));
    },
  ],
  [
    'an emptied file with its log left over',
    async (file) => {
      await truncate(file, 0);
      await writeFile(`${file}-wal`, Buffer.alloc(5000, 1));
    },
  ],
];

describe('a damaged database', () => {
  it.each(damages)('is told of and never written to: %s', async (_what, damage) => {
    const file = await closedWithSomething();
    await damage(file);
    const before = await readFile(file);
    const { database, said } = await databaseAt(file);
    expect(await database.state()).toEqual(off('corrupt'));
    await expect(keep(database, 'no')).rejects.toThrow(
      'the database file is damaged; nothing is kept until the operator puts back a backup with npm run data -- restore',
    );
    await expect(kept(database)).rejects.toThrow(StorageOff);
    await database.close();
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(said).toHaveLength(1);
  });

  it('works again when a sound one is put in its place', async () => {
    const file = await closedWithSomething();
    const sound = await readFile(file);
    await writeFile(file, 'garbage');
    const { database } = await databaseAt(file);
    expect(await database.state()).toEqual(off('corrupt'));
    await writeFile(`${file}.new`, sound);
    await rename(`${file}.new`, file);
    expect(await kept(database)).toBe('yes');
  });

  it('is found out in the middle of its work', async () => {
    const file = await closedWithSomething();
    const { database } = await databaseAt(file);
    // More than SQLite remembers of a file.
    for (const key of Array.from({ length: 50 }, (_, at) => `large ${at}`))
      await database.write((db) =>
        db
          .insertInto('program')
          .values({ key, value: key.repeat(15_000) })
          .execute(),
      );
    await database.scrub();
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0x55, 500_000, bytes.length - 500_000), { flag: 'r+' });
    const all = database.read((db) => db.selectFrom('program').selectAll().execute());
    await expect(all).rejects.toThrow('the database file is damaged');
    expect(await database.state()).toEqual(off('corrupt'));
  });

  it('a log of garbage beside a sound file is passed over', async () => {
    const file = await closedWithSomething();
    await writeFile(`${file}-wal`, Buffer.alloc(50_000, 7));
    const { database } = await databaseAt(file);
    expect(await kept(database)).toBe('yes');
    expect(await database.state()).toEqual({ ok: true });
  });
});

describe('a database file', () => {
  it('of a newer program is left alone, in words', async () => {
    const file = await closedWithSomething();
    runSql(file, `INSERT INTO kysely_migration VALUES ('9999-later', '2040')`);
    const { database } = await databaseAt(file);
    expect(await database.state()).toEqual({
      ok: false,
      reason: 'newer',
      message:
        'the database was written by a newer version of this program; nothing is kept until this one is updated',
    });
  });

  it('of another program is left alone, in words', async () => {
    const file = join(await emptyFolder(), 'other.db');
    runSql(file, 'CREATE TABLE songs (title TEXT)');
    const before = await readFile(file);
    const { database } = await databaseAt(file);
    expect(await database.state()).toEqual(off('foreign'));
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it('that is taken away while the program runs is not begun anew in silence, and is taken again when it is back', async () => {
    const file = await closedWithSomething();
    const { database } = await databaseAt(file);
    await rename(file, `${file}.away`);
    await expect(keep(database, 'lost')).rejects.toThrow(/^the database file was taken away/u);
    expect(await database.state()).toEqual(off('gone'));
    await rename(`${file}.away`, file);
    expect(await kept(database)).toBe('yes');
  });

  it('without any tables is taken for a new one', async () => {
    const file = join(await emptyFolder(), 'readout.db');
    await writeFile(file, '');
    const { database } = await databaseAt(file);
    expect(await database.state()).toEqual({ ok: true });
  });
});

describe('several programs', () => {
  it('write into one database at the same time, and each keeps all of its own', async () => {
    const file = await freshFile();
    const said = await Promise.all([1, 2].map((_) => text(startWriter(file, 40).stdout)));
    const ids = said.flatMap((lines) => lines.trim().split('\n').map(Number));
    const { storage } = await storageAt(file);
    expect((await storage.staged.list()).map(({ id }) => id)).toEqual(ids.toSorted((a, b) => a - b));
    expect(ids).toHaveLength(80);
  });

  it('a program that is killed has lost nothing that it acknowledged', async () => {
    const file = await freshFile();
    const writer = startWriter(file, 400);
    let said = '';
    writer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > 25) writer.kill('SIGKILL');
    });
    await once(writer, 'close');
    const ids = said.split('\n').slice(0, -1).map(Number);
    expect(ids.length).toBeGreaterThanOrEqual(25);
    expect(ids.length).toBeLessThan(400);
    const { storage } = await storageAt(file);
    expect((await storage.staged.list()).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });
});
