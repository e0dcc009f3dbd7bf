import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  KnowledgeFolderMissing,
  loadKnowledgeFolder,
  readKnowledgeFolder,
} from '../../src/storage/knowledge-folder.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { bridgeArticles, bridgeStory, bridgeWith, edit, type Texts } from '../support/knowledge.ts';

it('a folder on disk is loaded, with its content hash as version', async () => {
  const loaded = await loadKnowledgeFolder(await writeFolder(bridgeStory));
  expect(loaded.ok && loaded.knowledge.version).toMatch(/^[0-9a-f]{12}$/u);
});

it('only the files of the format are read', async () => {
  const dir = await writeFolder({
    ...bridgeStory,
    'schema/story.json': '{}',
    'README.md': '',
    'facts/note.txt': '',
  });
  const { files } = await readKnowledgeFolder(dir);
  expect([...files.keys()]).toEqual(Object.keys(bridgeStory).toSorted());
});

it('a YAML file with a wrong name is warned of', async () => {
  const loaded = await loadKnowledgeFolder(
    await writeFolder({ ...bridgeStory, 'facts/new.yml': 'topic: x' }),
  );
  expect(loaded.warnings).toMatchObject([{ file: 'facts/new.yml', code: 'ignored-file' }]);
});

async function versionOf(texts: Texts): Promise<string> {
  return (await readKnowledgeFolder(await writeFolder(texts))).version;
}

it('the version changes with any content and any name, and with nothing else', async () => {
  const version = await versionOf(bridgeStory);
  expect(await versionOf({ ...bridgeStory, ...bridgeArticles, 'README.md': 'x' })).toBe(version);
  const changed = [
    await versionOf(bridgeWith(edit('story.yaml', '4 May', '5 May'))),
    await versionOf(
      bridgeWith({ 'facts/people.yaml': undefined, 'facts/persons.yaml': bridgeStory['facts/people.yaml'] }),
    ),
    await versionOf(bridgeWith({ 'names.yaml': undefined })),
  ];
  expect(new Set([version, ...changed]).size).toBe(4);
});

it('articles are read from inside the folder or from where they are said to lie', async () => {
  const inside = await readKnowledgeFolder(await writeFolder({ ...bridgeStory, ...bridgeArticles }));
  expect([...inside.files.keys()]).toContain('articles/herald.txt');
  const apart = await writeFolder({ 'herald.txt': 'Other' });
  const outside = await readKnowledgeFolder(await writeFolder({ ...bridgeStory, ...bridgeArticles }), {
    articlesDir: apart,
  });
  expect(new TextDecoder().decode(outside.files.get('articles/herald.txt'))).toBe('Other');
  expect([...outside.files.keys()]).not.toContain('articles/gazette.txt');
});

it.for([
  ['does not exist', async () => join(await emptyFolder(), 'absent')],
  ['is a file', async () => join(await writeFolder({ 'a.txt': '' }), 'a.txt')],
] as const)('a folder that %s is the mistake of the operator', async ([, make]) => {
  const dir = await make();
  await expect(readKnowledgeFolder(dir)).rejects.toThrow(KnowledgeFolderMissing);
  await expect(readKnowledgeFolder(dir)).rejects.toThrow(dir);
  const good = await writeFolder(bridgeStory);
  await expect(readKnowledgeFolder(good, { articlesDir: dir })).rejects.toThrow(KnowledgeFolderMissing);
});

it('an empty folder lacks its files', async () => {
  const loaded = await loadKnowledgeFolder(await writeFolder({}));
  expect(loaded.ok ? [] : loaded.problems.map(({ file }) => file)).toEqual([
    'facts',
    'sources.yaml',
    'story.yaml',
  ]);
});

it('links that lead out of the folder are not followed, links inside it are', async () => {
  const dir = await writeFolder(bridgeStory);
  const outside = await writeFolder({ 'secret.yaml': 'topic: x', 'facts/secret.yaml': 'topic: x' });
  await symlink(join(outside, 'secret.yaml'), join(dir, 'facts', 'secret.yaml'));
  await symlink(join(dir, 'absent.yaml'), join(dir, 'facts', 'broken.yaml'));
  await rename(join(dir, 'names.yaml'), join(dir, 'names.txt'));
  await symlink('names.txt', join(dir, 'names.yaml'));
  const { files } = await readKnowledgeFolder(dir);
  expect([...files.keys()]).toEqual(Object.keys(bridgeStory).toSorted());
});

it('a linked folder of facts outside is not followed', async () => {
  const dir = await writeFolder({ 'story.yaml': 'title: x' });
  const outside = await writeFolder({ 'secret.yaml': 'topic: x' });
  await symlink(outside, join(dir, 'facts'));
  expect([...(await readKnowledgeFolder(dir)).files.keys()]).toEqual(['story.yaml']);
});

it('the folder itself may be a link', async () => {
  const link = join(await emptyFolder(), 'current');
  await symlink(await writeFolder(bridgeStory), link);
  expect((await loadKnowledgeFolder(link)).ok).toBe(true);
});

it('a folder that is named like a file, and a file beyond the limit, are not read', async () => {
  const dir = await writeFolder(bridgeStory);
  await mkdir(join(dir, 'facts', 'folder.yaml'));
  await writeFile(join(dir, 'facts', 'huge.yaml'), '#'.repeat(2_000_001));
  const loaded = await loadKnowledgeFolder(dir);
  expect(loaded.ok ? [] : loaded.problems).toMatchObject([
    { file: 'facts/huge.yaml', code: 'file-too-large' },
  ]);
});
