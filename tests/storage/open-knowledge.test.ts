import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createReadout } from '../../src/core/ask.ts';
import { KnowledgeFolderMissing } from '../../src/storage/knowledge-folder.ts';
import { createLearntCache, type Kept, type LearntCache } from '../../src/storage/learnt-cache.ts';
import { openKnowledge } from '../../src/storage/open-knowledge.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { bridgeStory, bridgeWith, edit, knowledgeOf } from '../support/knowledge.ts';

/** A cache that notes what is taken from it and given to it. */
function noting(cache: LearntCache): LearntCache & { readonly noted: readonly string[] } {
  const noted: string[] = [];
  return {
    noted,
    async get(files) {
      const kept = await cache.get(files);
      noted.push(kept ? 'read' : 'not there');
      return kept;
    },
    async put(files, kept) {
      await cache.put(files, kept);
      noted.push('kept');
    },
  };
}

async function openGood(dir: string, cache: LearntCache): Promise<Kept> {
  const opened = await openKnowledge(dir, cache);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened;
}

it('the second opening reads what the first has kept, and answers the same', async () => {
  const dir = await writeFolder(bridgeStory);
  const cache = noting(createLearntCache(await emptyFolder()));
  const [first, second] = [await openGood(dir, cache), await openGood(dir, cache)];
  expect(cache.noted).toEqual(['not there', 'kept', 'read']);
  expect(second).toEqual(first);
  const [before, after] = [first, second].map(({ knowledge, learnt }) => createReadout(knowledge, learnt));
  for (const { asked } of knowledgeOf().facts.values())
    for (const question of [...asked, 'brigde lenght', 'x'])
      expect(after?.ask(question)).toEqual(before?.ask(question));
});

it('warnings are kept too', async () => {
  const dir = await writeFolder(bridgeWith(edit('facts/people.yaml', '    related: [bridge-length]\n', '')));
  const cache = createLearntCache(await emptyFolder());
  const first = await openGood(dir, cache);
  expect(first.warnings).not.toEqual([]);
  expect((await openGood(dir, cache)).warnings).toEqual(first.warnings);
});

it('a changed file is learnt anew, and both stay known', async () => {
  const dir = await writeFolder(bridgeStory);
  const cache = noting(createLearntCache(await emptyFolder()));
  const before = await openGood(dir, cache);
  const { 'facts/bridge.yaml': changed = '' } = edit('facts/bridge.yaml', 'is 412 metres', 'is 413 metres');
  await writeFile(join(dir, 'facts/bridge.yaml'), changed);
  const after = await openGood(dir, cache);
  expect(after.knowledge.facts.get('bridge-length')?.answer).toBe('The bridge is 413 metres long.');
  expect(after.knowledge.version).not.toBe(before.knowledge.version);
  await writeFile(join(dir, 'facts/bridge.yaml'), bridgeStory['facts/bridge.yaml'] ?? '');
  expect((await openGood(dir, cache)).knowledge.version).toBe(before.knowledge.version);
  expect(cache.noted).toEqual(['not there', 'kept', 'not there', 'kept', 'read']);
});

it('a broken kept file is learnt anew and replaced', async () => {
  const dir = await writeFolder(bridgeStory);
  const kept = await emptyFolder();
  const cache = noting(createLearntCache(kept));
  const first = await openGood(dir, cache);
  for (const name of await readdir(kept)) await writeFile(join(kept, name), 'broken');
  expect(await openGood(dir, cache)).toEqual(first);
  expect(await openGood(dir, cache)).toEqual(first);
  expect(cache.noted).toEqual(['not there', 'kept', 'not there', 'kept', 'read']);
});

it('where nothing can be kept the knowledge opens all the same', async () => {
  const dir = await writeFolder({ ...bridgeStory, file: '' });
  const cache = createLearntCache(join(dir, 'file', 'learnt'));
  expect((await openGood(dir, cache)).knowledge.facts.size).toBe(6);
});

it('every mistake in the folder is a problem, and nothing is kept', async () => {
  const dir = await writeFolder({ ...bridgeStory, 'story.yaml': 'title: [', 'names.yaml': 'names: 7' });
  const cache = noting(createLearntCache(await emptyFolder()));
  const opened = await openKnowledge(dir, cache);
  expect(opened.ok ? [] : opened.problems.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['names.yaml', 'story.yaml']),
  );
  expect(cache.noted).toEqual(['not there']);
});

it('a folder that is not there is the mistake of the operator', async () => {
  const cache = createLearntCache(await emptyFolder());
  await expect(openKnowledge(join(await emptyFolder(), 'absent'), cache)).rejects.toThrow(
    KnowledgeFolderMissing,
  );
});
