import { once } from 'node:events';
import { chmod, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createProgramStore } from '../../../src/storage/settings-store.ts';
import {
  closedWithSomething,
  databaseAt,
  freshFile,
  keep,
  kept,
  startWriter,
  storageAt,
} from '../../support/storage.ts';

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

describe('several programs', () => {
  it('write into one database at the same time, and each keeps all of its own', async () => {
    const file = await freshFile();
    const said = await Promise.all(
      [startWriter(file, 40), startWriter(file, 40)].map(({ stdout }) => text(stdout)),
    );
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
