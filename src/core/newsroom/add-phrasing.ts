import { isNode, isScalar, isSeq, stringify } from 'yaml';
import type { FolderTexts, Step } from './apply-changes.ts';
import type { Change } from './change.ts';
import { lineBreakOf } from './fact-slices.ts';
import { findFact } from './find-fact.ts';
import { applyEdits, columnOf, wholeLines } from './text-edits.ts';

/** Adds one line under `asked` of a fact. */
export function addPhrasing(
  texts: FolderTexts,
  { fact, phrasing }: Extract<Change, { kind: 'add-phrasing' }>,
): Step {
  const found = findFact(texts, fact);
  if (!found) return { ok: false, misfit: { kind: 'fact-gone', fact } };
  const { path, fileText, slice } = found;
  const asked = slice.node.get('asked', true);
  const last = isSeq(asked) && asked.flow !== true ? asked.items.at(-1) : undefined;
  if (!isNode(last) || !isScalar(last) || !last.range) {
    return { ok: false, misfit: { kind: 'phrasings-in-one-line', fact } };
  }
  const [start, end] = last.range;
  const margin = ' '.repeat(columnOf(fileText, fileText.lastIndexOf('-', start - 1)));
  const lineBreak = lineBreakOf(fileText);
  const after = wholeLines(fileText, start, end - 1).end;
  const separator = fileText.slice(0, after).endsWith('\n') ? '' : lineBreak;
  const line = `${separator}${margin}- ${stringify(phrasing, { lineWidth: 0 }).trimEnd()}${lineBreak}`;
  const text = applyEdits(fileText, [{ start: after, end: after, text: line }]);
  return { ok: true, texts: new Map([...texts, [path, text]]) };
}
