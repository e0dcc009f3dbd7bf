import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Keys and indexes from the top of a file, as zod writes them. */
export type Path = readonly PropertyKey[];

/**
 * Turns offsets of a text into places. Lines are looked up only when a place is asked for: a good file has none to
 * tell. (The parser's own counter loses lines when it meets a syntax error.)
 */
export function placesIn(text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let line = 0;
    for (let above = starts.length; line + 1 < above;) {
      const middle = (line + above) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else above = middle;
    }
    return { line: line + 1, column: Math.min(offset, text.length) - (starts[line] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/**
 * The offset of what a path names: its value, its key if the value is empty, or the deepest node above that exists.
 * @param target `key` for the last key of the path rather than its value
 */
export function locate(contents: Node | null, path: Path, target: 'key' | 'value' = 'value'): number {
  let here = contents;
  let offset = startOf(here) ?? 0;
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
  return offset;
}

/** A key as `toJS` writes it. */
function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
