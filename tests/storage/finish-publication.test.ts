import { cpSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishPublication, publishFiles } from '../../src/storage/publish-files.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { bridgeStory, filesOf } from '../support/knowledge.ts';
import { after, afterText, before, beforeText, listing, textIn, versionIn } from './two-versions.ts';

/** The folder as it was after each step of a publication, without the lock of the process that runs this. */
async function crashes(): Promise<readonly string[]> {
  const dir = await writeFolder(before);
  const copies = await emptyFolder();
  let steps = 0;
  await publishFiles(dir, filesOf(after), {
    expect: await versionIn(dir),
    step: () => {
      steps += 1;
      cpSync(dir, join(copies, String(steps)), { recursive: true, filter: isNoLock });
    },
  });
  return (await readdir(copies)).map((name) => join(copies, name));
}

function isNoLock(path: string): boolean {
  return !path.includes('lock-');
}

const SAID = {
  finished: 'info knowledge: a publication that was cut off has been finished',
  cleared:
    'info knowledge: what was left of a publication that was cut off before it counted is cleared away',
} as const;

/** A log that is kept. */
function saying() {
  const said: string[] = [];
  const log = {
    info: (message: string) => void said.push(`info ${message}`),
    warn: (message: string) => void said.push(`warn ${message}`),
  };
  return { said, log };
}

/** Puts something in the place of the lock that cannot be taken away as a file. */
function jamLock(dir: string): void {
  const journal = join(dir, '.publishing');
  const lock = readdirSync(journal).find((name) => name.startsWith('lock-'));
  if (lock === undefined || !existsSync(join(journal, 'commit'))) return;
  rmSync(join(journal, lock), { recursive: true });
  mkdirSync(join(journal, lock));
}

describe('a lock that cannot be given back', () => {
  it('does not hide that it is published, and holds up neither the next publication nor the next start', async () => {
    const dir = await writeFolder(before);
    const { said, log } = saying();
    const published = await publishFiles(dir, filesOf(after), {
      expect: await versionIn(dir),
      log,
      step: () => jamLock(dir),
    });
    expect(published).toEqual({ ok: true, version: await versionIn(dir), left: 'lock' });
    expect(await textIn(dir)).toBe(afterText);
    expect(said).toEqual([expect.stringMatching(/^warn knowledge: the lock in \S+ cannot be taken away$/u)]);
    expect(await finishPublication(dir, log)).toBe('nothing');
    expect(await publishFiles(dir, filesOf(before), { expect: await versionIn(dir), log })).toEqual({
      ok: true,
      version: await versionIn(dir),
    });
    expect(await textIn(dir)).toBe(beforeText);
    expect(said).toHaveLength(1);
  });

  it('does not hide why nothing is published', async () => {
    const dir = await writeFolder(before);
    const { said, log } = saying();
    const expected = await versionIn(dir);
    writeFileSync(join(dir, 'story.yaml'), 'title: by hand\n');
    const published = await publishFiles(dir, filesOf(after), {
      expect: expected,
      log,
      step: () => {
        mkdirSync(join(dir, '.publishing/commit'), { recursive: true });
        jamLock(dir);
        rmdirSync(join(dir, '.publishing/commit'));
      },
    });
    expect(published).toEqual({ ok: false, changed: await versionIn(dir) });
    expect(said).toHaveLength(1);
  });
});

describe('what a crash left', () => {
  it('is finished or cleared away at the next start, whatever it was', async () => {
    const copies = await crashes();
    expect(copies.length).toBeGreaterThan(20);
    const told = new Set<string>();
    for (const dir of copies) {
      const seen = await textIn(dir);
      expect([beforeText, afterText]).toContain(seen);
      const { said, log } = saying();
      const recovered = await finishPublication(dir, log);
      expect(said).toEqual(recovered === 'nothing' ? [] : [SAID[recovered]]);
      told.add(recovered);
      expect(await textIn(dir)).toBe(seen);
      const wanted = seen === beforeText ? before : after;
      expect(await listing(dir)).toEqual([...Object.keys(wanted), 'facts'].toSorted());
      expect(await finishPublication(dir)).toBe('nothing');
    }
    expect([...told].toSorted()).toEqual(['cleared', 'finished', 'nothing']);
  });

  it('counts where it could not be moved into its place, and is moved when that can be done', async () => {
    const dir = await writeFolder(before);
    const { said, log } = saying();
    const published = await publishFiles(dir, filesOf(after), {
      expect: await versionIn(dir),
      log,
      step: () => {
        if (!existsSync(join(dir, '.publishing/commit'))) return;
        // Nothing can be moved onto a folder.
        mkdirSync(join(dir, 'facts/new.yaml'), { recursive: true });
      },
    });
    expect(await textIn(dir)).toBe(afterText);
    expect(published).toEqual({ ok: true, version: await versionIn(dir), left: 'files' });
    expect(said).toEqual(['warn knowledge: published, but not all files are in their places yet']);
    await expect(publishFiles(dir, filesOf(before), { expect: await versionIn(dir) })).rejects.toMatchObject({
      fault: 'disk',
    });
    await rm(join(dir, 'facts/new.yaml'), { recursive: true });
    expect(await finishPublication(dir, log)).toBe('finished');
    expect(said.slice(1)).toEqual([SAID.finished]);
    expect(await readFile(join(dir, 'facts/new.yaml'), 'utf8')).toBe(after['facts/new.yaml']);
    expect(await textIn(dir)).toBe(afterText);
  });

  it('is finished by the next publication, which says so and then does its own', async () => {
    const dir = await writeFolder(before);
    await publishFiles(dir, filesOf(after), {
      expect: await versionIn(dir),
      step: () => {
        if (existsSync(join(dir, '.publishing/commit')))
          mkdirSync(join(dir, 'facts/new.yaml'), { recursive: true });
      },
    });
    await rm(join(dir, 'facts/new.yaml'), { recursive: true });
    const { said, log } = saying();
    const published = await publishFiles(dir, filesOf(before), { expect: await versionIn(dir), log });
    expect(published).toEqual({ ok: true, version: await versionIn(dir) });
    expect(said).toEqual([SAID.finished]);
    expect(await textIn(dir)).toBe(beforeText);
  });

  it('stays where the disk does not say whether it counts', async () => {
    const dir = await writeFolder(before);
    const id = '0123456789abcdef';
    mkdirSync(join(dir, '.publishing', id), { recursive: true });
    // No file can be read here.
    mkdirSync(join(dir, '.publishing/commit'));
    await expect(finishPublication(dir)).rejects.toMatchObject({ fault: 'disk' });
    expect(await readdir(join(dir, '.publishing'))).toEqual([id, 'commit']);
  });

  it('is nothing where nothing was published, and no journal is begun', async () => {
    const dir = await writeFolder(bridgeStory);
    expect(await finishPublication(dir)).toBe('nothing');
    expect(await readdir(dir)).not.toContain('.publishing');
  });
});
