import { expect, it } from 'vitest';
import { createReadout } from '../../src/core/ask.ts';
import { createDesk } from '../../src/discord/desk.ts';
import { readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { createLiveKnowledge } from '../../src/storage/live-knowledge.ts';
import { publishFiles } from '../../src/storage/publish-files.ts';
import { study } from '../../src/storage/study.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { filesOf } from '../support/knowledge.ts';
import { askSteadily } from '../support/steady-questions.ts';
import { changed, soundStory } from '../storage/sound-story.ts';

const PACE = 200;
const RELOADS = 2;

const question = 'How long is the Oster bridge?';
const lengths = [412, 413];
const states = lengths.map((length) =>
  filesOf({
    ...soundStory,
    ...changed('facts/bridge.yaml', 'is 412 metres', `is ${length} metres`),
  }),
);

it('200 questions a second are all answered during reloads, each wholly from one version', async () => {
  const dir = await writeFolder(soundStory);
  const cacheDir = await emptyFolder();
  const opened = await study({ ...(await readKnowledgeFolder(dir)), cacheDir });
  if (!opened.ok) throw new Error('the story has problems');
  const readout = createReadout(opened.kept.knowledge, opened.kept.learnt);
  const live = createLiveKnowledge({ dir, cacheDir, readout });
  const desk = createDesk(() => live.current());
  /** What each version says. */
  const told = new Map([[readout.knowledge.version, 412]]);

  const reloading = (async () => {
    for (let turn = 1; turn <= RELOADS; turn += 1) {
      const at = turn % 2;
      const published = await publishFiles(dir, states[at] ?? new Map(), {
        expect: live.current().knowledge.version,
      });
      if (published.ok) told.set(published.version, lengths[at] ?? 0);
      expect(await live.reload('x')).toMatchObject({ kind: 'swapped' });
    }
  })();
  const mixed: string[] = [];
  const versions = new Set<string>();
  const ask = async (turn: number): Promise<void> => {
    const earlier = turn % 2 === 0 ? [] : [{ question: 'Will there be a toll?', facts: ['toll'] }];
    const { answer, reply } = await desk.ask(question, earlier);
    versions.add(answer.version);
    if (!reply.text.includes(`${told.get(answer.version)} metres`)) mixed.push(reply.text);
  };
  const { asked, waits, errors } = await askSteadily(PACE, ask, reloading);

  expect({ errors, mixed, lost: asked - waits.length }).toEqual({ errors: [], mixed: [], lost: 0 });
  expect(versions.size).toBe(2);
}, 240_000);
