import { cpSync, existsSync, mkdirSync } from 'node:fs';
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

describe('what a crash left', () => {
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
