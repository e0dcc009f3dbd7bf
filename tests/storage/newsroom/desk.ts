import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftUpload } from '../../../src/cli/draft-upload.ts';
import { createReadout } from '../../../src/core/ask.ts';
import type { Outcome, Stored } from '../../../src/core/newsroom/newsroom.ts';
import { refusalInWords } from '../../../src/core/newsroom/refusal-in-words.ts';
import { en } from '../../../src/core/texts/en.ts';
import { examine } from '../../../src/storage/examine.ts';
import { readKnowledgeFolder } from '../../../src/storage/knowledge-folder.ts';
import { createLiveKnowledge } from '../../../src/storage/live-knowledge.ts';
import { createNewsroom } from '../../../src/storage/newsroom/newsroom.ts';
import { study } from '../../../src/storage/study.ts';
import { emptyFolder, writeFolder } from '../../support/folder.ts';
import { freshFile, storageAt } from '../../support/storage.ts';
import { soundStory } from '../sound-story.ts';

export const ada = { id: '1', name: 'Ada in Discord' } as const;
export const max = { id: '2', name: 'Max in Discord' } as const;

/** A newsroom over a folder and a database of its own, which studies in this very thread. */
export async function newsroomAt({ file }: { readonly file?: string } = {}) {
  const dir = await writeFolder(soundStory);
  const cacheDir = await emptyFolder();
  const opened = await study({ ...(await readKnowledgeFolder(dir)), cacheDir });
  if (!opened.ok) throw new Error('the story has problems');
  const readout = createReadout(opened.kept.knowledge, opened.kept.learnt);
  /** A thread that learns may end for want of memory. */
  const studying = { fails: false };
  const studyOrFail: typeof study = async (task) => {
    if (studying.fails) throw new Error('a thread ended');
    return study(task);
  };
  const live = createLiveKnowledge({ dir, cacheDir, readout, study: studyOrFail });
  const database = file ?? (await freshFile());
  const around = await storageAt(database);
  const { storage } = around;
  const again = () =>
    createNewsroom({
      dir,
      cacheDir,
      live,
      storage,
      now: () => around.clock,
      draft: draftUpload,
      log: {
        info: (message) => void around.said.push(`info ${message}`),
        warn: (message) => void around.said.push(`warn ${message}`),
      },
      study,
      examine,
    });
  const newsroom = again();
  await newsroom.begin();
  return {
    dir,
    live,
    storage,
    studying,
    /** Of the database. */
    file: database,
    newsroom,
    around,
    /** The newsroom of the next start. */
    again,
    read: async (path: string): Promise<string> => readFile(join(dir, path), 'utf8'),
    version: async (): Promise<string> => (await readKnowledgeFolder(dir)).version,
    /** The fact as it is edited, with words in it replaced. */
    edited: async (fact: string, from: string, to: string) => {
      const { text, fact: own } = valueOf(await newsroom.editable(fact));
      if (!text.includes(from)) throw new Error(`${fact} does not hold ${from}`);
      return { kind: 'put-fact', topic: own.topic, fact, text: text.replace(from, to), base: text } as const;
    },
    answer: (question: string): string => {
      const answer = live.current().ask(question);
      return answer.outcome === 'answered'
        ? answer.parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.answer] : [])).join(' ')
        : answer.outcome;
    },
  };
}

export function valueOf<T, More extends object>(outcome: Outcome<T, More> | Stored<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(typeof outcome.why === 'string' ? outcome.why : refusalInWords(outcome.why, en));
}

export function whyOf(outcome: Outcome<unknown>): string {
  if (outcome.ok) throw new Error('was not refused');
  return refusalInWords(outcome.why, en);
}

/** Answered by the fact that `prepared` changes. */
export const QUESTION = 'How long is the Oster bridge?';

/** A newsroom in which a longer bridge waits to be published. */
export async function prepared(corrects?: string) {
  const desk = await newsroomAt();
  const change = await desk.edited('bridge-length', '412 metres long', '413 metres long');
  valueOf(await desk.newsroom.stage(change, ada, corrects));
  return { ...desk, change };
}
