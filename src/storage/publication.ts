import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { knownFile } from '../core/knowledge/file-names.ts';

/**
 * Where a publication lies while it is made, inside the knowledge folder: a folder of new contents named by its id, and
 * `commit`, whose appearance is the moment of truth. `last` holds the id of the last one that was finished.
 */
export const JOURNAL = '.publishing';

/** A publication that counts, whether or not its files have arrived at their places yet. */
export interface Publication {
  /** Names the folder of the new contents; 16 hexadecimal digits, never used twice. */
  readonly id: string;
  /** Paths inside the knowledge folder whose new content lies, or lay, in the file `String(index)` of that folder. */
  readonly put: readonly string[];
  readonly gone: readonly string[];
}

/** Differs between two moments if a publication was made or finished between them. */
export interface Moment {
  readonly committed: Publication | undefined;
  readonly last: string;
}

/** Whether a publication may write or delete this path. */
export function isPublishable(path: string): boolean {
  // The signs that lead to another folder or another stream of the file on Windows.
  if (/[\\:\0]/u.test(path)) return false;
  const kind = knownFile(path)?.kind;
  return path === 'corrections.md' || (kind !== undefined && kind !== 'article');
}

/** What has been published in a folder up to now. */
export async function readMoment(root: string): Promise<Moment> {
  // In this order: a publication that is finished in between is seen either as committed or as the last one.
  const committed = parse(await textOf(join(root, JOURNAL, 'commit')));
  return { committed, last: await textOf(join(root, JOURNAL, 'last')) };
}

/**
 * The publication that counts and is not finished yet.
 * @throws what the disk says if it does not say whether there is one: then nothing may be cleared away
 */
export async function readCommitted(root: string): Promise<Publication | undefined> {
  const text = await readFile(join(root, JOURNAL, 'commit'), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return parse(text);
}

export function sameMoment(one: Moment, other: Moment): boolean {
  return one.last === other.last && one.committed?.id === other.committed?.id;
}

/** Where the new content of a file lies until it is moved into its place. */
export function stagedPath(root: string, { id }: Pick<Publication, 'id'>, index: number): string {
  return join(root, JOURNAL, id, String(index));
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

/** `undefined` for anything that `publishFiles` would not have written. */
function parse(text: string): Publication | undefined {
  if (text === '') return undefined;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return undefined;
    if (!('id' in read && 'put' in read && 'gone' in read)) return undefined;
    const { id, put, gone } = read;
    if (typeof id !== 'string' || !/^[\da-f]{16}$/u.test(id)) return undefined;
    return arePaths(put) && arePaths(gone) ? { id, put, gone } : undefined;
  } catch {
    return undefined;
  }
}

function arePaths(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((path) => typeof path === 'string' && isPublishable(path));
}
