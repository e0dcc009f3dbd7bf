import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tidyParagraph } from '../core/drafting/article.ts';
import { articleParagraphs } from '../core/knowledge/quotes.ts';
import type { Drafted, PathAndText } from './draft-from-file.ts';
import { unreadable, type Unreadable } from './unreadable.ts';

/** Where the files of a draft lie now, as paths inside the folder. */
export interface WrittenDrafts {
  readonly ok: true;
  readonly drafts: string;
  readonly article: string;
  /** Whether the same drafts were there already. */
  readonly unchanged: boolean;
}

/** File names tried for one source before giving up. */
const MOST = 100;

/**
 * Writes the drafts and the article's text into a knowledge folder. What is there is never written over: the drafts
 * get the next free name, and another text under the article's name is refused.
 * @throws what the file system throws if the folder cannot be written
 */
export async function writeDraftFiles(
  dir: string,
  { article, files }: Drafted,
): Promise<WrittenDrafts | Unreadable> {
  const there = await textAt(dir, files.article.path);
  if (there !== undefined && !sameParagraphs(there, article.paragraphs)) {
    return unreadable(
      `${files.article.path} is there already and holds another text, which the quotes of its facts are proven by`,
      'name another source with --id, or delete that file if the article was changed',
    );
  }
  for (let number = 1; number <= MOST; number++) {
    const path = number === 1 ? files.drafts.path : files.drafts.path.replace(/\.yaml$/u, `-${number}.yaml`);
    const old = await textAt(dir, path);
    if (old !== undefined && old !== files.drafts.text) continue;
    if (there === undefined) await writeNew(dir, files.article);
    if (old === undefined) await writeNew(dir, { path, text: files.drafts.text });
    return { ok: true, drafts: path, article: files.article.path, unchanged: old !== undefined };
  }
  return unreadable(
    `there are ${MOST} files of drafts for this source`,
    'delete those that are done in the folder drafts',
  );
}

function sameParagraphs(text: string, paragraphs: readonly string[]): boolean {
  const there = articleParagraphs(text).map((line) => tidyParagraph(line));
  return there.length === paragraphs.length && there.every((line, at) => line === paragraphs[at]);
}

async function textAt(dir: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(join(dir, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Fails rather than write over a file that somebody made a moment ago. */
async function writeNew(dir: string, { path, text }: PathAndText): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text, { flag: 'wx' });
}
