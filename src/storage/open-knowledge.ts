import type { KnowledgeFiles } from '../core/knowledge/load.ts';
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

/**
 * The same for files that have been read, or that are not in a folder yet.
 * @param before files of the version that answers now: a knowledge too large to be learnt by heart is not learnt anew if what
 * was learnt of that one is kept, only what differs is
 */
export async function openFiles(
  { files, version }: KnowledgeFolder,
  cache: LearntCache,
  before?: KnowledgeFiles,
): Promise<Opened> {
  const kept = await cache.get(files);
  if (kept) return { ok: true, ...kept };

  // Loaded only now: what checks and learns a knowledge takes longer to load than a kept one to be read.
  const [{ loadKnowledge }, { learnChecked, startWarnings }, { relearn }, { SIZES }] = await Promise.all([
    import('../core/knowledge/load.ts'),
    import('../core/evaluation/learn-checked.ts'),
    import('../core/search/relearn.ts'),
    import('../core/search/sizes.ts'),
  ]);
  const loaded = loadKnowledge(files, version);
  if (!loaded.ok) return { ok: false, problems: loaded.problems };
  const { knowledge } = loaded;
  const earlier = before && knowledge.facts.size > SIZES.trained ? await cache.get(before) : undefined;
  if (earlier?.learnt.kind === 'indexed') {
    const learnt = relearn(earlier.learnt, earlier.knowledge, knowledge);
    const fresh = { knowledge, warnings: loaded.warnings, learnt };
    await cache.put(files, fresh);
    return { ok: true, ...fresh };
  }
  const checked = learnChecked(knowledge);
  const { warnings } = startWarnings(checked, files);
  const fresh = { knowledge, warnings: [...loaded.warnings, ...warnings], learnt: checked.learnt };
  await cache.put(files, fresh);
  return { ok: true, ...fresh };
}
