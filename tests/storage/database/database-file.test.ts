import { readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StorageOff } from '../../../src/storage/database/storage-off.ts';
import { emptyFolder } from '../../support/folder.ts';
import { closedWithSomething, databaseAt, keep, kept, runSql } from '../../support/storage.ts';

const off = (reason: string) => expect.objectContaining({ ok: false, reason });

/** What befalls a file, and what is left as it was found. */
const damages: readonly (readonly [string, (file: string) => Promise<void>])[] = [
  ['garbage', (file) => writeFile(file, Buffer.alloc(20_000, 'no database '))],
  [
    'garbage with its log left over',
    async (file) => {
      await writeFile(file, 'garbage');
      await writeFile(`${file}-wal`, 'what is left');
    },
  ],
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
    const contents = () =>
      Promise.all([file, `${file}-wal`].map((path) => readFile(path, 'hex').catch(() => '')));
    const before = await contents();
    const { database, said } = await databaseAt(file);
    expect(await database.state()).toEqual(off('corrupt'));
    await expect(keep(database, 'no')).rejects.toThrow(
      'the database file is damaged; nothing is kept until the operator puts back a backup with npm run data -- restore',
    );
    await expect(kept(database)).rejects.toThrow(StorageOff);
    await database.close();
    expect(await contents()).toEqual(before);
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
