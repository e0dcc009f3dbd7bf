import { foldedText, skimScalar } from './skim-scalar.ts';

/*
 * Reads the plain part of YAML in which knowledge files are written, and nothing else: block lists and maps, one line
 * a text, folded texts, lists of words in brackets. The yaml package needs a quarter of a second for a story in a
 * fresh process, half of what a first answer may take; this needs a twentieth of that. On anything unusual it gives
 * up, and the package reads the file; where it does not, it reads what the package reads (a property test holds the
 * two together).
 */

interface Line {
  readonly indent: number;
  readonly dash: boolean;
  /** Where the text after the hyphen starts; the same as `indent` if there is none. */
  readonly inner: number;
  readonly key: string | undefined;
  readonly value: unknown;
}

/** Control characters (tabs and carriage returns too), and white space that is not a plain space. */
const UNUSUAL = /(?![\n ])[\p{Cc}\p{Cs}\p{Z}\uFEFF]/u;
const LINE = /^( *)(- +)?(?:([A-Za-z]\w{0,40}):(?: +(\S.*?))?|(\S.*?)) *$/u;
const NOTHING = /^ *(?:#.*)?$/u;
const WORDS_OF_YAML = /^(?:null|true|false)$/iu;
const DEEPEST = 10;

/** The value of a text, or `undefined` if the text is not plain enough. */
export function skimYaml(text: string): { readonly value: unknown } | undefined {
  const lines = UNUSUAL.test(text) ? undefined : linesOf(text);
  const first = lines?.[0];
  if (!lines || !first) return undefined;
  const read = block(lines, 0, first.indent, 0);
  return read?.next === lines.length ? { value: read.value } : undefined;
}

function linesOf(text: string): readonly Line[] | undefined {
  const written = text.split('\n');
  const lines: Line[] = [];
  for (let at = 0; at < written.length; at++) {
    const now = written[at] ?? '';
    if (NOTHING.test(now)) continue;
    const match = LINE.exec(now);
    if (!match) return undefined;
    const [, { length: indent } = '', dash, key, after, alone] = match;
    if (key !== undefined && WORDS_OF_YAML.test(key)) return undefined;
    const inner = indent + (dash?.length ?? 0);
    const place = { indent, dash: dash !== undefined, inner, key };
    if (after === '>-' || after === '>') {
      const folded = foldedText(written, at + 1, inner);
      if (!folded) return undefined;
      lines.push({ ...place, value: after === '>' ? `${folded.text}\n` : folded.text });
      at = folded.next - 1;
      continue;
    }
    const text = after ?? alone;
    const value = text === undefined ? undefined : skimScalar(text);
    if (text !== undefined && value === undefined) return undefined;
    lines.push({ ...place, value });
  }
  return lines;
}

/** A value and the line after it; `undefined` for giving up. */
type Read<T> = { readonly value: T; readonly next: number } | undefined;

function block(lines: readonly Line[], start: number, indent: number, depth: number): Read<unknown> {
  if (depth > DEEPEST) return undefined;
  return lines[start]?.dash === true ? list(lines, start, indent, depth) : map(lines, start, indent, depth);
}

function list(
  lines: readonly Line[],
  start: number,
  indent: number,
  depth: number,
): Read<readonly unknown[]> {
  const items: unknown[] = [];
  let next = start;
  for (let line = lines[next]; line?.dash === true && line.indent === indent; line = lines[next]) {
    if (line.key === undefined) {
      items.push(line.value);
      next++;
      continue;
    }
    const item = map(lines, next, line.inner, depth + 1);
    if (!item) return undefined;
    items.push(item.value);
    next = item.next;
  }
  return { value: items, next };
}

/** @param start its first line, which may follow the hyphen of the list that it is an item of */
function map(lines: readonly Line[], start: number, indent: number, depth: number): Read<object> {
  const values: Record<string, unknown> = {};
  let next = start;
  for (let line = lines[next]; line?.key !== undefined; line = lines[next]) {
    if (line.inner !== indent || (line.dash && next !== start)) break;
    if (Object.hasOwn(values, line.key)) return undefined;
    next++;
    if (line.value !== undefined) {
      values[line.key] = line.value;
      continue;
    }
    const below = lines[next];
    if (!below || below.indent < indent || (below.indent === indent && !below.dash)) return undefined;
    const read = block(lines, next, below.indent, depth + 1);
    if (!read) return undefined;
    values[line.key] = read.value;
    next = read.next;
  }
  return next === start ? undefined : { value: values, next };
}
