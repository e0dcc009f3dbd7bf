import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from 'yaml';

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Keys and indexes from the top of a file, as zod writes them. */
export type Path = readonly PropertyKey[];

/**
 * Where a path stands in a file: its value, its key if the value is empty, or the deepest node above that exists.
 * @param target `key` for the last key of the path rather than its value
 */
export function locate(
  document: Document,
  lines: LineCounter,
  path: Path,
  target: 'key' | 'value' = 'value',
): Place {
  let here = document.contents;
  let offset = here?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isSeq(here)) {
      const item = here.items[Number(step)];
      here = isNode(item) ? item : null;
    } else if (isMap(here)) {
      const pair = here.items.find((entry) => keyOf(entry) === String(step));
      if (!pair) break;
      const value = isNode(pair.value) ? pair.value : null;
      const wantsKey = target === 'key' && depth === path.length - 1;
      here = value;
      offset = (wantsKey || isEmpty(value) ? startOf(pair.key) : startOf(value)) ?? offset;
      continue;
    } else break;
    if (!here) break;
    offset = startOf(here) ?? offset;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** A key as `toJS` writes it. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
