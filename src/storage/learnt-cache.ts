import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

import type { KnowledgeFiles } from '../core/knowledge/load.ts';
import type { Knowledge } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import type { Learnt } from '../core/search/learn.ts';

/** A knowledge that was found to be without problems, and what was learnt from it. */
export interface Kept {
  readonly knowledge: Knowledge;
  readonly warnings: readonly Problem[];
  readonly learnt: Learnt;
}

/** Keeps what was learnt, so that a start costs reading it and not learning it again. */
export interface LearntCache {
  /** `undefined` if these files are not kept, or what is kept cannot be read. */
  get(files: KnowledgeFiles): Promise<Kept | undefined>;
  /** Does nothing where the folder cannot be written: the cache only saves time. */
  put(files: KnowledgeFiles, kept: Kept): Promise<void>;
}

/** Knowledges that are kept; the oldest go first. */
const MOST_KEPT = 8;
const ENDING = '.learnt';

/** @param dir folder for the kept files, made when it is first needed */
export function createLearntCache(dir: string): LearntCache {
  const fileOf = async (files: KnowledgeFiles): Promise<string> =>
    join(dir, `${contentKey(files, await programKey())}${ENDING}`);
  return {
    async get(files) {
      try {
        const kept: unknown = deserialize(await readFile(await fileOf(files)));
        // Only `put` writes these files, and their name says by which program and from which content.
        return kept as Kept;
      } catch {
        return undefined;
      }
    },
    async put(files, kept) {
      try {
        const file = await fileOf(files);
        await makeFolder(dirname(dir));
        await makeFolder(dir);
        const unfinished = `${file}.${process.pid}`;
        await writeFile(unfinished, serialize(kept));
        await rename(unfinished, file);
        await forgetOldest(dir);
      } catch {
        // A read-only or full disk costs half a second at the next start, and nothing else.
      }
    },
  };
}

/** One level only: Node's recursive mkdir never ends below some read-only file systems, such as /proc. */
async function makeFolder(dir: string): Promise<void> {
  await mkdir(dir, { mode: 0o700 }).catch(() => undefined);
}

async function forgetOldest(dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(ENDING));
  const aged = await Promise.all(
    names.map(async (name) => ({ path: join(dir, name), age: (await stat(join(dir, name))).mtimeMs })),
  );
  const old = aged.toSorted((a, b) => b.age - a.age).slice(MOST_KEPT);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}

function contentKey(files: KnowledgeFiles, program: string): string {
  const hash = createHash('sha256').update(program);
  for (const [path, bytes] of files) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/** Changes with every build: another program learns other things from the same files. */
async function programKey(): Promise<string> {
  const core = fileURLToPath(new URL('../core', import.meta.url));
  const files = (await readdir(core, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const marks = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const { size, mtimeMs } = await stat(join(parentPath, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
  return marks.toSorted().join('\n');
}
