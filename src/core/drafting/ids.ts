import { keywordsOf } from './topics.ts';

/** Characters; the format allows 60, and a shorter id is easier to write under `related`. */
const LONGEST = 48;

/** An id made of the most telling words of a text, that is not taken. */
export function idFor(
  text: string,
  { weight, taken }: { readonly weight: (stem: string) => number; readonly taken: ReadonlySet<string> },
): string {
  const id = slugOf(keywordsOf(text, weight)) || 'draft';
  return freeId(id, taken);
}

/** Lower-case letters, digits and single hyphens; empty if the text has none. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’.]+/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST) break;
    slug += slug === '' ? word : `-${word}`;
  }
  return slug === 'unknown' ? '' : slug || (words[0] ?? '').slice(0, LONGEST);
}

/** The id itself, or with the first number behind it that makes it free. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
