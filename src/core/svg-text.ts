const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Words as an SVG may hold them; also drops control characters, which no XML may hold. */
export function svgText(words: string): string {
  return words
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);
}
