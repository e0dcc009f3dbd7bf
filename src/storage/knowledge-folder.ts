import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { LARGEST_FILE } from '../core/knowledge/decode.ts';
import { knownFile } from '../core/knowledge/file-names.ts';
import type { KnowledgeFiles, Loaded } from '../core/knowledge/load.ts';

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

/**
 * Reads the files of a knowledge folder; everything else in it is left alone, and so are links that lead out of it.
 * @throws KnowledgeFolderMissing if the folder, or the folder of articles that was asked for, cannot be read
 */
export async function readKnowledgeFolder(
  dir: string,
  { articlesDir }: FolderOptions = {},
): Promise<KnowledgeFolder> {
  const root = await realRoot(dir);
  const articlesRoot = articlesDir === undefined ? root : await realRoot(articlesDir);
  const parts = await Promise.all([
    readFolder(root, root, '', /\.ya?ml$/iu),
    readFolder(root, join(root, 'facts'), 'facts/', /\.ya?ml$/iu),
    readFolder(
      articlesRoot,
      articlesDir === undefined ? join(root, 'articles') : articlesRoot,
      'articles/',
      /\.txt$/u,
    ),
  ]);
  const files = new Map(parts.flat().toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { files, version: versionOf(files) };
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

async function readFolder(
  root: string,
  dir: string,
  prefix: string,
  wanted: RegExp,
): Promise<(readonly [string, Uint8Array])[]> {
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
  const about = await stat(real);
  if (!about.isFile()) return undefined;
  if (about.size > LARGEST_FILE) return new Uint8Array(LARGEST_FILE + 1);
  return readFile(real);
}

/** Lengths stand between path and content, so that moving text from one file to the next changes the hash. */
function versionOf(files: KnowledgeFiles): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) {
    const kind = knownFile(path)?.kind;
    if (kind === undefined || kind === 'article') continue;
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}
