import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { studyInWorker } from '../../src/storage/study-in-worker.ts';
import { study, type StudyTask } from '../../src/storage/study.ts';
import { compileFor } from '../support/compile.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import type { Texts } from '../support/knowledge.ts';
import { goldenFails, soundStory } from './sound-story.ts';

async function taskOf(texts: Texts): Promise<StudyTask> {
  return { ...(await readKnowledgeFolder(await writeFolder(texts))), cacheDir: await emptyFolder() };
}

const failing: Texts = { ...soundStory, ...goldenFails };

it.each([
  ['good files', soundStory],
  ['files with problems', { ...soundStory, 'story.yaml': 'title: [' }],
  ['files whose golden questions fail', failing],
])('%s come out of the thread as they would without it', async (_, texts) => {
  const task = await taskOf(texts);
  expect(await studyInWorker(task)).toEqual(await study({ ...task, cacheDir: await emptyFolder() }));
});

it('a golden question that fails is a problem with its place', async () => {
  const studied = await study(await taskOf(failing));
  expect(studied.ok ? studied.golden : []).toMatchObject([
    { file: 'questions.yaml', line: 2, code: 'golden-failed' },
  ]);
});

it('a fault in the thread is told to whoever started it', async () => {
  const task = await taskOf(soundStory);
  // No such files can come from a folder.
  const files = new Map([['story.yaml', 7 as unknown as Uint8Array]]);
  await expect(studyInWorker({ ...task, files })).rejects.toThrow(TypeError);
});

it('the compiled program needs no compiler for its thread', async () => {
  const program = await compileFor(`
    import { readKnowledgeFolder } from './storage/knowledge-folder.js';
    import { studyInWorker } from './storage/study-in-worker.js';
    const [dir, cacheDir] = process.argv.slice(2);
    const { ok, kept } = await studyInWorker({ ...(await readKnowledgeFolder(dir)), cacheDir });
    console.log(ok, kept.knowledge.facts.size);
  `);
  const args = [program, await writeFolder(soundStory), await emptyFolder()];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe('true 6\n');
});
