import { chmod, copyFile, link, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../synced.ts';
import { CopyRefused, synced } from './backup.ts';
import { connect, type Connection } from './connection.ts';
import { ENDINGS, identityOf, isSpoilt, makeFolders } from './database-file.ts';
import { checkSound, migrate, recognise } from './migrate.ts';
import { type OffReason, StorageOff, storageOffFrom } from './storage-off.ts';

/**
 * Puts a copy in the place of the database, if the copy is sound and of this program or an older one; either that or
 * nothing is changed.
 * @param file absolute path of the database
 * @param from absolute path of the copy, which is left as it is
 * @returns where the database that was there lies now; `undefined` if none was
 * @throws CopyRefused, or StorageOff where the disk is off
 */
export async function restoreDatabase(file: string, from: string, now: Date): Promise<string | undefined> {
  await checkCopy(file, from);
  await makeFolders(dirname(file));
  const next = `${file}.${process.pid}.next`;
  try {
    await copyFile(from, next);
    await chmod(next, 0o600);
    await prepare(next, from);
    await synced(next);
    if (identityOf(file) === undefined) {
      await rename(next, file);
      return undefined;
    }
    return await replace(
      file,
      next,
      `${file}.before-restore-${now.toISOString().replaceAll(/[-:]|\..*$/gu, '')}`,
    );
  } finally {
    for (const ending of [...ENDINGS, '-journal']) await rm(next + ending, { force: true });
    await syncFolder(dirname(file));
  }
}

async function checkCopy(file: string, from: string): Promise<void> {
  const found = await stat(from).catch(() => undefined);
  if (!found?.isFile()) throw new CopyRefused(`${from} is not there or is no file`);
  if (identityOf(from) === identityOf(file)) throw new CopyRefused(`${from} is the database itself`);
  const log = await stat(`${from}-wal`).catch(() => undefined);
  if (log && log.size > 0) {
    throw new CopyRefused(
      `${from} is not whole without ${from}-wal; make copies with npm run data -- backup`,
    );
  }
}

const UNFIT = {
  corrupt: 'is damaged or no database',
  newer: 'was written by a newer version of this program; update this one first',
  foreign: 'is a database of another program',
} as const satisfies Partial<Record<OffReason, string>>;

async function prepare(next: string, from: string): Promise<void> {
  if (await isSpoilt(next)) throw new CopyRefused(`${from} ${UNFIT.corrupt}`);
  const { kysely, exec, close } = connect(next);
  try {
    const is = await recognise(kysely);
    if (is === 'empty') throw new StorageOff('foreign');
    await checkSound(kysely, 'whole');
    if (is === 'older') await migrate(kysely);
    exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    const why = storageOffFrom(error);
    if (why && isUnfit(why.reason)) throw new CopyRefused(`${from} ${UNFIT[why.reason]}`);
    throw why ?? error;
  } finally {
    close();
  }
}

function isUnfit(reason: OffReason): reason is keyof typeof UNFIT {
  return Object.hasOwn(UNFIT, reason);
}

async function replace(file: string, next: string, aside: string): Promise<string> {
  const lock = await lockOut(file);
  const moved: string[] = [];
  try {
    if (identityOf(aside) !== undefined) throw new CopyRefused(`${aside} is there already; move it away`);
    // A second name and then one rename: at no moment is there no database, which a starting bot would begin anew.
    await link(file, aside).catch(() => copyFile(file, aside));
    // What belongs to the old file would be taken for the log of the new one.
    for (const ending of ['-wal', '-shm', '-journal']) {
      if (identityOf(file + ending) === undefined) continue;
      await rename(file + ending, aside + ending);
      moved.push(ending);
    }
    await rename(next, file);
    return aside;
  } catch (error) {
    for (const ending of moved) await rename(aside + ending, file + ending);
    if (!(error instanceof CopyRefused)) await rm(aside, { force: true });
    throw error;
  } finally {
    lock?.exec('ROLLBACK');
    lock?.close();
  }
}

/** Keeps everybody else away from the file, with all of its log in it; a damaged file nobody uses and nothing can lock. */
async function lockOut(file: string): Promise<Connection | undefined> {
  if (await isSpoilt(file)) return undefined;
  const connection = connect(file);
  try {
    // It can be had only while no other program has the file open.
    connection.exec('PRAGMA journal_mode = DELETE');
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    const why = storageOffFrom(error);
    if (why?.reason === 'corrupt') return undefined;
    if (why?.reason === 'locked') throw new CopyRefused('the database is in use; stop the bot first');
    throw error;
  }
}
