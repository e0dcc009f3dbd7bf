import { randomBytes } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeFiles } from '../core/knowledge/load.ts';
import { takeLock } from './folder-lock.ts';
import { signatureOf } from './folder-signature.ts';
import { KnowledgeFolderMissing, readKnowledgeFolder, versionOf } from './knowledge-folder.ts';
import { commit, finish, stage, type StagedFiles, type Step, sweep } from './publication-steps.ts';
import { isPublishable, JOURNAL, readCommitted } from './publication.ts';
import { publishFailure, PublishFailure } from './publish-failure.ts';
import { makeFolder } from './synced.ts';

export type Published =
  | {
      readonly ok: true;
      readonly version: string;
      /** Everybody reads what was published, but something is left to be done. */
      readonly left?: Left | undefined;
    }
  /** Nothing was written: the folder holds this version, and not the expected one. */
  | { readonly ok: false; readonly changed: string };

/**
 * - `files`: not all are in their places; they are read from where they are, and moved before the next publication or at
 *   the next start.
 * - `lock`: other programs are told that somebody is publishing, until this one publishes again or ends.
 */
type Left = 'files' | 'lock';

/** Where it is said what was left, and what became of it. */
export interface PublishLog {
  readonly info: (message: string) => void;
  readonly warn: (message: string, error?: Error) => void;
}

export interface PublishOptions {
  /** The version that the new files were made from. */
  readonly expect: string;
  /** Told nowhere unless given. */
  readonly log?: PublishLog | undefined;
  /** Called after each step on the disk; the seam at which a test ends the process. */
  readonly step?: Step | undefined;
}

/** Milliseconds that a publication waits for another one. */
const PATIENCE = 10_000;

/**
 * Makes a knowledge folder hold these files. Whoever reads it with `readKnowledgeFolder` sees the old ones or the new
 * ones, all of them, at every moment and after every crash. A knowledge file that is not among them is deleted;
 * `corrections.md` is written if it is among them; all else is left alone, and what has not changed is not touched.
 * @throws KnowledgeFolderMissing if the folder cannot be read
 * @throws PublishFailure if it cannot be written; nothing has changed then
 */
export async function publishFiles(
  dir: string,
  next: KnowledgeFiles,
  { expect, log = SILENT, step = () => undefined }: PublishOptions,
): Promise<Published> {
  const { done, isLocked } = await alone(dir, { log, step }, async (root): Promise<Published> => {
    const signature = await signatureOf(root);
    const { files: live, version } = await readKnowledgeFolder(root);
    if (version !== expect) return { ok: false, changed: version };
    const changed = await changedFiles(root, live, next);
    const gone = [...live.keys()].filter((path) => isPublishable(path) && !next.has(path));
    if (changed.length === 0 && gone.length === 0) return { ok: true, version };

    const publication = { id: randomBytes(8).toString('hex'), put: changed.map(([path]) => path), gone };
    await stage(root, publication, changed, step);
    if (signature !== (await signatureOf(root))) {
      const now = (await readKnowledgeFolder(root)).version;
      if (now !== version) return { ok: false, changed: now };
    }
    await commit(root, publication, step);
    // From here on it is published: should moving the files fail, they are read from where they are until it succeeds.
    const isMoved = await succeeds(finish(root, publication, step), (error) =>
      log.warn('knowledge: published, but not all files are in their places yet', error),
    );
    const after = new Map([...live, ...changed].filter(([path]) => !gone.includes(path)));
    const made = versionOf(new Map([...after].toSorted(([a], [b]) => (a < b ? -1 : 1))));
    return { ok: true, version: made, ...(isMoved ? {} : { left: 'files' }) };
  });
  return done.ok && done.left === undefined && isLocked ? { ...done, left: 'lock' } : done;
}

/**
 * Brings a publication to its end that a crash has left half done, or clears away what never counted, and says so in the log.
 * @returns what became of it
 * @throws as `publishFiles` does
 */
export async function finishPublication(dir: string, log: PublishLog = SILENT): Promise<Recovered> {
  const root = await realpath(dir).catch(() => dir);
  const left = await readdir(join(root, JOURNAL)).catch(() => []);
  if (left.every((name) => name === 'last' || name === '.gitignore')) return 'nothing';
  const { recovered } = await alone(dir, { log, step: () => undefined }, async () => undefined);
  return recovered;
}

/** What became of what an earlier publication had left. */
type Recovered = 'finished' | 'cleared' | 'nothing';

const SILENT: PublishLog = { info: () => undefined, warn: () => undefined };

interface Around {
  readonly log: PublishLog;
  readonly step: Step;
}

/** What was done while nobody else published. */
interface Done<T> {
  readonly done: T;
  readonly recovered: Recovered;
  /** The lock could not be given back. */
  readonly isLocked: boolean;
}

/** Does something while nobody else publishes, and with nothing left of an earlier publication. */
async function alone<T>(dir: string, around: Around, act: (root: string) => Promise<T>): Promise<Done<T>> {
  // A folder that is not there is told apart from one that cannot be written.
  await readKnowledgeFolder(dir);
  try {
    const root = await realpath(dir);
    const journal = join(root, JOURNAL);
    await makeFolder(journal);
    around.step();
    const release = await takeLock(journal, PATIENCE);
    if (!release) throw new PublishFailure(dir, 'busy');
    let isLocked = false;
    // What is done is done, and what has failed is told, whatever becomes of the rest.
    const tidy = async (): Promise<void> => {
      await succeeds(sweep(root), (error) => around.log.warn('knowledge: not all is cleared away', error));
      isLocked = !(await succeeds(release(), (error) =>
        around.log.warn(`knowledge: the lock in ${journal} cannot be taken away`, error),
      ));
    };
    const work = async () => {
      around.step();
      const recovered = await recover(root, around);
      return { done: await act(root), recovered };
    };
    try {
      const worked = await work();
      await tidy();
      return { ...worked, isLocked };
    } catch (error) {
      await tidy();
      throw error;
    }
  } catch (error) {
    throw error instanceof KnowledgeFolderMissing ? error : publishFailure(dir, error);
  }
}

async function recover(root: string, { log, step }: Around): Promise<Recovered> {
  const committed = await readCommitted(root);
  if (committed) {
    await finish(root, committed, step);
    log.info('knowledge: a publication that was cut off has been finished');
  }
  const isCleared = await sweep(root);
  if (isCleared && !committed)
    log.info('knowledge: what was left of a publication that was cut off before it counted is cleared away');
  step();
  if (committed) return 'finished';
  return isCleared ? 'cleared' : 'nothing';
}

/** Whether something succeeds; what it fails with goes where it is told. */
async function succeeds(work: Promise<unknown>, failed: (error: Error) => void): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    failed(error instanceof Error ? error : new Error(String(error)));
    return false;
  }
}

async function changedFiles(root: string, live: KnowledgeFiles, next: KnowledgeFiles): Promise<StagedFiles> {
  const changed: (readonly [string, Uint8Array])[] = [];
  for (const [path, bytes] of next) {
    const now = live.get(path) ?? (await readFile(join(root, path)).catch(() => undefined));
    if (now && Buffer.compare(now, bytes) === 0) continue;
    if (!isPublishable(path)) throw new PublishFailure(root, 'not-knowledge', new Error(path));
    changed.push([path, bytes]);
  }
  return changed;
}
