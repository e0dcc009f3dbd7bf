import { copyFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { dataCommand } from '../../src/cli/data.ts';
import { emptyFolder } from '../support/folder.ts';
import { day, freshStorage, holdLock, runSql, startWriter, storageAt } from '../support/storage.ts';
import { runNode } from './run-node.ts';

async function run(dataDir: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const said = { out: '', err: '' };
  const status = await dataCommand(args, {
    out: (line) => (said.out += line),
    err: (line) => (said.err += line),
    environment: () => ({ DATA_DIR: dataDir, ...env }),
    now: () => day(1),
  });
  return { status, ...said };
}

let made: Buffer | undefined;

/** A database that another program has made and closed, so that nothing of it is in use here: one prepared change. */
async function closedDatabase() {
  const dir = await emptyFolder();
  const file = join(dir, 'readout.db');
  if (made === undefined) {
    await text(startWriter(file, 1).stdout);
    made = await readFile(file);
  } else {
    await writeFile(file, made);
  }
  return { dir, file };
}

async function stagedIn(file: string): Promise<number> {
  return (await (await storageAt(file)).storage.staged.list()).length;
}

describe('backup', () => {
  it('copies the database while it is in use, under the date, for this user alone', async () => {
    const { storage, file } = await freshStorage();
    await storage.settings.set('server', 'key', 'value');
    const dir = dirname(file);
    const copy = join(dir, 'backups', 'readout-2031-05-05-120000.db');
    const { status, out, err } = await run(dir, ['backup']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^The database is copied to \S+readout-2031-05-05-120000\.db \(\d+ KiB\)\n$/u);
    expect(await readdir(join(dir, 'backups'))).toEqual(['readout-2031-05-05-120000.db']);
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    expect(await (await storageAt(copy)).storage.settings.get('server')).toEqual({ key: 'value' });
  });

  it('holds the votes without the key that ties them to people', async () => {
    const { storage, file } = await freshStorage();
    const vote = { reply: 'r', facts: ['f'], version: 'v', voter: 'ada', value: 1 } as const;
    await storage.votes.vote(vote, day());
    const other = new Libsql(file);
    const [row] = other.prepare('SELECT key FROM voter_keys').all() as { readonly key: string }[];
    other.close();
    const copy = join(await emptyFolder(), 'copy.db');
    await run(dirname(file), ['backup', copy]);
    expect((await readFile(copy)).includes(row?.key ?? '')).toBe(false);
    expect(await (await storageAt(copy)).storage.votes.byFact()).toHaveLength(1);
  });

  it('overwrites nothing', async () => {
    const { dir } = await closedDatabase();
    const copy = join(dir, 'copy.db');
    await writeFile(copy, 'something else');
    expect(await run(dir, ['backup', copy])).toEqual({
      status: 1,
      out: '',
      err: `${copy} is there already; name another file\n`,
    });
    expect(await readFile(copy, 'utf8')).toBe('something else');
  });

  it('of what is not there says so, and makes nothing', async () => {
    const dir = await emptyFolder();
    expect(await run(dir, ['backup'])).toEqual({
      status: 1,
      out: '',
      err: `there is no database yet at ${dir}/readout.db\n`,
    });
    expect(await readdir(dir)).toEqual([]);
  });

  it('of a damaged database is refused, and leaves nothing behind', async () => {
    const { dir, file } = await closedDatabase();
    await truncate(file, 4096 * 9);
    const { status, err } = await run(dir, ['backup']);
    expect(status).toBe(1);
    expect(err).toMatch(/^the database file is damaged/u);
    expect(await readdir(join(dir, 'backups'))).toEqual([]);
  });
});

describe('restore', () => {
  it('puts a copy in the place of the database and keeps that beside it', async () => {
    const { dir, file } = await closedDatabase();
    const copy = join(dir, 'copy.db');
    await copyFile(file, copy);
    await text(startWriter(file, 2).stdout);
    const aside = `${file}.before-restore-20310505T120000`;
    expect(await run(dir, ['restore', copy])).toEqual({
      status: 0,
      out: `The database is now what ${copy} holds\nWhat was there before lies in ${aside}\n`,
      err: '',
    });
    expect((await readdir(dir)).toSorted()).toEqual([
      'copy.db',
      'readout.db',
      'readout.db.before-restore-20310505T120000',
    ]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect([await stagedIn(file), await stagedIn(aside)]).toEqual([1, 3]);
  });

  it('puts a copy where nothing is', async () => {
    const { dir, file } = await closedDatabase();
    const other = join(await emptyFolder(), 'data');
    const { status, out } = await run(other, ['restore', file]);
    expect({ status, out }).toEqual({ status: 0, out: `The database is now what ${file} holds\n` });
    expect(await stagedIn(join(other, 'readout.db'))).toBe(1);
    expect(await readdir(dir)).toContain('readout.db');
  });

  it('mends a damaged database under the running bot, and keeps the damaged one with its log', async () => {
    const { dir, file } = await closedDatabase();
    const copy = join(dir, 'copy.db');
    await copyFile(file, copy);
    await writeFile(file, 'garbage');
    await writeFile(`${file}-wal`, 'garbage too');
    const { storage, said } = await storageAt(file);
    expect((await storage.state()).ok).toBe(false);
    expect((await run(dir, ['restore', copy])).status).toBe(0);
    expect(await storage.staged.list()).toHaveLength(1);
    expect(await storage.state()).toEqual({ ok: true });
    expect(said).toHaveLength(2);
    const aside = `${file}.before-restore-20310505T120000`;
    expect(await readFile(aside, 'utf8')).toBe('garbage');
    expect(await readFile(`${aside}-wal`, 'utf8')).toBe('garbage too');
  });

  it('is refused while the bot uses the database', async () => {
    const { dir, file } = await closedDatabase();
    const copy = join(dir, 'copy.db');
    await run(dir, ['backup', copy]);
    const letGo = await holdLock(file, 'SELECT 1', 'CREATE TABLE IF NOT EXISTS program (key)');
    expect(await run(dir, ['restore', copy])).toEqual({
      status: 1,
      out: '',
      err: 'the database is in use; stop the bot first\n',
    });
    await letGo();
    expect((await readdir(dir)).filter((name) => name.includes('before') || name.includes('next'))).toEqual(
      [],
    );
    expect(await stagedIn(file)).toBe(1);
  });

  it.each([
    ['is not there or is no file', async () => undefined],
    ['is damaged or no database', (copy: string) => writeFile(copy, 'garbage'.repeat(5000))],
    ['is damaged or no database', (copy: string) => truncate(copy, 4096 * 9)],
    ['is a database of another program', (copy: string) => writeFile(copy, '')],
    [
      'is not whole without COPY-wal; make copies with npm run data -- backup',
      (copy: string) => writeFile(`${copy}-wal`, 'x'),
    ],
    [
      'was written by a newer version of this program; update this one first',
      async (copy: string) => runSql(copy, `INSERT INTO kysely_migration VALUES ('9999-later', '2040')`),
    ],
  ])('is refused for a file that %s, and nothing is changed', async (why, spoil) => {
    const { dir, file } = await closedDatabase();
    const copy = join(dir, 'copy.db');
    if (why !== 'is not there or is no file') await run(dir, ['backup', copy]);
    await spoil(copy);
    const before = await readFile(file);
    expect(await run(dir, ['restore', copy])).toEqual({
      status: 1,
      out: '',
      err: `${copy} ${why.replace('COPY', copy)}\n`,
    });
    expect((await readFile(file)).equals(before)).toBe(true);
    expect((await readdir(dir)).filter((name) => /before|next/u.test(name))).toEqual([]);
  });

  it('is refused for the database itself', async () => {
    const { dir, file } = await closedDatabase();
    expect((await run(dir, ['restore', file])).err).toBe(`${file} is the database itself\n`);
  });
});

describe('purge', () => {
  it('tells what was forgotten', async () => {
    const { storage, file } = await freshStorage();
    const dir = dirname(file);
    expect((await run(dir, ['purge'])).out).toBe('Nothing has been kept for too long\n');
    await storage.gaps.flag('who painted the bridge', day(-100));
    const reply = { channel: 'c', message: 'm', facts: [], version: 'v', on: '2030-01-01' };
    await storage.replies.keep(reply);
    expect(await run(dir, ['purge'])).toEqual({
      status: 0,
      out: 'unanswered questions: 1 forgotten\ngiven replies: 1 forgotten\n',
      err: '',
    });
  });
});

describe('status', () => {
  it('tells what is kept', async () => {
    const { dir } = await closedDatabase();
    const { status, out } = await run(dir, ['status']);
    expect(status).toBe(0);
    expect(out).toMatch(
      /readout\.db \(\d+ KiB\)\nversions: 0\nprepared changes: 1\nunanswered questions: 0\n/u,
    );
    expect(out).toMatch(/\nAll is well\n$/u);
  });

  it('tells that there is nothing yet, and makes nothing', async () => {
    const dir = await emptyFolder();
    expect(await run(dir, ['status'])).toEqual({
      status: 0,
      out: `There is no database yet at ${dir}/readout.db\n`,
      err: '',
    });
    expect(await readdir(dir)).toEqual([]);
  });

  it('tells what is off', async () => {
    const dir = await emptyFolder();
    await writeFile(join(dir, 'other.db'), 'garbage');
    const { status, err } = await run(dir, ['status'], { DATABASE_URL: `file:${dir}/other.db` });
    expect(status).toBe(1);
    expect(err).toMatch(/^the database file is damaged; .*\n$/u);
  });
});

it.each([
  [[]],
  [['restore']],
  [['wipe']],
  [['purge', 'file']],
  [['status', 'file']],
  [['backup', '--all']],
  [['backup', 'one', 'two']],
])('%j gets the usage', async (args) => {
  const { status, out, err } = await run(await emptyFolder(), args);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(
    /^Usage: data backup \[FILE\] \| restore FILE \| purge \| status \| home \[SERVER\] \| second-approver off SERVER\n\n {2}backup/u,
  );
});

it('wrong settings are told in one line', async () => {
  const { status, err } = await run('/nowhere', ['status'], { DATABASE_URL: 'postgres://there' });
  expect(status).toBe(1);
  expect(err).toMatch(/^DATABASE_URL must be file: .*\n$/u);
});

it('the program itself ends with the status and says what it did', async () => {
  const { dir } = await closedDatabase();
  const copy = join(dir, 'copy.db');
  const done = await runNode('src/cli/data.ts', ['backup', copy], { env: { DATA_DIR: dir } });
  expect(done).toEqual({ status: 0, out: expect.stringContaining(`copied to ${copy}`), err: '' });
  const refused = await runNode('src/cli/data.ts', ['backup', copy], { env: { DATA_DIR: dir } });
  expect(refused).toMatchObject({ status: 1, out: '' });
});
