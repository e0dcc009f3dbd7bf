import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learn } from '../../src/core/search/learn.ts';
import { createLearntCache, type Kept } from '../../src/storage/learnt-cache.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { bridgeStory, filesOf, knowledgeOf } from '../support/knowledge.ts';

const knowledge = knowledgeOf();
const files = filesOf(bridgeStory);
const kept: Kept = { knowledge, warnings: [], learnt: learn(knowledge) };

/** Other contents, as many as wanted; the cache does not look into them. */
const contents = (at: number) => filesOf({ 'story.yaml': `title: story ${at}` });

describe('what was learnt', () => {
  it('is given back as it was kept', async () => {
    const dir = await emptyFolder();
    await createLearntCache(dir).put(files, kept);
    expect(await createLearntCache(dir).get(files)).toEqual(kept);
  });

  it('is kept in a folder that is made when it is needed', async () => {
    const dir = join(await emptyFolder(), 'data', 'learnt');
    const cache = createLearntCache(dir);
    expect(await cache.get(files)).toBeUndefined();
    await cache.put(files, kept);
    expect(await readdir(dir)).toEqual([expect.stringMatching(/^[\da-f]{32}\.learnt$/)]);
  });

  it('is not given for other content', async () => {
    const cache = createLearntCache(await emptyFolder());
    await cache.put(files, kept);
    expect(await cache.get(filesOf({ ...bridgeStory, 'story.yaml': 'title: x' }))).toBeUndefined();
    expect(await cache.get(filesOf({ ...bridgeStory, 'facts/more.yaml': 'topic: x' }))).toBeUndefined();
    expect(await cache.get(filesOf({}))).toBeUndefined();
  });

  it('is not given for text that moved from one file to the next', async () => {
    const cache = createLearntCache(await emptyFolder());
    await cache.put(filesOf({ a: 'xy', b: 'z' }), kept);
    expect(await cache.get(filesOf({ a: 'x', b: 'yz' }))).toBeUndefined();
  });

  it.each([
    ['empty', () => ''],
    ['of another format', () => 'not what was written'],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ])('is not given from a file that is %s', async (_what, spoil) => {
    const dir = await emptyFolder();
    const cache = createLearntCache(dir);
    await cache.put(files, kept);
    for (const name of await readdir(dir)) {
      const path = join(dir, name);
      await writeFile(path, spoil(await readFile(path)));
    }
    expect(await cache.get(files)).toBeUndefined();
  });
});

describe('keeping', () => {
  it('forgets the oldest beyond eight and leaves files of others alone', async () => {
    const dir = await writeFolder({ 'notes.txt': 'mine' });
    const cache = createLearntCache(dir);
    for (let at = 0; at < 8; at += 1) {
      const before = new Set(await readdir(dir));
      await cache.put(contents(at), kept);
      const added = (await readdir(dir)).find((name) => !before.has(name)) ?? '';
      // Minutes apart, so that it does not hang on how fine the clock of the disk is.
      await utimes(join(dir, added), 1e9 + at * 60, 1e9 + at * 60);
    }
    await cache.put(contents(8), kept);
    expect(await cache.get(contents(0))).toBeUndefined();
    for (let at = 1; at <= 8; at += 1) expect(await cache.get(contents(at))).toBeDefined();
    expect(await readdir(dir)).toHaveLength(9);
    expect(await readFile(join(dir, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('leaves no unfinished file behind', async () => {
    const dir = await emptyFolder();
    const cache = createLearntCache(dir);
    await Promise.all([0, 1, 2].map((at) => cache.put(contents(at), kept)));
    expect((await readdir(dir)).filter((name) => !name.endsWith('.learnt'))).toEqual([]);
  });

  it('does nothing where there can be no folder', async () => {
    const dir = join(await writeFolder({ file: '' }), 'file', 'learnt');
    const cache = createLearntCache(dir);
    await expect(cache.put(files, kept)).resolves.toBeUndefined();
    expect(await cache.get(files)).toBeUndefined();
  });
});
