import { setImmediate as nextTurn } from 'node:timers/promises';
import { createReadout, type Readout } from '../core/ask.ts';
import type { KnowledgeFiles } from '../core/knowledge/load.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { readKnowledgeFolder } from './knowledge-folder.ts';
import { studyInWorker } from './study-in-worker.ts';
import type { Study, StudyTask } from './study.ts';

/** What came of a look at the folder. */
type Reloaded =
  /** The folder holds the version that answers; `doubts` are golden questions that it fails, and has failed since the start. */
  | { readonly kind: 'unchanged'; readonly doubts: readonly Problem[] }
  | { readonly kind: 'swapped'; readonly swap: Swap }
  /** There are problems, or golden questions fail: the version before goes on answering. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** The folder could not be read, or this program has a fault: the version before goes on answering. */
  | { readonly kind: 'failed'; readonly error: Error };

/** New knowledge that was taken on. */
interface Swap {
  readonly readout: Readout;
  readonly before: Readout;
  readonly warnings: readonly Problem[];
  /** As it was given to `reload`. */
  readonly reason: string;
}

/** Told of what happens; the same refusal or failure is told once, until something else happens. */
interface LiveListener {
  readonly swapped?: (swap: Swap) => void;
  readonly refused?: (problems: readonly Problem[]) => void;
  readonly failed?: (error: Error) => void;
  /** Golden questions fail that the version answering since the start should answer. */
  readonly doubted?: (problems: readonly Problem[]) => void;
  /** After a refusal or failure the folder is good again; if it holds new knowledge, that was taken on just before. */
  readonly mended?: () => void;
}

/** The knowledge that answers now, and the way to newer knowledge. */
export interface LiveKnowledge {
  /** Asked anew for each question; what is under way goes on with what it has got. */
  current(): Readout;
  /**
   * Looks at the folder and takes on what it holds, if that is without problems and answers its golden questions. Never
   * rejects. One runs at a time; of those asked for meanwhile, one follows for all.
   * @param reason in a person's words, after "because": `files were saved`
   */
  reload(reason: string): Promise<Reloaded>;
  /** @returns what ends it */
  listen(listener: LiveListener): () => void;
}

export interface LiveOptions {
  readonly dir: string;
  /** Where what is learnt is kept. */
  readonly cacheDir: string;
  /** The knowledge that answers first. */
  readonly readout: Readout;
  /** Checks and learns; in a thread of its own unless given. */
  readonly study?: (task: StudyTask) => Promise<Study>;
}

/** Times that files which are still being saved are looked at again before their problems are believed. */
const SECOND_LOOKS = 20;

export function createLiveKnowledge({
  dir,
  cacheDir,
  readout,
  study = studyInWorker,
}: LiveOptions): LiveKnowledge {
  const listeners = new Set<LiveListener>();
  let current = readout;
  /** The golden questions of the version that answers have been asked. */
  let isProven = false;
  let doubts: readonly Problem[] = [];
  /** What is wrong with the folder, as it was told. */
  let told = '';
  /** The files of the version that answers, once they have been seen. */
  let answering: KnowledgeFiles | undefined;

  const attempt = async (reason: string): Promise<Reloaded> => {
    for (let look = 1; ; look += 1) {
      const { files, version } = await readKnowledgeFolder(dir);
      if (isProven && version === current.knowledge.version) return { kind: 'unchanged', doubts };
      const studied = await study({ files, version, cacheDir, before: answering });
      if (version === current.knowledge.version && studied.ok) {
        answering = files;
        isProven = true;
        doubts = studied.golden;
        return { kind: 'unchanged', doubts };
      }
      const problems = studied.ok ? studied.golden : studied.problems;
      if (studied.ok && problems.length === 0) {
        const { knowledge, learnt, warnings } = studied.kept;
        const next = await warmed(createReadout(knowledge, learnt));
        const before = current;
        current = next;
        answering = files;
        [isProven, doubts] = [true, []];
        return { kind: 'swapped', swap: { readout: current, before, warnings, reason } };
      }
      // Files that have been saved further meanwhile may be good by now.
      if (look > SECOND_LOOKS || (await readKnowledgeFolder(dir)).version === version)
        return { kind: 'refused', problems };
    }
  };

  const tell = (outcome: Reloaded): void => {
    const wrong = wrongIn(outcome);
    const isNews = wrong !== told;
    const wasWrong = told !== '' && !told.startsWith(DOUBT);
    told = wrong;
    for (const listener of listeners) {
      if (outcome.kind === 'swapped') listener.swapped?.(outcome.swap);
      if (isNews && outcome.kind === 'refused') listener.refused?.(outcome.problems);
      if (isNews && outcome.kind === 'failed') listener.failed?.(outcome.error);
      if (wasWrong && (outcome.kind === 'swapped' || outcome.kind === 'unchanged')) listener.mended?.();
      if (isNews && outcome.kind === 'unchanged' && outcome.doubts.length > 0)
        listener.doubted?.(outcome.doubts);
    }
  };

  const run = async (reason: string): Promise<Reloaded> => {
    const outcome = await attempt(reason).catch(failure);
    tell(outcome);
    return outcome;
  };

  let running: Promise<Reloaded> | undefined;
  let next: Promise<Reloaded> | undefined;
  const start = (reason: string): Promise<Reloaded> => {
    const one = run(reason).finally(() => {
      if (running === one) running = undefined;
    });
    running = one;
    return one;
  };

  return {
    current: () => current,
    reload(reason) {
      if (!running) return start(reason);
      const follow = async (): Promise<Reloaded> => {
        next = undefined;
        return start(reason);
      };
      next ??= running.then(follow, follow);
      return next;
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What a readout makes on first use is made now, with a turn for others in between, and not while somebody waits. */
async function warmed(readout: Readout): Promise<Readout> {
  await nextTurn();
  // No word, so that near ones are looked for.
  readout.ask('zqxv');
  do await nextTurn();
  while (readout.prepare());
  await nextTurn();
  readout.complete('zqxv', 1);
  await nextTurn();
  return readout;
}

const DOUBT = 'doubt ';

/** What is wrong with the folder, as one text to be compared; empty if nothing is. */
function wrongIn(outcome: Reloaded): string {
  switch (outcome.kind) {
    case 'swapped':
      return '';
    case 'unchanged':
      return outcome.doubts.map((doubt) => DOUBT + formatProblem(doubt)).join('\n');
    case 'refused':
      return outcome.problems.map(formatProblem).toSorted().join('\n');
    case 'failed':
      return outcome.error.message;
  }
}

function failure(error: unknown): Reloaded {
  return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
}
