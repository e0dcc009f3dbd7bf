/**
 * What a reader sees of escaped text. Discord shows a sign after a backslash as it is, unless it is a letter, a digit or a
 * blank; the zero-width space that parts a mass mention is not seen.
 */
export function literalOf(escaped: string): string {
  return escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1').replace(/@\u200B/g, '@');
}

/** What Discord would still act on in a text: formatting, links, mentions, what starts a line. */
export function openSigns(text: string): readonly string[] {
  // A letter stands for each escaped sign, so that nothing before or after it comes to stand at the start of a line.
  const rest = text.replace(/\\[^0-9A-Za-z\s]/g, 'x');
  return [
    ...rest.matchAll(/[*_~`|[\]<]|\w:\/\/|@(?:everyone|here)|^\s*(?:[#>+-]|\d+[.)])/gim),
    ...rest.matchAll(/[\u202A-\u202E\u2066-\u2069]/g),
  ].map(([found]) => found);
}
