import { isMap, isNode, isScalar, isSeq, parseDocument, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { columnOf } from './text-edits.ts';

/** Where one entry of a list stands in the text of its file. */
export interface Slice {
  readonly node: YAMLMap;
  /** Offset of its first key. */
  readonly start: number;
  /** Offset after its last value. */
  readonly end: number;
  /** Column of its keys, from 0. */
  readonly indent: number;
}

/** A file's list of entries, in a text that block style keeps apart line by line. */
export interface Slices {
  readonly list: YAMLSeq;
  readonly entries: readonly Slice[];
}

/** The entries of the list under a key of a file; `undefined` where they do not stand each on its own lines. */
export function slicesOf(text: string, key: 'facts' | 'questions'): Slices | undefined {
  const document = parseDocument(text, { uniqueKeys: false, stringKeys: true, logLevel: 'error' });
  const list = isMap(document.contents) ? document.contents.get(key, true) : undefined;
  if (document.errors.length > 0 || !isSeq(list) || list.flow === true) return undefined;
  const entries = list.items.flatMap((node) =>
    isMap(node) && node.flow !== true ? [sliceOf(text, node)] : [],
  );
  return entries.length === list.items.length ? { list, entries } : undefined;
}

function sliceOf(text: string, node: YAMLMap): Slice {
  const start = node.range?.[0] ?? 0;
  return { node, start, end: endOf(text, node), indent: columnOf(text, start) };
}

/** The offset after a node's last value: a collection's own range would take in the comments and blank lines that follow. */
export function endOf(text: string, node: Node): number {
  const last = lastIn(node);
  if (last) return endOf(text, last);
  const [start, end] = node.range ?? [0, 0];
  return start + text.slice(start, end).trimEnd().length;
}

function lastIn(node: Node): Node | undefined {
  if (isSeq(node) && node.flow !== true) {
    const item = node.items.at(-1);
    return isNode(item) ? item : undefined;
  }
  if (!isMap(node) || node.flow === true) return undefined;
  const pair = node.items.at(-1);
  if (isNode(pair?.value) && pair.value.range) return pair.value;
  return isNode(pair?.key) ? pair.key : undefined;
}

/** The text of an entry as its own YAML: the first line's indentation taken from all that follow. */
export function textOf(text: string, { start, end, indent }: Slice): string {
  const margin = ' '.repeat(indent);
  return text
    .slice(start, end)
    .split(/\r?\n/u)
    .map((line, index) => (index > 0 && line.startsWith(margin) ? line.slice(indent) : line))
    .join('\n');
}

/** A text of its own YAML, moved to a column; blank lines stay blank. */
export function indented(text: string, indent: number, lineBreak: string): string {
  const margin = ' '.repeat(indent);
  return text
    .trimEnd()
    .split(/\r?\n/u)
    .map((line, index) => (index > 0 && line !== '' ? margin + line : line))
    .join(lineBreak);
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The plain value under a key of an entry; `undefined` for lists and maps. */
export function scalarAt(node: YAMLMap, key: string): string | undefined {
  const value = node.get(key, true);
  return isScalar(value) ? String(value.value) : undefined;
}
