import { chmod, mkdir, open, stat } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A database's own file and the two that SQLite keeps beside it. */
export const ENDINGS = ['', '-wal', '-shm'] as const;

/** Which file lies at a path now, whatever is in it; `undefined` if none does. */
export function identityOf(file: string): string | undefined {
  // Asked before each use, and a microsecond here is a turn through the thread pool there.
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev} ${found.ino}`;
}

/** Changes whenever the file or the log beside it is written or replaced. */
export async function markOf(file: string): Promise<string> {
  const marks = await Promise.all(
    ['', '-wal'].map(async (ending) => {
      const found = await stat(file + ending, { bigint: true }).catch(() => undefined);
      return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : '';
    }),
  );
  return marks.join();
}

/** Makes an empty file that only this user may read, and the folders above it. */
export async function makeFile(file: string): Promise<void> {
  await makeFolders(dirname(file));
  const handle = await open(file, 'a', 0o600);
  await handle.close();
}

/** Takes from everybody else the right to read a file; the ones beside it get the same rights from SQLite. */
export async function makePrivate(file: string): Promise<void> {
  const about = await stat(file);
  // A folder in its place is told when it is opened; a file that somebody else owns is used as it is.
  if (about.isFile() && (about.mode & 0o077) !== 0) await chmod(file, 0o600).catch(() => undefined);
}

/** Level by level: Node's recursive mkdir never ends below some read-only file systems, such as /proc. */
export async function makeFolders(dir: string): Promise<void> {
  try {
    await mkdir(dir, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EEXIST') return;
    if (error.code !== 'ENOENT' || dirname(dir) === dir || (await isThere(dirname(dir)))) throw error;
    await makeFolders(dirname(dir));
    await mkdir(dir, { mode: 0o700 });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** https://www.sqlite.org/fileformat.html#the_database_header */
const MAGIC = 'SQLite format 3\0';

/**
 * Whether a file is so damaged that SQLite must not even open it: it would take one that lost everything for a new one, and
 * it deletes the log beside one that it cannot read, in which some of what was kept may still be.
 */
export async function isSpoilt(file: string): Promise<boolean> {
  const about = await stat(file);
  if (!about.isFile()) return false;
  if (about.size === 0) return (await sizeOf(`${file}-wal`)) > 0;
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return buffer.toString('latin1') !== MAGIC;
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
