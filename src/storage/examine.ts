import { createReadout } from '../core/ask.ts';
import { holdOutPhrasings } from '../core/evaluation/cross-validate.ts';
import { formatHealth, formatShortHealth } from '../core/health/format-health.ts';
import { healthOf } from '../core/health/health.ts';
import type { Votes } from '../core/newsroom/gap.ts';
import type { HealthLines } from '../core/newsroom/newsroom.ts';
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
export async function examine(examination: Examination): Promise<HealthLines> {
  const { files, version, cacheDir, today, staleAfterDays, votes } = examination;
  const opened = await openFiles({ files, version }, createLearntCache(cacheDir));
  if (!opened.ok) {
    const problems = opened.problems.map(formatProblem);
    return { short: problems, all: problems };
  }
  const { knowledge, learnt } = opened;
  const heldOut = holdOutPhrasings(knowledge, learnt.correction);
  const readout = createReadout(knowledge, learnt);
  const report = healthOf(readout, { files, today, staleAfterDays, votes, heldOut });
  return { short: formatShortHealth(report, ', in the file'), all: formatHealth(report) };
}

/** `examine` in a thread of its own. @throws as `runInThread` does */
export async function examineInWorker(examination: Examination): Promise<HealthLines> {
  // The entry brings back nothing else.
  return (await runInThread('examine-worker', examination)) as HealthLines;
}
