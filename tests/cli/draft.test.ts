import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftCommand } from '../../src/cli/draft.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { bridgeStory } from '../support/knowledge.ts';

const ARTICLE = `Ferry to Oster resumes
6 May 2031
The ferry between Oster and Vell carried 340 passengers on Tuesday.
The bridge is 412 metres long.
`;

async function draft(
  ...args: readonly string[]
): Promise<{ readonly status: 0 | 1; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const status = await draftCommand(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    environment: () => ({}),
    today: () => '2031-06-01',
  });
  return { status, out, err };
}

async function folderWith(article = ARTICLE): Promise<{ readonly dir: string; readonly file: string }> {
  const dir = await writeFolder(bridgeStory);
  await mkdir(join(dir, 'in'));
  const file = join(dir, 'in', 'ferry.txt');
  await writeFile(file, article);
  return { dir, file };
}

it('an article becomes a file of drafts and a text beside the knowledge', async () => {
  const { dir, file } = await folderWith();
  const { status, out, err } = await draft(file, '--knowledge', dir, '--id', 'post');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/source post\): \d new, 0 that differ from a fact, 1 told already/u);
  expect(await readFile(join(dir, 'drafts/post.yaml'), 'utf8')).toContain('draft: true');
  expect(await readFile(join(dir, 'articles/post.txt'), 'utf8')).toBe(ARTICLE);
});

it('drafts that a moderator has edited are never written over', async () => {
  const { dir, file } = await folderWith();
  await draft(file, '--knowledge', dir, '--id', 'post');
  expect((await draft(file, '--knowledge', dir, '--id', 'post')).out).toContain('There already');
  const path = join(dir, 'drafts/post.yaml');
  await writeFile(path, 'mine');
  expect((await draft(file, '--knowledge', dir, '--id', 'post')).out).toContain('post-2.yaml');
  expect(await readFile(path, 'utf8')).toBe('mine');
});

it('drafts that are filled in are taken into the folder with their source, and unfinished ones are not', async () => {
  const { dir, file } = await folderWith();
  await draft(file, '--knowledge', dir, '--id', 'post');
  const path = join(dir, 'drafts/post.yaml');
  const unfinished = await draft('--take', path, '--knowledge', dir);
  expect(unfinished.status).toBe(1);
  expect(unfinished.err).toMatch(/^These drafts are not written yet: /u);
  const written = (await readFile(path, 'utf8'))
    .replaceAll(/^ +draft: true.*\n/gmu, '')
    .replaceAll('answer: ""', 'answer: In my own words.')
    .replace('publisher: ""', 'publisher: Oster Post');
  await writeFile(path, written);
  const { status, err } = await draft('--take', path, '--knowledge', dir);
  expect(status).toBe(1);
  expect(err).toMatch(
    /Nothing was taken, because the knowledge would have mistakes:\nsources\.yaml:\d+:\d+ /u,
  );
  await writeFile(path, written.replace('url: ""', 'url: https://post.example/ferry'));
  const taken = await draft('--take', path, '--knowledge', dir);
  expect({ status: taken.status, err: taken.err }).toEqual({ status: 0, err: '' });
  expect(taken.out).toMatch(/^Taken: [a-z0-9-]+/u);
  expect(await readFile(join(dir, 'sources.yaml'), 'utf8')).toContain('publisher: Oster Post');
  expect(await readFile(join(dir, 'facts/from-post.yaml'), 'utf8')).not.toContain(
    'carried 340 passengers on Tuesday.',
  );
});

it('another text under the name of the article is refused', async () => {
  const { dir, file } = await folderWith();
  await mkdir(join(dir, 'articles'));
  await writeFile(join(dir, 'articles/post.txt'), 'Another text\n');
  const { status, err } = await draft(file, '--knowledge', dir, '--id', 'post');
  expect(status).toBe(1);
  expect(err).toContain('articles/post.txt is there already and holds another text');
});

it('an empty folder is the beginning of a story, and --out takes the files elsewhere', async () => {
  const { file } = await folderWith();
  const out = await emptyFolder();
  expect((await draft(file, '--knowledge', await emptyFolder(), '--out', out)).status).toBe(0);
  expect(await readFile(join(out, 'drafts/ferry.yaml'), 'utf8')).toContain(
    '# Drafts from: Ferry to Oster resumes',
  );
});

it('--json prints the drafts and writes nothing', async () => {
  const { dir, file } = await folderWith();
  const { out } = await draft(file, '--knowledge', dir, '--json');
  expect(JSON.parse(out)).toMatchObject({
    article: { published: '2031-05-06' },
    known: false,
    drafts: [{}, {}, {}],
  });
  await expect(readFile(join(dir, 'drafts/ferry.yaml'))).rejects.toThrow('ENOENT');
});

it.each([
  [[], /Usage: draft/u],
  [['a.txt', 'b.txt'], /Usage: draft/u],
  [['--odd'], /Usage: draft/u],
  [['/nowhere/ferry.txt'], /cannot be read \(ENOENT\)/u],
])('%j is refused in words', async (args, words) => {
  const { status, err } = await draft(...args);
  expect(status).toBe(1);
  expect(err).toMatch(words);
});

it('a knowledge with problems, a folder that is not there and a file that is no article are told in words', async () => {
  const { dir, file } = await folderWith();
  await writeFile(join(dir, 'story.yaml'), 'title: T\n');
  expect((await draft(file, '--knowledge', dir)).err).toContain('nothing can be compared with it');
  expect((await draft(file, '--knowledge', join(dir, 'nowhere'))).err).toContain('missing or cannot be read');
  await writeFile(file, '%PDF-1.7');
  expect((await draft(file, '--knowledge', await emptyFolder())).err).toContain('a PDF, not text');
});
