import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KnowledgeFolderMissing, readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { finishPublication, publishFiles } from '../../src/storage/publish-files.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { bridgeStory, filesOf, type Texts } from '../support/knowledge.ts';
import { after, afterText, asText, before, beforeText } from './two-versions.ts';

async function versionIn(dir: string): Promise<string> {
  return (await readKnowledgeFolder(dir)).version;
}

async function textIn(dir: string): Promise<string> {
  return asText((await readKnowledgeFolder(dir)).files);
}

/** Everything that lies in a folder, the journal apart. */
async function listing(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir, { recursive: true });
  return names.filter((name) => !name.startsWith('.publishing')).toSorted();
}

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
  let publishing = true;
  const reading = Array.from({ length: 3 }, async () => {
    while (publishing) seen.add(await textIn(dir));
  });
  for (let turn = 0; turn < 12; turn += 1)
    await publishFiles(dir, filesOf(turn % 2 === 0 ? after : before), { expect: await versionIn(dir) });
  publishing = false;
  await Promise.all(reading);
  expect([...seen].toSorted()).toEqual([beforeText, afterText].toSorted());
});

describe('what cannot be published to', () => {
  async function fails(dir: string, fault: string): Promise<void> {
    const version = await versionIn(dir);
    const [text, names] = [await textIn(dir), await listing(dir)];
    await expect(publishFiles(dir, filesOf(after), { expect: version })).rejects.toMatchObject({
      name: 'PublishFailure',
      fault,
      message: expect.stringMatching(/^the knowledge folder \S+ [^\n]+$/),
    });
    expect([await textIn(dir), await listing(dir)]).toEqual([text, names]);
  }

  it('a folder that may not be written is left as it is', async () => {
    const dir = await writeFolder(before);
    await chmod(dir, 0o555);
    const restore = asNobody();
    try {
      await fails(dir, 'read-only');
    } finally {
      restore();
    }
  });

  it('a full disk is said to be full, and nothing has changed', async () => {
    const dir = await writeFolder(before);
    await mkdir(join(dir, '.publishing'));
    await symlink('/dev/full', join(dir, '.publishing/.gitignore'));
    await fails(dir, 'no-space');
  });

  it('a folder on two disks is left as it is', async () => {
    const dir = await writeFolder(before);
    const elsewhere = `/dev/shm/readout-${process.pid}`;
    await mkdir(elsewhere);
    try {
      await symlink(elsewhere, join(dir, '.publishing'));
      await fails(dir, 'other-device');
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });

  it('a folder of facts that lies elsewhere is left as it is', async () => {
    const dir = await writeFolder({ ...before, ...nothingIn('facts/') });
    await symlink(await writeFolder({ 'old.yaml': 'topic: Elsewhere' }), join(dir, 'facts'));
    await fails(dir, 'outside');
  });

  it('a folder that stands in the place of a file is left as it is', async () => {
    const dir = await writeFolder(before);
    await mkdir(join(dir, 'facts/new.yaml'));
    await fails(dir, 'disk');
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

describe('what a crash left', () => {
  /** The folder as it was after each step of a publication, without the lock of the process that runs this. */
  async function crashes(): Promise<readonly string[]> {
    const dir = await writeFolder(before);
    const copies = await emptyFolder();
    let steps = 0;
    await publishFiles(dir, filesOf(after), {
      expect: await versionIn(dir),
      step: () => {
        steps += 1;
        const filter = (path: string): boolean => !path.includes('lock-');
        cpSync(dir, join(copies, String(steps)), { recursive: true, filter });
      },
    });
    return (await readdir(copies)).map((name) => join(copies, name));
  }

  it('is finished or cleared away at the next start, whatever it was', async () => {
    const copies = await crashes();
    expect(copies.length).toBeGreaterThan(20);
    for (const dir of copies) {
      const seen = await textIn(dir);
      expect([beforeText, afterText]).toContain(seen);
      await finishPublication(dir);
      expect(await textIn(dir)).toBe(seen);
      const wanted = seen === beforeText ? before : after;
      expect(await listing(dir)).toEqual([...Object.keys(wanted), 'facts'].toSorted());
      expect(await finishPublication(dir)).toBe(false);
    }
  });

  it('counts where it could not be moved into its place, and is moved when that can be done', async () => {
    const dir = await writeFolder(before);
    const published = await publishFiles(dir, filesOf(after), {
      expect: await versionIn(dir),
      step: () => {
        if (!existsSync(join(dir, '.publishing/commit'))) return;
        // Nothing can be moved onto a folder.
        mkdirSync(join(dir, 'facts/new.yaml'), { recursive: true });
      },
    });
    expect(await textIn(dir)).toBe(afterText);
    expect(published).toEqual({ ok: true, version: await versionIn(dir) });
    await expect(publishFiles(dir, filesOf(before), { expect: await versionIn(dir) })).rejects.toMatchObject({
      fault: 'disk',
    });
    await rm(join(dir, 'facts/new.yaml'), { recursive: true });
    expect(await finishPublication(dir)).toBe(true);
    expect(await readFile(join(dir, 'facts/new.yaml'), 'utf8')).toBe(after['facts/new.yaml']);
    expect(await textIn(dir)).toBe(afterText);
  });

  it('is nothing where nothing was published, and no journal is begun', async () => {
    const dir = await writeFolder(bridgeStory);
    expect(await finishPublication(dir)).toBe(false);
    expect(await readdir(dir)).not.toContain('.publishing');
  });
});
