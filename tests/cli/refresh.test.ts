import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Log } from '../../src/cli/log.ts';
import { keepFresh, logRefreshes, refreshNow } from '../../src/cli/refresh.ts';
import { createReadout } from '../../src/core/ask.ts';
import { readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { createLiveKnowledge } from '../../src/storage/live-knowledge.ts';
import { publishFiles } from '../../src/storage/publish-files.ts';
import { study } from '../../src/storage/study.ts';
import type { WatchOptions } from '../../src/storage/watch-folder.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { filesOf, type Texts } from '../support/knowledge.ts';
import { changed, goldenFails, soundStory } from '../storage/sound-story.ts';

const longer = changed('facts/bridge.yaml', 'is 412 metres', 'is 413 metres');
const atOnce: WatchOptions = { quiet: 60, poll: 60_000 };

/** A bot's knowledge that is kept fresh, with what its operator would read; versions are left out of it. */
async function fresh(options: WatchOptions = atOnce, texts: Texts = soundStory) {
  const dir = await writeFolder(texts);
  const cacheDir = await emptyFolder();
  const opened = await study({ ...(await readKnowledgeFolder(dir)), cacheDir });
  if (!opened.ok) throw new Error('the story has problems');
  const readout = createReadout(opened.kept.knowledge, opened.kept.learnt);
  const live = createLiveKnowledge({ dir, cacheDir, readout, study });
  const lines: string[] = [];
  const at = (level: string) => (message: string) => {
    // What the search thinks of a story of six facts is no matter of these tests.
    if (message.startsWith('the knowledge has warnings')) return;
    lines.push(`${level} ${message.replace(/[\da-f]{12}/g, 'VERSION')}`);
  };
  const log: Log = { debug: () => undefined, info: at('info'), warn: at('warn'), error: at('error') };
  logRefreshes(live, log);
  const watching = await keepFresh(dir, live, log, options);
  onTestFinished(() => watching.close());
  const save = async (files: Texts): Promise<void> => {
    for (const [file, text] of Object.entries(files)) await writeFile(join(dir, file), text ?? '');
  };
  const said = async (count: number): Promise<readonly string[]> => {
    await vi.waitUntil(() => lines.length >= count, { timeout: 60_000 });
    return lines;
  };
  const length = (): string | undefined => live.current().knowledge.facts.get('bridge-length')?.answer;
  const look = async (): Promise<string | undefined> => {
    await refreshNow(live, log, 'it was asked for');
    return lines.at(-1);
  };
  return { dir, live, lines, save, said, look, length };
}

const taken =
  /^info knowledge: VERSION answers now, with 6 facts, instead of VERSION, because files were saved$/;
const mended = 'info knowledge: the folder is mended; VERSION answers';

it.each<readonly [string, WatchOptions]>([
  ['told of', atOnce],
  ['found by looking', { quiet: 60, poll: 50, events: false }],
])('a saved file that is %s answers, and the log says so', async (_, options) => {
  const { save, said, length } = await fresh(options);
  await save(longer);
  expect((await said(1))[0]).toMatch(taken);
  expect(length()).toBe('The bridge is 413 metres long.');
});

it('what an editor puts in the place of a file answers, and what is published too', async () => {
  const { dir, live, save, said, length } = await fresh();
  await save({ 'facts/.bridge.new': longer['facts/bridge.yaml'] });
  await rename(join(dir, 'facts/.bridge.new'), join(dir, 'facts/bridge.yaml'));
  await said(1);
  expect(length()).toContain('413');
  const published = await publishFiles(dir, filesOf(soundStory), {
    expect: live.current().knowledge.version,
  });
  await said(2);
  expect(length()).toContain('412');
  expect(published).toEqual({ ok: true, version: live.current().knowledge.version });
});

it('whoever asks for a look is told each time what came of it', async () => {
  const { dir, save, look, length } = await fresh({ quiet: 60_000, poll: 60_000, events: false });
  const looked = 'info knowledge: the folder was looked at because it was asked for';
  expect(await look()).toBe(`${looked}: it holds nothing new; VERSION answers`);
  await save(longer);
  expect(await look()).toBe(`${looked}: it is taken on; VERSION answers`);
  await save({ 'facts/bridge.yaml': 'topic: [' });
  expect(await look()).toBe(`${looked}: it has problems; VERSION answers`);
  expect(await look()).toBe(`${looked}: it has problems; VERSION answers`);
  await rm(dir, { recursive: true });
  expect(await look()).toBe(`${looked}: it could not be read; VERSION answers`);
  expect(length()).toContain('413');
});

it('a file that is saved in pieces is taken on when it is whole, and never complained of', async () => {
  const { dir, said, length } = await fresh();
  const text = longer['facts/bridge.yaml'] ?? '';
  for (let end = 0; end < text.length; end += 200) {
    await writeFile(join(dir, 'facts/bridge.yaml'), text.slice(0, end));
    await wait(5);
  }
  await writeFile(join(dir, 'facts/bridge.yaml'), text);
  expect(await said(1)).toEqual([expect.stringMatching(taken)]);
  expect(length()).toContain('413');
});

it('bad files leave the version before answering until they are mended', async () => {
  const { dir, save, said, length } = await fresh();
  await save({ 'story.yaml': 'title: [' });
  expect(await said(2)).toEqual([
    expect.stringMatching(/^warn story\.yaml:1:\d+ yaml-syntax: .+; .+$/),
    'warn knowledge: what is in the folder is not taken on (a problem); VERSION goes on answering',
  ]);
  await rm(join(dir, 'sources.yaml'));
  const worse = await said(4);
  expect(worse.at(-1)).toMatch(/not taken on \(\d+ problems\); VERSION goes on answering$/);
  expect(length()).toContain('412');
  const count = worse.length;
  await save({ ...soundStory, ...longer });
  expect((await said(count + 2)).slice(count)).toEqual([expect.stringMatching(taken), mended]);
});

it('golden questions that fail keep new knowledge out', async () => {
  const { save, said, length } = await fresh();
  await save({ ...longer, ...goldenFails });
  expect((await said(2))[0]).toMatch(/^warn questions\.yaml:2:\d+ golden-failed: "zebra volcano" expects/);
  expect(length()).toContain('412');
});

it('golden questions that fail at the start are warned of, and the folder answers', async () => {
  const { said, length } = await fresh(atOnce, { ...soundStory, ...goldenFails });
  expect(await said(2)).toEqual([
    expect.stringMatching(/^warn questions\.yaml:2:\d+ golden-failed: /),
    'warn knowledge: VERSION answers, although golden questions fail (1)',
  ]);
  expect(length()).toContain('412');
});

it('a folder that vanishes leaves its last version answering, and is taken on when it is back', async () => {
  const { dir, save, said, length } = await fresh({ ...atOnce, poll: 100 });
  await rename(dir, `${dir}-away`);
  expect(await said(1)).toEqual([
    expect.stringMatching(
      /^warn knowledge: VERSION goes on answering: the knowledge folder .+ is missing or cannot be read$/,
    ),
  ]);
  expect(length()).toContain('412');
  await rename(`${dir}-away`, dir);
  expect((await said(2))[1]).toBe(mended);
  await save(longer);
  expect((await said(3))[2]).toMatch(taken);
});

it('a file that was saved during the start is not missed', async () => {
  const dir = await writeFolder(soundStory);
  const cacheDir = await emptyFolder();
  const opened = await study({ ...(await readKnowledgeFolder(dir)), cacheDir });
  if (!opened.ok) throw new Error('the story has problems');
  const readout = createReadout(opened.kept.knowledge, opened.kept.learnt);
  const live = createLiveKnowledge({ dir, cacheDir, readout, study });
  await writeFile(join(dir, 'facts/bridge.yaml'), longer['facts/bridge.yaml'] ?? '');
  const quiet = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  const watching = await keepFresh(dir, live, quiet, atOnce);
  await watching.close();
  expect(live.current().knowledge.facts.get('bridge-length')?.answer).toContain('413');
});
