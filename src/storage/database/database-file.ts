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

/** Whether SQLite would take a file that lost everything for a new one, and delete the log that still holds some of it. */
export async function isEmptied(file: string): Promise<boolean> {
  const [own, wal] = await Promise.all(
    ['', '-wal'].map((ending) => stat(file + ending).catch(() => undefined)),
  );
  return own?.size === 0 && (wal?.size ?? 0) > 0;
}
