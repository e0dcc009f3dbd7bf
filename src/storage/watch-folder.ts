import { once } from 'node:events';
import { watch as watchFiles } from 'chokidar';
import { signatureOf } from './folder-signature.ts';

export interface WatchOptions {
  /** Milliseconds without a change before the changes are told: editors save in several steps. */
  readonly quiet?: number;
  /** Milliseconds between two looks at folders that tell nothing of themselves, such as those of other machines. */
  readonly poll?: number;
  /** Whether the system is asked to tell of changes; only looking is slower, and enough. */
  readonly events?: boolean;
}

export interface Watching {
  close(): Promise<void>;
}

/** Folders inside the knowledge folder that hold no knowledge files. */
const PASSED_OVER = /[\\/](?:articles|schema|\.publishing|\.git)(?:[\\/]|$)/u;

/**
 * Tells when knowledge files are saved, replaced, added or taken away, also if the folder itself goes and comes back; it
 * need not be there. Watching alone keeps no process running.
 * @returns when it has begun
 */
export async function watchFolder(
  dir: string,
  changed: () => void,
  { quiet = 200, poll = 5000, events = true }: WatchOptions = {},
): Promise<Watching> {
  let seen = await signatureOf(dir);
  let latest = seen;
  let calm: NodeJS.Timeout | undefined;
  let isClosed = false;

  /** One after the other, so that no watcher is lost. */
  let looking: Promise<void> = Promise.resolve();
  const look = (): void => {
    looking = looking.then(lookNow);
  };
  const lookNow = async (): Promise<void> => {
    const now = await signatureOf(dir);
    if (isClosed || now === latest) return;
    const isOther = folderIn(now) !== folderIn(latest);
    latest = now;
    if (isOther) await watchAnew();
    waitForCalm();
  };
  const waitForCalm = (): void => {
    clearTimeout(calm);
    calm = setTimeout(() => void tell(), quiet);
    calm.unref();
  };
  const tell = async (): Promise<void> => {
    const now = await signatureOf(dir);
    if (isClosed) return;
    if (now !== latest) {
      latest = now;
      waitForCalm();
    } else if (now !== seen) {
      seen = now;
      changed();
    }
  };

  let files: ReturnType<typeof watchFiles> | undefined;
  /** A folder that was made anew is another one to the system. */
  const watchAnew = async (): Promise<void> => {
    await files?.close();
    files = undefined;
    if (!events || isClosed || latest === '') return;
    files = watchFiles(dir, {
      ignoreInitial: true,
      depth: 1,
      persistent: false,
      ignored: (path) => PASSED_OVER.test(path.slice(dir.length)),
    });
    // Whatever it says, the folder itself is looked at; and what it cannot say is found by looking from time to time.
    files.on('all', look);
    files.on('error', () => undefined);
    await once(files, 'ready').catch(() => undefined);
  };
  await watchAnew();
  const polling = setInterval(look, poll);
  polling.unref();

  return {
    async close() {
      isClosed = true;
      clearTimeout(calm);
      clearInterval(polling);
      await looking;
      await files?.close();
    },
  };
}

/** The line of a signature that names the folder itself. */
function folderIn(signature: string): string {
  return signature.split('\n', 1).join();
}
