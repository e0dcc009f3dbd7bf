import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { versionsCommand } from '../../src/cli/versions.ts';
import { createPublishing } from '../../src/storage/newsroom/publishing.ts';
import { soundStory } from '../storage/sound-story.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { day, storageAt } from '../support/storage.ts';

/** A folder with two versions in its history: 412 metres, then 413. */
async function twoVersions() {
  const [dir, data] = [await writeFolder(soundStory), await emptyFolder()];
  const bridge = join(dir, 'facts/bridge.yaml');
  const { storage } = await storageAt(join(data, 'readout.db'));
  const publishing = createPublishing({ dir, storage, now: () => day(), reload: async () => true });
  await publishing.keepFolder('first');
  const first = await readFile(bridge, 'utf8');
  await writeFile(bridge, first.replace('412 metres long', '413 metres long'));
  await publishing.keepFolder('measured anew');
  const run = async (...args: readonly string[]) => {
    let [out, err] = ['', ''];
    const status = await versionsCommand(args, {
      out: (text) => (out += text),
      err: (text) => (err += text),
      environment: () => ({ KNOWLEDGE_DIR: dir, DATA_DIR: data }),
      now: () => day(1),
      who: 'ada',
    });
    return { status, out, err };
  };
  return { dir, bridge, first, run };
}

it('lists what was published, newest first, and marks what is in the folder', async () => {
  const { run } = await twoVersions();
  const { status, out } = await run('list');
  expect(status).toBe(0);
  expect(out).toMatch(
    /^2 {2}[\da-f]{12} {2}2031-05-04 12:00 UTC {2}the folder: measured anew {2}\(in the folder now\)\n1 {2}[\da-f]{12} .* the folder: first\n$/u,
  );
  expect((await run()).out).toBe(out);
});

it('compares two versions, or one with the folder', async () => {
  const { run } = await twoVersions();
  const { status, out } = await run('diff', '1', '2');
  expect(status).toBe(0);
  expect(out).toContain('answer, new: The bridge is 413 metres long.');
  expect((await run('diff', '1')).out).toBe(out);
});

it('restores one by one command, even if the folder is broken by then, and keeps the broken state', async () => {
  const { run, bridge, first } = await twoVersions();
  await writeFile(bridge, 'facts: [');
  const { status, out, err } = await run('restore', '1', '--why', 'a slip of the hand');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^Published again: 4 {2}.*ada in the terminal: a slip of the hand \(number 1 again\)/u);
  expect(await readFile(bridge, 'utf8')).toBe(first);
  expect((await run('list')).out.split('\n')).toHaveLength(5);
});

it.each([
  [['restore', '9'], /no version with the number 9/u],
  [['diff', '9'], /no version with the number 9/u],
  [['diff', '3'], /no version with the number 3/u],
  [['wipe'], /^Usage: versions/u],
  [['diff'], /^Usage: versions/u],
  [['restore', 'last'], /^Usage: versions/u],
  [['restore', '1', '2'], /^Usage: versions/u],
  [['list', '--all'], /^Usage: versions/u],
])('%j ends with 1 and says why', async (args, words) => {
  const { run } = await twoVersions();
  const { status, out, err } = await run(...args);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(words);
});

it('says so before anything was published', async () => {
  const [dir, data] = [await writeFolder(soundStory), await emptyFolder()];
  let out = '';
  await versionsCommand([], {
    out: (text) => (out += text),
    err: () => undefined,
    environment: () => ({ KNOWLEDGE_DIR: dir, DATA_DIR: data }),
    now: () => day(),
    who: 'ada',
  });
  expect(out).toBe('Nothing has been published yet: the bot keeps what is in the folder when it starts\n');
});
