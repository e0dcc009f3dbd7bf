import { fileURLToPath } from 'node:url';
import { createReadout, type Readout } from '../../src/core/ask.ts';
import { learnChecked } from '../../src/core/evaluation/learn-checked.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { loadKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';

/** The knowledge that ships with the program. */
export const shippedFolder: string = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The shipped story, learnt anew and cross-validated (about three seconds). */
export async function shippedReadout(): Promise<Readout> {
  const loaded = await loadKnowledgeFolder(shippedFolder);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return createReadout(loaded.knowledge, learnChecked(loaded.knowledge).learnt);
}
