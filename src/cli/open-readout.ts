import { join } from 'node:path';
import { createReadout } from '../core/ask.ts';
import type { Readout } from '../core/ask.ts';
import { formatProblem } from '../core/problem.ts';
import type { Learnt } from '../core/search/learn.ts';
import { KnowledgeFolderMissing } from '../storage/knowledge-folder.ts';
import { createLearntCache } from '../storage/learnt-cache.ts';
import { openKnowledge } from '../storage/open-knowledge.ts';
import { clean } from './terminal/layout.ts';

/** A Readout with the warnings of its knowledge, or the words for why there is none; lines without a last line break. */
export type Opened =
  | {
      readonly ok: true;
      readonly readout: Readout;
      readonly learnt: Learnt;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/**
 * Opens a knowledge folder; every mistake in it is named at once.
 * @param dataDir where what was learnt from it is kept
 */
export async function openReadout(dir: string, dataDir: string): Promise<Opened> {
  try {
    const opened = await openKnowledge(dir, createLearntCache(join(dataDir, 'learnt')));
    if (opened.ok)
      return {
        ok: true,
        readout: createReadout(opened.knowledge, opened.learnt),
        learnt: opened.learnt,
        warnings: opened.warnings.map(formatProblem),
      };
    const count = opened.problems.length === 1 ? 'a problem' : `${opened.problems.length} problems`;
    const message = [
      ...opened.problems.map(formatProblem),
      `The knowledge in ${dir} has ${count}; mend it and start again (knowledge/README.md says how).`,
    ];
    // A problem may quote the file it is in.
    return { ok: false, message: clean(message.join('\n')) };
  } catch (error) {
    if (error instanceof KnowledgeFolderMissing)
      return {
        ok: false,
        message: `${error.message}; name an existing folder (KNOWLEDGE_DIR, or --knowledge DIR)`,
      };
    throw error;
  }
}
