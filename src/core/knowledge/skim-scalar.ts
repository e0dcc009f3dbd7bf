const WORDS_OF_YAML = /^(?:null|true|false)$/iu;
const STARTS_AS_TEXT = /^(?:\p{L}|\d{4}-\d\d-\d\d$|\d\S* )/u;
const MEANS_MORE = /: | #|:$/u;
const NUMBER = /^(?:0|[1-9]\d{0,8})$/u;
const SINGLE_QUOTED = /^'((?:[^']|'')*)'$/u;
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\])*"$/u;
/** One entry of a list in brackets, with what ends it. */
const ENTRY = / *("(?:[^"\\]|\\["\\])*" *|(?:[^,[\]{}"'#:]|(?<=\w)')+)(?:,|$)/uy;

/** What stands after a key or a hyphen, read; `undefined` if it is not plain enough, or not text, number or words. */
export function skimScalar(text: string): string | number | readonly string[] | undefined {
  if (text.startsWith('[')) return words(text);
  return NUMBER.test(text) ? Number(text) : word(text);
}

function words(text: string): readonly string[] | undefined {
  if (!text.endsWith(']')) return undefined;
  const inside = text.slice(1, -1);
  if (inside.trim() === '') return [];
  const read: string[] = [];
  ENTRY.lastIndex = 0;
  while (ENTRY.lastIndex < inside.length) {
    const entry = word(ENTRY.exec(inside)?.[1]?.trim() ?? '');
    if (entry === undefined) return undefined;
    read.push(entry);
  }
  return inside.endsWith(',') ? undefined : read;
}

function word(text: string): string | undefined {
  if (text.startsWith("'")) return SINGLE_QUOTED.exec(text)?.[1]?.replaceAll("''", "'");
  if (text.startsWith('"'))
    return DOUBLE_QUOTED.test(text) ? text.slice(1, -1).replaceAll(/\\(.)/gu, '$1') : undefined;
  const plain = STARTS_AS_TEXT.test(text) && !MEANS_MORE.test(text) && !WORDS_OF_YAML.test(text);
  return plain ? text : undefined;
}

/**
 * The text below a `>`: lines equally deep, without blank ones among them.
 * @param inner where the key stands that the text belongs to
 * @returns the lines joined, and the index of the line after them; `undefined` if it is less plain
 */
export function foldedText(
  written: readonly string[],
  start: number,
  inner: number,
): { readonly text: string; readonly next: number } | undefined {
  const indent = depthOf(written[start]);
  if (indent === undefined || indent <= inner) return undefined;
  let next = start;
  while (depthOf(written[next]) === indent) next++;
  const lines = written.slice(start, next).map((line) => line.slice(indent));
  let after = next;
  while (after < written.length && depthOf(written[after]) === undefined) after++;
  const goesOn = (depthOf(written[after]) ?? 0) >= indent;
  const hasSpaces = written.slice(start, after).some((line) => line.endsWith(' '));
  return goesOn || hasSpaces ? undefined : { text: lines.join(' '), next };
}

/** Spaces before the first character; `undefined` for a blank line. */
function depthOf(line = ''): number | undefined {
  const depth = line.search(/[^ ]/u);
  return depth === -1 ? undefined : depth;
}
