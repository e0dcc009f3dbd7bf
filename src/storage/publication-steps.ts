import { access, constants, lstat, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { JOURNAL, type Publication, readCommitted, stagedPath } from './publication.ts';
import { PublishFailure } from './publish-failure.ts';
import { makeFolder, syncFolder, writeSynced } from './synced.ts';

/** Called after each step on the disk. */
export type Step = () => void;
/** New contents by path, in the order of the publication. */
export type StagedFiles = readonly (readonly [string, Uint8Array])[];

/** Lays down the new contents and makes sure that moving them can only fail by an accident. */
export async function stage(
  root: string,
  publication: Publication,
  changed: StagedFiles,
  step: Step,
): Promise<void> {
  for (const path of [...publication.put, ...publication.gone]) await checkPlace(root, path);
  const folder = join(root, JOURNAL, publication.id);
  await mkdir(folder);
  step();
  await writeSynced(join(root, JOURNAL, '.gitignore'), '*\n');
  for (const [index, [path, bytes]] of changed.entries()) {
    const place = await placeOf(root, path);
    const mode = (await stat(place).catch(() => undefined))?.mode;
    await writeSynced(stagedPath(root, publication, index), bytes, mode);
    step();
  }
  await syncFolder(folder);
  const { dev } = await lstat(folder);
  for (const path of [...publication.put, ...publication.gone]) {
    const place = await placeOf(root, path);
    const devices = [await lstat(dirname(place)), await lstat(place).catch(() => undefined)];
    if (devices.some((about) => about && about.dev !== dev)) throw new PublishFailure(root, 'other-device');
  }
}

async function checkPlace(root: string, path: string): Promise<void> {
  const place = await placeOf(root, path);
  const folder = dirname(place);
  if (folder !== root) await makeFolder(folder);
  if (!isInside(root, await realpath(folder))) throw new PublishFailure(root, 'outside');
  await access(folder, constants.W_OK);
  if ((await lstat(place).catch(() => undefined))?.isDirectory())
    throw new PublishFailure(root, 'disk', new Error(`${path} is a folder`));
}

/**
 * Makes it count.
 * @throws what the disk says; it does not count then
 */
export async function commit(root: string, publication: Publication, step: Step): Promise<void> {
  await write(root, publication, step).catch(async (error: unknown) => {
    // A disk may say that a move has failed after it was made.
    if ((await readCommitted(root))?.id !== publication.id) throw error;
  });
}

async function write(root: string, publication: Publication, step: Step): Promise<void> {
  const journal = join(root, JOURNAL);
  await writeSynced(join(journal, 'commit.new'), JSON.stringify(publication));
  step();
  await rename(join(journal, 'commit.new'), join(journal, 'commit'));
  step();
  await syncFolder(journal);
  step();
}

/** Moves everything into its place; can be done again from wherever it was left. */
export async function finish(root: string, publication: Publication, step: Step): Promise<void> {
  const { id, put, gone } = publication;
  const journal = join(root, JOURNAL);
  const folders = new Set([root]);
  for (const [index, path] of put.entries()) {
    const place = await placeOf(root, path);
    folders.add(dirname(place));
    // Only the new content can be missing below, then.
    if (dirname(place) !== root) await makeFolder(dirname(place));
    await rename(stagedPath(root, publication, index), place).catch((error: unknown) => {
      // It has been moved before.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    });
    step();
  }
  for (const path of gone) {
    folders.add(dirname(join(root, path)));
    await rm(join(root, path), { force: true });
    step();
  }
  for (const folder of folders) await syncFolder(folder);
  await writeSynced(join(journal, 'last.new'), id);
  step();
  // Before the marker goes, so that whoever is reading can tell that something has happened.
  await rename(join(journal, 'last.new'), join(journal, 'last'));
  step();
  await rm(join(journal, 'commit'));
  step();
  await syncFolder(journal);
}

/** Where a file really lies: a link inside the folder stays a link. */
async function placeOf(root: string, path: string): Promise<string> {
  const place = join(root, path);
  const real = await realpath(place).catch(() => place);
  return isInside(root, real) ? real : place;
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Takes away what belongs to no publication that counts, and tells whether there was something. */
export async function sweep(root: string): Promise<boolean> {
  const committed = await readCommitted(root);
  const names = await readdir(join(root, JOURNAL)).catch(() => []);
  const left = names.filter(
    (name) => name === 'commit.new' || (/^[\da-f]{16}$/u.test(name) && name !== committed?.id),
  );
  await Promise.all(left.map((name) => rm(join(root, JOURNAL, name), { recursive: true, force: true })));
  return left.length > 0;
}
