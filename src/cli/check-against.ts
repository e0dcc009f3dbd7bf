import type { Readout } from '../core/ask.ts';
import { learnChecked } from '../core/evaluation/learn-checked.ts';
import { loadKnowledge, type KnowledgeFiles } from '../core/knowledge/load.ts';
import type { Knowledge } from '../core/model.ts';
import { formatProblem } from '../core/problem.ts';
import { compareReadouts, formatCompared } from '../core/review/review.ts';
import type { Learnt } from '../core/search/learn.ts';
import { readKnowledgeFolder } from '../storage/knowledge-folder.ts';
import { clean } from './terminal/layout.ts';

/** Gives the files of a published version by its number or its hash; `undefined` if there is none. */
export type FindVersion = (wanted: string) => Promise<KnowledgeFiles | undefined>;

/** The knowledge that another one is compared with. */
export interface Old {
  /** In words for whoever asked. */
  readonly name: string;
  readonly knowledge: Knowledge;
}

/** There is nothing to compare with; the message says why. */
export class NothingToCompare extends Error {
  override readonly name = 'NothingToCompare';
}

/** A number of the history, or a content hash; a folder of such a name can be written as `./2`. */
const VERSION = /^(?:\d{1,9}|[\da-f]{12})$/u;

/**
 * Reads the old knowledge: a published version, or a folder.
 * @throws NothingToCompare if there is no such version, or it has problems; KnowledgeFolderMissing
 */
export async function readOld(wanted: string, findVersion: FindVersion): Promise<Old> {
  const { name, files, version } = VERSION.test(wanted)
    ? await published(wanted, findVersion)
    : await inFolder(wanted);
  // The quotes of an old knowledge are as proven as they were; the articles may be other ones by now.
  const loaded = loadKnowledge(
    new Map([...files].filter(([path]) => !path.startsWith('articles/'))),
    version,
  );
  if (loaded.ok) return { name, knowledge: loaded.knowledge };
  throw new NothingToCompare(
    [
      `${name} has problems, so that nothing can be compared with it:`,
      ...loaded.problems.map(formatProblem),
    ].join('\n'),
  );
}

async function published(wanted: string, findVersion: FindVersion) {
  const files = await findVersion(wanted);
  if (!files) {
    throw new NothingToCompare(
      `there is no published version ${wanted}; --against takes its number, its 12 digits, or a knowledge folder`,
    );
  }
  return { name: `the published version ${wanted}`, files, version: wanted };
}

async function inFolder(dir: string) {
  const { files, version } = await readKnowledgeFolder(dir);
  return { name: `the folder ${dir}, version ${version}`, files, version };
}

/** What differs from the old knowledge and which answers would change, as lines for a terminal. */
export function againstLines(
  old: Old,
  now: { readonly name: string; readonly readout: Readout },
  createReadout: (knowledge: Knowledge, learnt: Learnt) => Readout,
): readonly string[] {
  const before = createReadout(old.knowledge, learnChecked(old.knowledge).learnt);
  return [
    '',
    `Old: ${old.name}`,
    `New: ${now.name}`,
    ...formatCompared(compareReadouts(before, now.readout)),
  ].map(clean);
}
