import { connect, type Connection } from './connection.ts';
import { identityOf, isSpoilt, makeFile, makePrivate } from './database-file.ts';
import { checkSound, migrate, recognise } from './migrate.ts';
import { StorageOff } from './storage-off.ts';

/** An open database of this program's tables. */
export interface OpenFile extends Connection {
  /** Which file it is; see `identityOf`. */
  readonly identity: string;
}

interface OpenOptions {
  /** What to do where no file is. */
  readonly missing: 'make' | 'refuse';
  /** Whether to look for damage first. */
  readonly check: boolean;
}

/**
 * Opens a database, makes it where there is none, and brings it up to this program's tables.
 * @throws StorageOff, or what `storageOffFrom` makes into one; then nothing was written
 */
export async function openFile(file: string, { missing, check }: OpenOptions): Promise<OpenFile> {
  if (identityOf(file) === undefined) {
    if (missing === 'refuse') throw new StorageOff('gone');
    await makeFile(file);
  }
  const identity = identityOf(file);
  if (identity === undefined) throw new StorageOff('gone');
  if (await isSpoilt(file)) throw new StorageOff('corrupt');
  await makePrivate(file);
  const connection = connect(file);
  try {
    if (check) await checkSound(connection.kysely, 'quick');
    const is = await recognise(connection.kysely);
    // What is acknowledged is on the disk; what is deleted is overwritten.
    for (const setting of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'secure_delete = ON',
    ])
      connection.exec(`PRAGMA ${setting}`);
    if (is !== 'current') await migrate(connection.kysely);
    // Another file may have been put there meanwhile, and what was opened be the one that was put aside.
    if (identityOf(file) !== identity) throw new StorageOff('locked');
    return { ...connection, identity };
  } catch (error) {
    connection.close();
    throw error;
  }
}
