import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two tries, at most; by chance, so that two who wait do not go on meeting. */
const PAUSE = 20;
/** Locks of this process that were given back, though their files could not be taken away. */
const abandoned = new Set<string>();
/** Milliseconds after which a lock of another machine is taken for left behind: its processes cannot be asked. */
const FOREIGN_LIFETIME = 60_000;

/**
 * Takes a lock that only one holder at a time has, in whatever process; one left behind by a process that is gone does
 * not count. Everyone who wants it lays down a file whose name says who it is, and looks for others only then: whoever
 * is second sees the first. Since no name is used twice, a lock left behind can be swept away by anyone.
 * @param dir where the files of the lock lie; it must be there
 * @param patience milliseconds
 * @returns what gives it back; `undefined` if somebody else has it all the time. It rejects if its file cannot be taken away:
 * then other processes are held up until this one takes the lock again or ends
 */
export async function takeLock(dir: string, patience: number): Promise<(() => Promise<void>) | undefined> {
  const started = await startOf(process.pid);
  const deadline = performance.now() + patience;
  for (;;) {
    const own = `lock-${machine()}-${process.pid}-${started}-${randomBytes(6).toString('hex')}`;
    await writeFile(join(dir, own), '', { flag: 'wx' });
    const release = async (): Promise<void> => {
      abandoned.add(own);
      await rm(join(dir, own), { force: true });
      abandoned.delete(own);
    };
    try {
      if (!(await othersHold(dir, own))) return release;
    } catch (error) {
      await release();
      throw error;
    }
    await release();
    if (performance.now() > deadline) return undefined;
    await wait(Math.random() * PAUSE);
  }
}

async function othersHold(dir: string, own: string): Promise<boolean> {
  const others = (await readdir(dir)).filter((name) => name.startsWith('lock-') && name !== own);
  const held = await Promise.all(
    others.map(async (name) => {
      if (await isHeld(dir, name)) return true;
      // One that cannot be taken away holds nobody up.
      await rm(join(dir, name), { force: true }).then(
        () => abandoned.delete(name),
        () => undefined,
      );
      return false;
    }),
  );
  return held.includes(true);
}

async function isHeld(dir: string, name: string): Promise<boolean> {
  if (abandoned.has(name)) return false;
  const [, on, pid, started] = name.split('-');
  if (on !== machine()) {
    const about = await stat(join(dir, name)).catch(() => undefined);
    return about !== undefined && Date.now() - about.mtimeMs < FOREIGN_LIFETIME;
  }
  return isRunning(Number(pid)) && (await startOf(Number(pid))) === started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user is there, and may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process started, so that another one with its number is not taken for it; `0` where no system says so. */
async function startOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program stands in brackets and may hold anything; the start is the 20th field after it.
  return text.slice(text.lastIndexOf(')') + 1).split(' ')[20] ?? '0';
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}
