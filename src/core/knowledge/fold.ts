/** A text as a listener hears it: lower case, no accents, punctuation or doubled spaces. Equal results are one phrasing. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’ʼ\p{M}]+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
