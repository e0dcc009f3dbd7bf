import { formatProblem, type Problem } from '../core/problem.ts';
import { KnowledgeFolderMissing } from '../storage/knowledge-folder.ts';
import type { LiveKnowledge } from '../storage/live-knowledge.ts';
import { finishPublication } from '../storage/publish-files.ts';
import { watchFolder, type Watching, type WatchOptions } from '../storage/watch-folder.ts';
import type { Log } from './log.ts';

/**
 * Takes on what is saved in the knowledge folder, from now on, and says in the log what becomes of it. What a crash left
 * of a publication is brought to its end, and the golden questions are asked once: the start has not waited for them.
 */
export async function keepFresh(
  dir: string,
  live: LiveKnowledge,
  log: Log,
  options: WatchOptions = {},
): Promise<Watching> {
  try {
    await finishPublication(dir, log);
  } catch (error) {
    // It is read as if it were finished; the next publication needs a folder that can be written, and will say so.
    log.warn(`knowledge: a publication that was cut off is not finished yet: ${String(error)}`);
  }
  const watching = await watchFolder(dir, () => void live.reload('files were saved'), options);
  await live.reload('files were saved during the start');
  return watching;
}

const FOUND = {
  unchanged: 'it holds nothing new',
  swapped: 'it is taken on',
  refused: 'it has problems',
  failed: 'it could not be read',
};

/** Looks at the knowledge folder at once, and says in the log that it was done, whatever comes of it. */
export async function refreshNow(live: LiveKnowledge, log: Log, reason: string): Promise<void> {
  const { kind } = await live.reload(reason);
  const { version } = live.current().knowledge;
  log.info(`knowledge: the folder was looked at because ${reason}: ${FOUND[kind]}; ${version} answers`);
}

/** Writes to the log what becomes of the knowledge while the program runs. */
export function logRefreshes(live: LiveKnowledge, log: Log): void {
  const version = (): string => live.current().knowledge.version;
  live.listen({
    swapped({ readout: { knowledge }, before, warnings, reason }) {
      const facts = knowledge.facts.size === 1 ? 'a fact' : `${knowledge.facts.size} facts`;
      log.info(
        `knowledge: ${knowledge.version} answers now, with ${facts}, instead of ${before.knowledge.version}, because ${reason}`,
      );
      if (warnings.length > 0)
        log.warn(`the knowledge has warnings (${warnings.length}); npm run check lists them`);
      for (const warning of warnings) log.debug(formatProblem(warning));
    },
    refused(problems) {
      for (const problem of problems) log.warn(formatProblem(problem));
      log.warn(
        `knowledge: what is in the folder is not taken on (${counted(problems)}); ${version()} goes on answering`,
      );
    },
    failed(error) {
      const words = `knowledge: ${version()} goes on answering: ${error.message}`;
      if (error instanceof KnowledgeFolderMissing) log.warn(words);
      else log.error(words, error);
    },
    doubted(problems) {
      for (const problem of problems) log.warn(formatProblem(problem));
      log.warn(`knowledge: ${version()} answers, although golden questions fail (${problems.length})`);
    },
    mended() {
      log.info(`knowledge: the folder is mended; ${version()} answers`);
    },
  });
}

function counted({ length }: readonly Problem[]): string {
  return length === 1 ? 'a problem' : `${length} problems`;
}
