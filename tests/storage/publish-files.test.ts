import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KnowledgeFolderMissing, readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { PublishFailure } from '../../src/storage/publish-failure.ts';
import { publishFiles } from '../../src/storage/publish-files.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { filesOf, type Texts } from '../support/knowledge.ts';
import { after, afterText, before, beforeText, listing, textIn, versionIn } from './two-versions.ts';

const others: Texts = {
  'README.md': 'read me',
  'schema/story.json': '{}',
  'articles/herald.txt': 'An article',
  'facts/notes.txt': 'mine',
  'facts/odd.yml': 'topic: x',
};

describe('publishing', () => {
  it('makes the folder hold the new files, deletes the others, and says its version', async () => {
    const dir = await writeFolder(before);
    const published = await publishFiles(dir, filesOf(after), { expect: await versionIn(dir) });
    expect(published).toEqual({ ok: true, version: await versionIn(dir) });
    expect(await textIn(dir)).toBe(afterText);
    expect(await listing(dir)).toEqual([...Object.keys(after), 'facts'].toSorted());
    for (const [file, text] of Object.entries(after))
      expect(await readFile(join(dir, file), 'utf8')).toBe(text);
  });

  it('leaves everything alone that is no knowledge file, and takes it from nobody', async () => {
    const dir = await writeFolder({ ...before, ...others, 'corrections.md': 'old' });
    const { files, version } = await readKnowledgeFolder(dir);
    const next = new Map([...files, ...filesOf({ 'story.yaml': after['story.yaml'] })]);
    expect(await publishFiles(dir, next, { expect: version })).toMatchObject({ ok: true });
    for (const [file, text] of Object.entries({ ...others, 'corrections.md': 'old' }))
      expect(await readFile(join(dir, file), 'utf8')).toBe(text);
  });

  it.each(['README.md', 'facts/odd.yml', 'articles/herald.txt', '../story.yaml', 'facts/..\\..\\x.yaml'])(
    'does not write %s',
    async (file) => {
      const dir = await writeFolder(before);
      const next = filesOf({ ...after, [file]: 'x' });
      await expect(publishFiles(dir, next, { expect: await versionIn(dir) })).rejects.toMatchObject({
        name: 'PublishFailure',
        fault: 'not-knowledge',
      });
      expect(await textIn(dir)).toBe(beforeText);
    },
  );

  it('writes the corrections beside the files without another version', async () => {
    const dir = await writeFolder(before);
    const version = await versionIn(dir);
    const next = filesOf({ ...before, 'corrections.md': 'It was 412 metres.\n' });
    expect(await publishFiles(dir, next, { expect: version })).toEqual({ ok: true, version });
    expect(await readFile(join(dir, 'corrections.md'), 'utf8')).toBe('It was 412 metres.\n');
  });

  it('does not touch a file that has not changed', async () => {
    const dir = await writeFolder(before);
    const { ino, mtimeMs } = await stat(join(dir, 'names.yaml'));
    const next = filesOf({ ...before, 'story.yaml': after['story.yaml'] });
    await publishFiles(dir, next, { expect: await versionIn(dir) });
    expect(await stat(join(dir, 'names.yaml'))).toMatchObject({ ino, mtimeMs });
  });

  it('keeps who may read a file, and a link inside the folder', async () => {
    const dir = await writeFolder({ ...before, 'names.yaml': undefined, 'names.txt': before['names.yaml'] });
    await symlink('names.txt', join(dir, 'names.yaml'));
    await chmod(join(dir, 'story.yaml'), 0o640);
    await publishFiles(dir, filesOf(after), { expect: await versionIn(dir) });
    expect((await stat(join(dir, 'story.yaml'))).mode & 0o777).toBe(0o640);
    expect(await readFile(join(dir, 'names.txt'), 'utf8')).toBe(after['names.yaml']);
  });

  it('leaves a journal that git does not see', async () => {
    const dir = await writeFolder(before);
    await publishFiles(dir, filesOf(after), { expect: await versionIn(dir) });
    expect(await readdir(join(dir, '.publishing'))).toEqual(['.gitignore', 'last']);
    expect(await readFile(join(dir, '.publishing/.gitignore'), 'utf8')).toBe('*\n');
  });
});

