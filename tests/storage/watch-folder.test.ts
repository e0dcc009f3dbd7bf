import { appendFile, mkdir, rename, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { publishFiles } from '../../src/storage/publish-files.ts';
import { watchFolder, type WatchOptions } from '../../src/storage/watch-folder.ts';
import { writeFolder } from '../support/folder.ts';
import { filesOf } from '../support/knowledge.ts';
import { after, before, versionIn } from './two-versions.ts';

/** Whether changes are told of by the system, or found by looking alone. */
const ways: readonly (readonly [string, WatchOptions])[] = [
  ['by events', { quiet: 150, poll: 60_000 }],
  ['by looking', { quiet: 150, poll: 30, events: false }],
];

async function watched(options: WatchOptions, texts = before) {
  const dir = await writeFolder({ ...texts, 'README.md': '', 'articles/herald.txt': 'x' });
  let times = 0;
  const watching = await watchFolder(dir, () => (times += 1), options);
  onTestFinished(() => watching.close());
  /** How often it was told, as soon as it was so often; also after a while, it must not be more often. */
  const told = async (count: number): Promise<number> => {
    await vi.waitUntil(() => times >= count, { timeout: 60_000, interval: 10 });
    await wait(400);
    return times;
  };
  return { dir, told };
}

describe.each(ways)('a folder watched %s', (_, options) => {
  it.each<readonly [string, (dir: string) => Promise<unknown>]>([
    ['a file is saved', (dir) => writeFile(join(dir, 'story.yaml'), 'title: x\n')],
    ['a file is added', (dir) => writeFile(join(dir, 'facts/more.yaml'), 'topic: x\n')],
    ['a file is deleted', (dir) => unlink(join(dir, 'facts/people.yaml'))],
    [
      'an editor saves a file beside it and puts that in its place',
      async (dir) => {
        await writeFile(join(dir, 'facts/.people.yaml.swp'), 'topic: x\n');
        await rename(join(dir, 'facts/.people.yaml.swp'), join(dir, 'facts/people.yaml'));
      },
    ],
    [
      'a file is saved in pieces',
      async (dir) => {
        await writeFile(join(dir, 'story.yaml'), '');
        for (let piece = 0; piece < 8; piece += 1) {
          await appendFile(join(dir, 'story.yaml'), `# ${piece}\n`);
          await wait(15);
        }
      },
    ],
    [
      'files are published',
      async (dir) => publishFiles(dir, filesOf(after), { expect: await versionIn(dir) }),
    ],
  ])('tells once that %s', async (_, act) => {
    const { dir, told } = await watched(options);
    await act(dir);
    expect(await told(1)).toBe(1);
  });

  it('says nothing of files that are not knowledge', async () => {
    const { dir, told } = await watched(options);
    await writeFile(join(dir, 'README.md'), 'new');
    await writeFile(join(dir, 'articles/herald.txt'), 'new');
    await writeFile(join(dir, 'facts/people.yaml~'), 'new');
    expect(await told(0)).toBe(0);
  });
});

describe('a watched folder', () => {
  it.each(ways)('that vanishes and comes back is told of, and watched again (%s)', async (_, options) => {
    const { dir, told } = await watched({ ...options, poll: 100 });
    await rm(dir, { recursive: true });
    expect(await told(1)).toBe(1);
    await mkdir(join(dir, 'facts'), { recursive: true });
    await writeFile(join(dir, 'story.yaml'), 'title: again\n');
    expect(await told(2)).toBe(2);
    await writeFile(join(dir, 'facts/people.yaml'), 'topic: again\n');
    expect(await told(3)).toBe(3);
  });

  it('may come into being later', async () => {
    const { dir: parent } = await watched({ poll: 60_000 });
    let times = 0;
    const watching = await watchFolder(join(parent, 'later'), () => (times += 1), { quiet: 30, poll: 30 });
    onTestFinished(() => watching.close());
    await mkdir(join(parent, 'later'));
    await vi.waitFor(() => expect(times).toBe(1));
  });

  it('is not told of once it is closed', async () => {
    const dir = await writeFolder(before);
    const changed = vi.fn<() => void>();
    const watching = await watchFolder(dir, changed, { quiet: 10, poll: 10 });
    await utimes(join(dir, 'story.yaml'), 1, 1);
    await watching.close();
    await wait(100);
    expect(changed).not.toHaveBeenCalled();
  });
});
