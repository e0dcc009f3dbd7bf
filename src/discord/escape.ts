/**
 * Control characters, and characters that are not seen or that turn the direction of writing: with them a quoted text could
 * look like another. The joiners that emoji and some scripts need (U+200C, U+200D) stay.
 */
const unseen = /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u3164\uFFA0]|\u17B4|\u17B5/gu;

/** The text without characters that are not seen; line breaks stay, a tab is a blank. */
export function withoutUnseen(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, '');
}

/** The same on one line, for labels, titles and quotes. */
export function onOneLine(text: string): string {
  return withoutUnseen(text.replace(/[\s\u0085\u2028\u2029]+/g, ' ')).trim();
}

/**
 * Makes Discord show the text as it is written: no formatting, link, mention, emoji or timestamp comes of it.
 * A backslash before a sign makes the sign literal; signs that only matter at the start of a line are left alone elsewhere.
 */
export function escapeText(text: string): string {
  return (
    withoutUnseen(text)
      .replace(/[\\*_~|`[\]<]/g, '\\$&')
      // Headings, small print, lists, quotes.
      .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
      // Discord turns bare addresses into links, also one that a person typed.
      .replace(/(\w):(?=\/\/)/g, '$1\\:')
      // A backslash would do for the reader; the zero-width space also holds where a client parses mentions first.
      .replace(/@(?=everyone|here)/gi, '@\u200B')
  );
}

/** One line of a text that is quoted, literally. */
export function escapeLine(text: string): string {
  return escapeText(onOneLine(text));
}

/** What `escapeLine` was given, but for what is not seen. */
export function unescapeLine(escaped: string): string {
  return escaped.replaceAll('\u200B', '').replace(/\\(.)/gu, '$1');
}

/**
 * A display label of at most `limit` units, cut between words where it is longer. Only for labels whose full text stands elsewhere.
 */
export function asLabel(text: string, limit: number): string {
  const line = onOneLine(text);
  if (line.length <= limit) return line;
  const head = line.slice(0, limit - 1);
  // A word that goes on beyond the cut is left out whole, unless it is all there is.
  const atWord = line[limit - 1] === ' ' ? head : head.replace(/\s+\S*$/, '');
  return `${(atWord || head).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
