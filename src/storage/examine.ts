import { createReadout } from '../core/ask.ts';
import { holdOutPhrasings } from '../core/evaluation/cross-validate.ts';
import { formatHealth } from '../core/health/format-health.ts';
import { healthOf } from '../core/health/health.ts';
import type { Votes } from '../core/newsroom/gap.ts';
import { formatProblem } from '../core/problem.ts';
import type { KnowledgeFolder } from './knowledge-folder.ts';
import { createLearntCache } from './learnt-cache.ts';
import { openFiles } from './open-knowledge.ts';
import { runInThread } from './thread.ts';

/** What a health report is made of. */
export interface Examination extends KnowledgeFolder {
  /** Where what is learnt is kept. */
  readonly cacheDir: string;
  /** Date, YYYY-MM-DD. */
  readonly today: string;
  /** Days after which a fact is called old; the report's own unless given. */
  readonly staleAfterDays?: number | undefined;
  /** Absent while the storage is off. */
  readonly votes?: readonly Votes[] | undefined;
}

/** The health report in lines; the mistakes of a knowledge that has some. It takes some ten seconds for hundreds of facts. */
export async function examine(examination: Examination): Promise<readonly string[]> {
  const { files, version, cacheDir, today, staleAfterDays, votes } = examination;
  const opened = await openFiles({ files, version }, createLearntCache(cacheDir));
  if (!opened.ok) return opened.problems.map(formatProblem);
  const { knowledge, learnt } = opened;
  const heldOut = holdOutPhrasings(knowledge, learnt.correction);
  return formatHealth(
    healthOf(createReadout(knowledge, learnt), { files, today, staleAfterDays, votes, heldOut }),
  );
}

/** `examine` in a thread of its own. @throws as `runInThread` does */
export async function examineInWorker(examination: Examination): Promise<readonly string[]> {
  // The entry brings back nothing else.
  return (await runInThread('examine-worker', examination)) as readonly string[];
}
