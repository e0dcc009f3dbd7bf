import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LARGEST_FILE } from '../core/knowledge/decode.ts';
import { knownFile } from '../core/knowledge/file-names.ts';
import type { KnowledgeFiles, Loaded } from '../core/knowledge/load.ts';
import { signatureOf } from './folder-signature.ts';
import { type Publication, readMoment, sameMoment, stagedPath } from './publication.ts';

/** The operator's mistake: there is no such folder, or this program may not read it. */
export class KnowledgeFolderMissing extends Error {
  override readonly name = 'KnowledgeFolderMissing';

  constructor(dir: string, cause: unknown) {
    super(`the knowledge folder ${dir} is missing or cannot be read`, { cause });
  }
}

export interface FolderOptions {
  /** Where the texts of the articles lie, as `<source id>.txt`; by default `articles` inside the folder. */
  readonly articlesDir?: string | undefined;
}

export interface KnowledgeFolder {
  readonly files: KnowledgeFiles;
  /** Content hash of what is loaded, articles apart; 12 hexadecimal digits. */
  readonly version: string;
}

/** Times that a folder is read again because it changed meanwhile, and the longest pause before that, in milliseconds. */
const ATTEMPTS = 100;
const PAUSE = 10;

/**
 * Reads the files of a knowledge folder; everything else in it is left alone, and so are links that lead out of it. Of a
 * publication that is under way, or that a crash has left half done, all is seen or nothing; nothing is written.
 * @throws KnowledgeFolderMissing if the folder, or the folder of articles that was asked for, cannot be read
 */
export async function readKnowledgeFolder(
  dir: string,
  { articlesDir }: FolderOptions = {},
): Promise<KnowledgeFolder> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const root = await realRoot(dir);
    const [moment, signature] = [await readMoment(root), await signatureOf(root)];
    const parts = await Promise.all([readPublished(root, moment.committed), readArticles(root, articlesDir)]);
    if (sameMoment(moment, await readMoment(root)) && signature === (await signatureOf(root))) {
      const files = new Map(parts.flat().toSorted(([a], [b]) => (a < b ? -1 : 1)));
      return { files, version: versionOf(files) };
    }
    await wait(Math.random() * PAUSE);
  }
  throw new KnowledgeFolderMissing(dir, new Error('it changes without a pause'));
}

/**
 * Reads and checks a knowledge folder.
 * @throws KnowledgeFolderMissing as `readKnowledgeFolder` does; mistakes inside the folder are problems
 */
export async function loadKnowledgeFolder(dir: string, options: FolderOptions = {}): Promise<Loaded> {
  const [{ files, version }, { loadKnowledge }] = await Promise.all([
    readKnowledgeFolder(dir, options),
    // Loaded only here: a start that has kept what it learnt needs no parser, and that is a fifth of its time.
    import('../core/knowledge/load.ts'),
  ]);
  return loadKnowledge(files, version);
}

async function realRoot(dir: string): Promise<string> {
  try {
    const root = await realpath(dir);
    await readdir(root);
    return root;
  } catch (error) {
    throw new KnowledgeFolderMissing(dir, error);
  }
}

type Read = readonly (readonly [string, Uint8Array])[];

/** The YAML files as the publication leaves them, if there is one that has not arrived yet. */
async function readPublished(root: string, publication: Publication | undefined): Promise<Read> {
  const wanted = /\.ya?ml$/iu;
  const inPlace = await Promise.all([
    readFolder(root, root, '', wanted),
    readFolder(root, join(root, 'facts'), 'facts/', wanted),
  ]);
  if (!publication) return inPlace.flat();
  const files = new Map(inPlace.flat());
  for (const path of publication.gone) files.delete(path);
  for (const [index, path] of publication.put.entries()) {
    if (!wanted.test(path)) continue;
    // One that is no longer there has been moved into its place, perhaps since that was read.
    const bytes =
      (await readInside(root, stagedPath(root, publication, index))) ??
      (await readInside(root, join(root, path)));
    if (bytes) files.set(path, bytes);
  }
  return [...files];
}

async function readArticles(root: string, articlesDir: string | undefined): Promise<Read> {
  const wanted = /\.txt$/u;
  if (articlesDir === undefined) return readFolder(root, join(root, 'articles'), 'articles/', wanted);
  const apart = await realRoot(articlesDir);
  return readFolder(apart, apart, 'articles/', wanted);
}

async function readFolder(root: string, dir: string, prefix: string, wanted: RegExp): Promise<Read> {
  const names = await readdir(dir).catch(() => []);
  const read = await Promise.all(
    names
      .filter((name) => wanted.test(name))
      .map(async (name) => {
        const bytes = await readInside(root, join(dir, name));
        return bytes ? [[`${prefix}${name}`, bytes] as const] : [];
      }),
  );
  return read.flat();
}

/** The bytes of a file that really lies inside the root, blank if it is too large; `undefined` for anything else. */
async function readInside(root: string, path: string): Promise<Uint8Array | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined || !real.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  // It may be gone by now: then the folder has changed, and is read again.
  const about = await stat(real).catch(() => undefined);
  if (!about?.isFile()) return undefined;
  if (about.size > LARGEST_FILE) return new Uint8Array(LARGEST_FILE + 1);
  try {
    return await readFile(real);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * The version that a folder with these files has: 12 hexadecimal digits of a hash over all but articles.
 * @param files in the order of their paths
 */
export function versionOf(files: KnowledgeFiles): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) {
    // Lengths stand between path and content, so that moving text from one file to the next changes the hash.
    const kind = knownFile(path)?.kind;
    if (kind === undefined || kind === 'article') continue;
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}
