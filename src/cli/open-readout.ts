import { createReadout } from '../core/ask.ts';
import type { Readout } from '../core/ask.ts';
import { formatProblem } from '../core/problem.ts';
import { KnowledgeFolderMissing, loadKnowledgeFolder } from '../storage/knowledge-folder.ts';
import { clean } from './terminal/layout.ts';

/** A Readout with the warnings of its knowledge, or the words for why there is none; lines without a last line break. */
export type Opened =
  | { readonly ok: true; readonly readout: Readout; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Loads a knowledge folder and builds its Readout; every mistake in the folder is named at once. */
export async function openReadout(dir: string): Promise<Opened> {
  try {
    const loaded = await loadKnowledgeFolder(dir);
    if (loaded.ok)
      return {
        ok: true,
        readout: createReadout(loaded.knowledge),
        warnings: loaded.warnings.map(formatProblem),
      };
    const count = loaded.problems.length === 1 ? 'a problem' : `${loaded.problems.length} problems`;
    const message = [
      ...loaded.problems.map(formatProblem),
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
