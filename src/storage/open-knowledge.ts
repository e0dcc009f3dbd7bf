import type { Problem } from '../core/problem.ts';
import { type KnowledgeFolder, readKnowledgeFolder } from './knowledge-folder.ts';
import type { Kept, LearntCache } from './learnt-cache.ts';

/** A knowledge folder, ready to be asked, or everything that is wrong with it. */
export type Opened =
  | ({ readonly ok: true } & Kept)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a knowledge folder, checks it, learns it and cross-validates it, or takes what was kept of the very same content.
 * @throws KnowledgeFolderMissing if the folder cannot be read
 */
export async function openKnowledge(dir: string, cache: LearntCache): Promise<Opened> {
  return openFiles(await readKnowledgeFolder(dir), cache);
}

/** The same for files that have been read, or that are not in a folder yet. */
export async function openFiles({ files, version }: KnowledgeFolder, cache: LearntCache): Promise<Opened> {
  const kept = await cache.get(files);
  if (kept) return { ok: true, ...kept };

  // Loaded only now: what checks and learns a knowledge takes longer to load than a kept one to be read.
  const [{ loadKnowledge }, { learnChecked, startWarnings }] = await Promise.all([
    import('../core/knowledge/load.ts'),
    import('../core/evaluation/learn-checked.ts'),
  ]);
  const loaded = loadKnowledge(files, version);
  if (!loaded.ok) return { ok: false, problems: loaded.problems };
  const { knowledge } = loaded;
  const checked = learnChecked(knowledge);
  const { warnings } = startWarnings(checked, files);
  const fresh = { knowledge, warnings: [...loaded.warnings, ...warnings], learnt: checked.learnt };
  await cache.put(files, fresh);
  return { ok: true, ...fresh };
}
