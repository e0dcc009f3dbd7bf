import { isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { FolderTexts, Step } from './apply-changes.ts';
import type { Change } from './change.ts';
import { endOf, scalarAt, slicesOf, type Slice, type Slices } from './fact-slices.ts';
import { findFact } from './find-fact.ts';
import { dashBefore } from './put-fact.ts';
import { applyEdits, wholeLines, type TextEdit } from './text-edits.ts';

/**
 * Takes a fact out, and every mention of it: in the lists of related and included facts, and the golden questions that
 * expect it and nothing else. A file whose last fact goes, goes too.
 */
export function retireFact(
  texts: FolderTexts,
  { fact, base }: Extract<Change, { kind: 'retire-fact' }>,
): Step {
  const found = findFact(texts, fact);
  if (!found) return { ok: false, misfit: { kind: 'fact-gone', fact } };
  if (found.text !== base) return { ok: false, misfit: { kind: 'fact-changed', fact } };
  const result = new Map(texts);
  if (found.slices.entries.length === 1) result.delete(found.path);
  else result.set(found.path, applyEdits(found.fileText, [removal(found.fileText, found.slice)]));
  for (const [path, text] of result) {
    if (!text.includes(fact)) continue;
    if (path.startsWith('facts/')) result.set(path, withoutMentions(text, slicesOf(text, 'facts'), fact));
    else if (path === 'questions.yaml') {
      result.set(path, withoutGolden(text, slicesOf(text, 'questions'), fact));
    }
  }
  return { ok: true, texts: result };
}

function removal(text: string, { start, end }: Slice): TextEdit {
  return { ...wholeLines(text, dashBefore(text, start), end), text: '' };
}

function withoutMentions(text: string, slices: Slices | undefined, fact: string): string {
  const edits = (slices?.entries ?? []).flatMap(({ node }) =>
    ['related', 'includes'].flatMap((key) => shortened(text, node, key, fact)),
  );
  return applyEdits(text, edits);
}

function withoutGolden(text: string, slices: Slices | undefined, fact: string): string {
  const edits = (slices?.entries ?? []).flatMap((slice) => {
    const expect = slice.node.get('expect', true);
    const alone =
      scalarAt(slice.node, 'expect') === fact ||
      (isSeq(expect) && idsIn(expect.items).every((id) => id === fact));
    return alone ? [removal(text, slice)] : shortened(text, slice.node, 'expect', fact);
  });
  return applyEdits(text, edits);
}

/** The list under a key without an id, in one line; without the key if nothing is left. */
function shortened(text: string, node: YAMLMap, key: string, fact: string): readonly TextEdit[] {
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  const value = pair?.value;
  if (!isNode(pair?.key) || !isSeq(value) || !value.range || !pair.key.range) return [];
  const ids = idsIn(value.items);
  if (!ids.includes(fact)) return [];
  const left = ids.filter((id) => id !== fact);
  const [start] = pair.key.range;
  const end = endOf(text, value);
  return left.length === 0
    ? [{ ...wholeLines(text, start, end), text: '' }]
    : [{ start, end, text: `${key}: [${left.join(', ')}]` }];
}

function idsIn(items: readonly unknown[]): readonly string[] {
  return items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
}
