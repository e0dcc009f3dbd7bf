import { slicesOf, scalarAt, textOf, type Slice, type Slices } from './fact-slices.ts';
import type { FolderTexts } from './apply-changes.ts';

/** Where a fact stands. */
export interface FoundFact {
  readonly path: string;
  readonly fileText: string;
  readonly slices: Slices;
  readonly slice: Slice;
  /** The fact as its own YAML. */
  readonly text: string;
}

/** Finds a fact by its id in the files of the topics. */
export function findFact(texts: FolderTexts, id: string): FoundFact | undefined {
  for (const [path, fileText] of texts) {
    if (!path.startsWith('facts/') || !fileText.includes(id)) continue;
    const slices = slicesOf(fileText, 'facts');
    const slice = slices?.entries.find(({ node }) => scalarAt(node, 'id') === id);
    if (slices && slice) return { path, fileText, slices, slice, text: textOf(fileText, slice) };
  }
  return undefined;
}
