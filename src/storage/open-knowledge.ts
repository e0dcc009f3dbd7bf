import type { Problem } from '../core/problem.ts';
import { readKnowledgeFolder } from './knowledge-folder.ts';
import type { Kept, LearntCache } from './learnt-cache.ts';

/** A knowledge folder, ready to be asked, or everything that is wrong with it. */
export type Opened =
  | ({ readonly ok: true } & Kept)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a knowledge folder, checks it and learns it, or takes what was kept of the very same content.
 * @throws KnowledgeFolderMissing if the folder cannot be read
 */
export async function openKnowledge(dir: string, cache: LearntCache): Promise<Opened> {
  const { files, version } = await readKnowledgeFolder(dir);
  const kept = await cache.get(files);
  if (kept) return { ok: true, ...kept };

  // Loaded only now: what checks and learns a knowledge takes longer to load than a kept one to be read.
  const [{ loadKnowledge }, { learn }] = await Promise.all([
    import('../core/knowledge/load.ts'),
    import('../core/search/learn.ts'),
  ]);
  const loaded = loadKnowledge(files, version);
  if (!loaded.ok) return { ok: false, problems: loaded.problems };
  const fresh = { knowledge: loaded.knowledge, warnings: loaded.warnings, learnt: learn(loaded.knowledge) };
  await cache.put(files, fresh);
  return { ok: true, ...fresh };
}
