import { createReadout } from '../core/ask.ts';
import { runGolden } from '../core/golden.ts';
import { goldenProblems } from '../core/knowledge/golden-problems.ts';
import type { KnowledgeFiles } from '../core/knowledge/load.ts';
import type { Problem } from '../core/problem.ts';
import type { KnowledgeFolder } from './knowledge-folder.ts';
import { createLearntCache, type Kept } from './learnt-cache.ts';
import { openFiles } from './open-knowledge.ts';

/** Knowledge files that are to be checked and learnt. */
export interface StudyTask extends KnowledgeFolder {
  /** Where what is learnt is kept. */
  readonly cacheDir: string;
  /** The files of the version that answers now, so that a large knowledge is not learnt anew for a small change. */
  readonly before?: KnowledgeFiles | undefined;
}

/** Knowledge files, ready to be asked, or everything that is wrong with them. */
export type Study =
  | {
      readonly ok: true;
      readonly kept: Kept;
      /** The golden questions that are not answered as they should be; then it can be asked, but should not be. */
      readonly golden: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks and learns files and asks their golden questions; one to several seconds on end for hundreds of facts. */
export async function study({ files, version, cacheDir, before }: StudyTask): Promise<Study> {
  const opened = await openFiles({ files, version }, createLearntCache(cacheDir), before);
  if (!opened.ok) return opened;
  const { knowledge, warnings, learnt } = opened;
  const failures = runGolden(createReadout(knowledge, learnt));
  return { ok: true, kept: { knowledge, warnings, learnt }, golden: goldenProblems(failures, files) };
}
