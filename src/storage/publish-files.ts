import { randomBytes } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeFiles } from '../core/knowledge/load.ts';
import { takeLock } from './folder-lock.ts';
import { signatureOf } from './folder-signature.ts';
import { KnowledgeFolderMissing, readKnowledgeFolder, versionOf } from './knowledge-folder.ts';
import { commit, finish, stage, type StagedFiles, type Step, sweep } from './publication-steps.ts';
import { isPublishable, JOURNAL, readMoment } from './publication.ts';
import { publishFailure, PublishFailure } from './publish-failure.ts';
import { makeFolder } from './synced.ts';

export type Published =
  | { readonly ok: true; readonly version: string }
  /** Nothing was written: the folder holds this version, and not the expected one. */
  | { readonly ok: false; readonly changed: string };

export interface PublishOptions {
  /** The version that the new files were made from. */
  readonly expect: string;
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
  { expect, step = () => undefined }: PublishOptions,
): Promise<Published> {
  return alone(dir, step, async (root) => {
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
    await finish(root, publication, step).catch(() => undefined);
    const after = new Map([...live, ...changed].filter(([path]) => !gone.includes(path)));
    return { ok: true, version: versionOf(new Map([...after].toSorted(([a], [b]) => (a < b ? -1 : 1)))) };
  });
}

/**
 * Brings a publication to its end that a crash has left half done, or clears away what never counted.
 * @returns whether there was one to finish
 * @throws as `publishFiles` does
 */
export async function finishPublication(dir: string): Promise<boolean> {
  const root = await realpath(dir).catch(() => dir);
  const left = await readdir(join(root, JOURNAL)).catch(() => []);
  if (left.every((name) => name === 'last' || name === '.gitignore')) return false;
  const isCommitted = (await readMoment(root)).committed !== undefined;
  await alone(
    dir,
    () => undefined,
    async () => undefined,
  );
  return isCommitted;
}

/** Does something while nobody else publishes, and with nothing left of an earlier publication. */
async function alone<T>(dir: string, step: Step, act: (root: string) => Promise<T>): Promise<T> {
  // A folder that is not there is told apart from one that cannot be written.
  await readKnowledgeFolder(dir);
  try {
    const root = await realpath(dir);
    const journal = join(root, JOURNAL);
    await makeFolder(journal);
    step();
    const release = await takeLock(journal, PATIENCE);
    if (!release) throw new PublishFailure(dir, 'busy');
    try {
      step();
      await recover(root, step);
      return await act(root);
    } finally {
      // What cannot be cleared away now is cleared away before the next publication.
      await sweep(root).catch(() => undefined);
      await release();
    }
  } catch (error) {
    throw error instanceof KnowledgeFolderMissing ? error : publishFailure(dir, error);
  }
}

async function recover(root: string, step: Step): Promise<void> {
  const { committed } = await readMoment(root);
  if (committed) await finish(root, committed, step);
  await sweep(root);
  step();
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