describe('a folder that has changed', () => {
  it('is not overwritten by who knows an earlier version, and its version is told', async () => {
    const dir = await writeFolder(before);
    const expected = await versionIn(dir);
    await writeFile(join(dir, 'story.yaml'), `# by hand\n${before['story.yaml']}`);
    const published = await publishFiles(dir, filesOf(after), { expect: expected });
    expect(published).toEqual({ ok: false, changed: await versionIn(dir) });
    expect(await readFile(join(dir, 'story.yaml'), 'utf8')).toMatch(/^# by hand/);
  });

  it('is not overwritten when it is saved while the new files are laid down', async () => {
    const dir = await writeFolder(before);
    let steps = 0;
    const saves: Promise<void>[] = [];
    const published = await publishFiles(dir, filesOf(after), {
      expect: await versionIn(dir),
      step: () => {
        steps += 1;
        if (steps === 6) saves.push(writeFile(join(dir, 'story.yaml'), 'title: by hand\n'));
      },
    });
    await Promise.all(saves);
    expect(published).toEqual({ ok: false, changed: await versionIn(dir) });
    expect(await readFile(join(dir, 'story.yaml'), 'utf8')).toBe('title: by hand\n');
    expect(await listing(dir)).toEqual([...Object.keys(before), 'facts'].toSorted());
  });

  it('is published to by one of many at once, and the others are told', async () => {
    const dir = await writeFolder(before);
    const version = await versionIn(dir);
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, at) => {
        const next = filesOf({ ...after, 'facts/new.yaml': `topic: Number ${at}\nfacts: []\n` });
        return publishFiles(dir, next, { expect: version });
      }),
    );
    const now = await versionIn(dir);
    expect(all.filter(({ ok }) => ok)).toEqual([{ ok: true, version: now }]);
    expect(all.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 5 }, () => ({ ok: false, changed: now })),
    );
  });
});

it('whoever reads while it is published again and again sees one of the two states', async () => {
  const dir = await writeFolder(before);
  const seen = new Set<string>();
  const end = new AbortController();
  const reading = Array.from({ length: 3 }, async () => {
    while (!end.signal.aborted) seen.add(await textIn(dir));
  });
  for (let turn = 0; turn < 12; turn += 1)
    await publishFiles(dir, filesOf(turn % 2 === 0 ? after : before), { expect: await versionIn(dir) });
  end.abort();
  await Promise.all(reading);
  expect([...seen].toSorted()).toEqual([beforeText, afterText].toSorted());
});

/** Which fault it is, and that nothing has changed. */
async function tried(dir: string): Promise<unknown> {
  const version = await versionIn(dir);
  const before = [await textIn(dir), await listing(dir)];
  const failure: unknown = await publishFiles(dir, filesOf(after), { expect: version }).catch(
    (error: unknown) => error,
  );
  const now = [await textIn(dir), await listing(dir)];
  const oneLine =
    failure instanceof PublishFailure && /^the knowledge folder \S+ [^\n]+$/.test(failure.message);
  return oneLine && JSON.stringify(now) === JSON.stringify(before) ? failure.fault : failure;
}

describe('what cannot be published to', () => {
  it('a folder that may not be written is left as it is', async () => {
    const dir = await writeFolder(before);
    await chmod(dir, 0o555);
    const restore = asNobody();
    try {
      expect(await tried(dir)).toBe('read-only');
    } finally {
      restore();
    }
  });

  it('a full disk is said to be full, and nothing has changed', async () => {
    const dir = await writeFolder(before);
    await mkdir(join(dir, '.publishing'));
    await symlink('/dev/full', join(dir, '.publishing/.gitignore'));
    expect(await tried(dir)).toBe('no-space');
  });

  it('a folder on two disks is left as it is', async () => {
    const dir = await writeFolder(before);
    const elsewhere = `/dev/shm/readout-${process.pid}`;
    await mkdir(elsewhere);
    try {
      await symlink(elsewhere, join(dir, '.publishing'));
      expect(await tried(dir)).toBe('other-device');
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });

  it('a folder of facts that lies elsewhere is left as it is', async () => {
    const dir = await writeFolder({ ...before, ...nothingIn('facts/') });
    await symlink(await writeFolder({ 'old.yaml': 'topic: Elsewhere' }), join(dir, 'facts'));
    expect(await tried(dir)).toBe('outside');
  });

  it('a folder that stands in the place of a file is left as it is', async () => {
    const dir = await writeFolder(before);
    await mkdir(join(dir, 'facts/new.yaml'));
    expect(await tried(dir)).toBe('disk');
  });

  it('a folder that is not there is the mistake of the operator', async () => {
    const dir = join(await emptyFolder(), 'absent');
    await expect(publishFiles(dir, filesOf(after), { expect: 'x' })).rejects.toThrow(KnowledgeFolderMissing);
  });
});

function nothingIn(prefix: string): Texts {
  const files = Object.keys(before).filter((file) => file.startsWith(prefix));
  return Object.fromEntries(files.map((file) => [file, undefined]));
}

/** Whom no file belongs to, since root may write everywhere. */
function asNobody(): () => void {
  const { seteuid } = process;
  if (process.getuid?.() !== 0 || !seteuid) return () => undefined;
  seteuid(65_534);
  return () => seteuid(0);
}
