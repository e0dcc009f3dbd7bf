import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReadout } from '../../src/core/ask.ts';
import type { Problem } from '../../src/core/problem.ts';
import { KnowledgeFolderMissing, readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { createLiveKnowledge } from '../../src/storage/live-knowledge.ts';
import { study, type StudyTask } from '../../src/storage/study.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import type { Texts } from '../support/knowledge.ts';
import { changed, goldenFails, soundStory } from './sound-story.ts';

const bridge = 'facts/bridge.yaml';
const longer = changed(bridge, 'is 412 metres', 'is 413 metres');

function codes(problems: readonly Problem[]): string {
  return problems.map(({ code }) => code).join(' ');
}

/** A folder with a live knowledge, studied in this very thread, that notes what it tells. */
async function liveIn(texts: Texts = soundStory, studying = study) {
  const dir = await writeFolder(texts);
  const cacheDir = await emptyFolder();
  const opened = await study({ ...(await readKnowledgeFolder(dir)), cacheDir });
  if (!opened.ok) throw new Error('the story has problems');
  const readout = createReadout(opened.kept.knowledge, opened.kept.learnt);
  const studied: string[] = [];
  const live = createLiveKnowledge({
    dir,
    cacheDir,
    readout,
    study: async (task) => {
      studied.push(task.version);
      return studying(task);
    },
  });
  const told: string[] = [];
  live.listen({
    swapped: ({ before, reason }) => told.push(`swapped ${before === readout} ${reason}`),
    refused: (problems) => told.push(`refused ${codes(problems)}`),
    failed: ({ name }) => told.push(`failed ${name}`),
    doubted: (problems) => told.push(`doubted ${codes(problems)}`),
    mended: () => told.push('mended'),
  });
  const save = async (changes: Texts): Promise<void> => {
    for (const [file, text] of Object.entries(changes)) await writeFile(join(dir, file), text ?? '');
  };
  const length = (): string | undefined => live.current().knowledge.facts.get('bridge-length')?.answer;
  return { dir, live, readout, studied, told, save, length };
}

describe('a reload', () => {
  it('takes on what was saved, and what was asked before stays with what it has got', async () => {
    const { live, readout, save, told, length } = await liveIn();
    await save(longer);
    const reloaded = await live.reload('files were saved');
    expect(reloaded).toMatchObject({
      kind: 'swapped',
      swap: { before: readout, reason: 'files were saved' },
    });
    expect(length()).toBe('The bridge is 413 metres long.');
    expect(readout.tell('bridge-length')).toMatchObject({ version: readout.knowledge.version });
    expect(told).toEqual(['swapped true files were saved']);
  });

  it('of the same content changes nothing, and is studied once for its golden questions', async () => {
    const { live, readout, studied, told } = await liveIn();
    for (let turn = 0; turn < 3; turn += 1)
      expect(await live.reload('a look')).toEqual({ kind: 'unchanged', doubts: [] });
    expect(live.current()).toBe(readout);
    expect(studied).toEqual([readout.knowledge.version]);
    expect(told).toEqual([]);
  });

  it.each<readonly [string, Texts, string]>([
    ['a file that is no YAML', { [bridge]: 'facts: [' }, 'yaml-syntax'],
    ['a deleted file that others need', { 'sources.yaml': undefined }, 'file-missing'],
    ['a golden question that is not answered', goldenFails, 'golden-failed'],
  ])('does not take on %s', async (_, changes, code) => {
    const { dir, live, readout, save, length } = await liveIn();
    await save(changes);
    for (const [file, text] of Object.entries(changes)) if (text === undefined) await rm(join(dir, file));
    const reloaded = await live.reload('x');
    expect(reloaded.kind === 'refused' && reloaded.problems.map((problem) => problem.code)).toContain(code);
    expect(live.current()).toBe(readout);
    expect(length()).toBe('The bridge is 412 metres long.');
  });

  it('tells the same problems once, others again, and that all is mended once', async () => {
    const { live, save, told } = await liveIn();
    for (const changes of [goldenFails, { 'story.yaml': `# x\n${soundStory['story.yaml']}` }, {}]) {
      await save(changes);
      await live.reload('x');
    }
    await save({ 'story.yaml': 'title: [' });
    await live.reload('x');
    await save(soundStory);
    await live.reload('y');
    await live.reload('y');
    expect(told.map((line) => line.split(' ')[0])).toEqual(['refused', 'refused', 'mended']);
    await save({ 'story.yaml': 'title: [' });
    await live.reload('x');
    await save({ ...soundStory, ...longer });
    await live.reload('z');
    expect(told.slice(3)).toEqual([expect.stringMatching(/^refused/), 'swapped true z', 'mended']);
  });

  it('of a folder that is gone leaves the last version answering until it is back', async () => {
    const { dir, live, readout, told } = await liveIn();
    await rename(dir, `${dir}-away`);
    const reloaded = await live.reload('x');
    expect(reloaded.kind === 'failed' && reloaded.error).toBeInstanceOf(KnowledgeFolderMissing);
    await live.reload('x');
    expect(live.current()).toBe(readout);
    await rename(`${dir}-away`, dir);
    expect(await live.reload('x')).toMatchObject({ kind: 'unchanged' });
    expect(told).toEqual(['failed KnowledgeFolderMissing', 'mended']);
  });

  it('that meets a fault of the program fails, and the next one is free', async () => {
    let faults = 1;
    const { live, save, told } = await liveIn(soundStory, async (task) => {
      if (faults > 0) {
        faults -= 1;
        throw new TypeError('odd');
      }
      return study(task);
    });
    await save(longer);
    expect(await live.reload('x')).toMatchObject({ kind: 'failed', error: { message: 'odd' } });
    expect(await live.reload('x')).toMatchObject({ kind: 'swapped' });
    expect(told).toEqual(['failed TypeError', 'swapped true x', 'mended']);
  });

  it('does not tell of problems in a file that is saved further meanwhile', async () => {
    let finishSaving: (() => Promise<void>) | undefined;
    const { live, save, told } = await liveIn(soundStory, async (task) => {
      const studied = await study(task);
      await finishSaving?.();
      return studied;
    });
    finishSaving = async () => save(longer);
    await save({ [bridge]: 'topic: The bridge\nfacts: [' });
    expect(await live.reload('x')).toMatchObject({ kind: 'swapped' });
    expect(told).toEqual(['swapped true x']);
  });

  it('runs alone, and one follows for all that were asked for meanwhile', async () => {
    let atOnce = 0;
    const { live, save, studied } = await liveIn(soundStory, async (task: StudyTask) => {
      atOnce += 1;
      expect(atOnce).toBe(1);
      const result = await study(task);
      atOnce -= 1;
      return result;
    });
    const first = live.reload('first');
    const others = [live.reload('second'), live.reload('third')];
    await save(longer);
    expect((await first).kind).toMatch(/unchanged|swapped/);
    const kinds = (await Promise.all(others)).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(1);
    expect(studied.length).toBeLessThanOrEqual(3);
    expect(live.current().knowledge.facts.get('bridge-length')?.answer).toContain('413');
  });
});

it('golden questions that fail from the start are told, and the folder is served', async () => {
  const { live, readout, told } = await liveIn({ ...soundStory, ...goldenFails });
  expect(await live.reload('x')).toMatchObject({ kind: 'unchanged', doubts: [{ code: 'golden-failed' }] });
  await live.reload('x');
  expect(live.current()).toBe(readout);
  expect(told).toEqual(['doubted golden-failed']);
});

it('nobody is told any more who has stopped listening', async () => {
  const { live, save } = await liveIn();
  const told: string[] = [];
  const end = live.listen({ swapped: ({ reason }) => told.push(reason) });
  end();
  await save(longer);
  await live.reload('x');
  expect(told).toEqual([]);
});

it('a conversation goes on across a swap, also where the fact of its last turn is gone', async () => {
  const { dir, live, save } = await liveIn();
  const turn = { question: 'Who opened the bridge?', facts: ['opened-by', 'toll'] };
  const gone = { [bridge]: undefined, 'facts/people.yaml': undefined, 'questions.yaml': undefined };
  for (const file of Object.keys(gone)) await rm(join(dir, file));
  const cost = (soundStory[bridge] ?? '').replace(
    / {2}- id: bridge-length[^]*?(?= {2}- id: bridge-cost)/,
    '',
  );
  await save({ [bridge]: cost.replace('    related: [bridge-length]\n', '') });
  expect(await live.reload('x')).toMatchObject({ kind: 'swapped' });
  const answer = live.current().ask('and what was the price?', [turn]);
  expect(answer.version).toBe(live.current().knowledge.version);
  expect(live.current().tell('opened-by')).toBeUndefined();
  expect(answer).toMatchObject({ outcome: 'answered', parts: [{ fact: { id: 'bridge-cost' } }] });
});
