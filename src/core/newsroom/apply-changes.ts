import type { KnowledgeFiles } from '../knowledge/load.ts';
import { knownFile } from '../knowledge/file-names.ts';
import type { Change } from './change.ts';
import type { Misfit } from './refusal.ts';
import { addPhrasing } from './add-phrasing.ts';
import { putFact } from './put-fact.ts';
import { retireFact } from './retire-fact.ts';

/** Texts of a knowledge folder by path, the articles apart. */
export type FolderTexts = ReadonlyMap<string, string>;

/** The folder with the changes in it, or the first one that does not fit any more and why. */
export type Applied =
  | { readonly ok: true; readonly files: KnowledgeFiles }
  | { readonly ok: false; readonly index: number; readonly misfit: Misfit };

/** What one change makes of the folder, or why it cannot. */
export type Step =
  | { readonly ok: true; readonly texts: FolderTexts }
  | { readonly ok: false; readonly misfit: Misfit };

/**
 * Makes changes in a folder, one after the other. Only the lines that a change is about become others: comments, order and
 * the rest of each file stay. A change whose `base` is not what the folder holds is refused.
 */
export function applyChanges(files: KnowledgeFiles, changes: readonly Change[]): Applied {
  let texts: FolderTexts = textsOf(files);
  for (const [index, change] of changes.entries()) {
    const step = applyChange(texts, change);
    if (!step.ok) return { ok: false, index, misfit: step.misfit };
    texts = step.texts;
  }
  return { ok: true, files: withTexts(files, texts) };
}

function applyChange(texts: FolderTexts, change: Change): Step {
  switch (change.kind) {
    case 'put-fact':
      return putFact(texts, change);
    case 'retire-fact':
      return retireFact(texts, change);
    case 'add-phrasing':
      return addPhrasing(texts, change);
    case 'put-file':
      return putFile(texts, change);
  }
}

function putFile(texts: FolderTexts, { path, content, base }: Extract<Change, { kind: 'put-file' }>): Step {
  const kind = knownFile(path)?.kind;
  if (kind === undefined || kind === 'article')
    return { ok: false, misfit: { kind: 'no-knowledge-file', path } };
  if (texts.get(path) !== base) {
    return { ok: false, misfit: { kind: base === undefined ? 'file-exists' : 'file-changed', path } };
  }
  return { ok: true, texts: new Map([...texts, [path, content]]) };
}

/** The texts of a folder's files; one that is not UTF-8 is not among them, and stays as it is. */
export function textsOf(files: KnowledgeFiles): FolderTexts {
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    const kind = knownFile(path)?.kind;
    if (kind === undefined || kind === 'article') continue;
    const text = strictly(bytes);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withTexts(files: KnowledgeFiles, texts: FolderTexts): KnowledgeFiles {
  const before = textsOf(files);
  const gone = [...before.keys()].filter((path) => !texts.has(path));
  const changed = [...texts].filter(([path, text]) => before.get(path) !== text);
  const result = new Map(files);
  for (const path of gone) result.delete(path);
  for (const [path, text] of changed) result.set(path, new TextEncoder().encode(text));
  return new Map([...result].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
