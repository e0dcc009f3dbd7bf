import { link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { syncFolder } from '../synced.ts';
import { connect } from './connection.ts';
import { identityOf, isSpoilt, makeFile, makeFolders } from './database-file.ts';
import { checkSound, recognise } from './migrate.ts';
import { StorageOff } from './storage-off.ts';

/** The operator's mistake: `message` says what cannot be done and why. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
}

/**
 * Writes a whole and consistent copy while others use the database, without the keys that tie votes and wishes to people.
 * @param target absolute path; a file that is there already is left alone
 * @returns the size of the copy in bytes
 * @throws CopyRefused, or StorageOff where the database or the disk is off
 */
export async function backupDatabase(file: string, target: string): Promise<number> {
  if (identityOf(file) === undefined) throw new CopyRefused(`there is no database yet at ${file}`);
  if (await isSpoilt(file)) throw new StorageOff('corrupt');
  if (identityOf(target) !== undefined)
    throw new CopyRefused(`${target} is there already; name another file`);
  await makeFolders(dirname(target));
  const part = `${target}.${process.pid}.part`;
  try {
    await makeFile(part);
    await copy(file, part);
    await clean(part);
    await synced(part);
    await moveUnlessThere(part, target);
    await syncFolder(dirname(target));
    return (await stat(target)).size;
  } finally {
    await rm(part, { force: true });
  }
}

async function copy(file: string, part: string): Promise<void> {
  const { kysely, close } = connect(file);
  try {
    if ((await recognise(kysely)) === 'empty') throw new CopyRefused(`there is no database yet at ${file}`);
    await sql`VACUUM INTO ${part}`.execute(kysely);
  } finally {
    close();
  }
}

async function clean(part: string): Promise<void> {
  const { kysely, exec, close } = connect(part);
  try {
    exec('PRAGMA journal_mode = DELETE');
    exec('PRAGMA secure_delete = ON');
    await checkSound(kysely, 'whole');
    await kysely.deleteFrom('voter_keys').execute();
    // The key of a wish stands beside it; whoever still has the wish asks again. An older database has none.
    const wishes = await sql`SELECT name FROM sqlite_master WHERE name = 'wishes'`.execute(kysely);
    if (wishes.rows.length > 0) await kysely.deleteFrom('wishes').execute();
  } finally {
    close();
  }
}

/** Waits until the disk has a file. */
export async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

async function moveUnlessThere(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw new CopyRefused(`${to} is there already; name another file`);
    // Some disks know no second names for a file.
    await rename(from, to);
  }
}
