import { dateIn } from './article-dates.ts';

/** Lines from the top in which author and date are looked for. */
export const HEAD_LINES = 6;

/** The author that a line "By Ada Quill" names. */
export function bylineIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const name =
      /^(?:by|written by|author:)\s+(?<name>\p{Lu}[\p{L}.'’-]*(?:[ ,]+(?:and )?\p{Lu}[\p{L}.'’-]*){0,8})\s*(?:[|·•–—].*)?$/iu.exec(
        line,
      )?.groups?.['name'];
    if (name !== undefined && line.length < 120) return name.replace(/[.,]$/u, '');
  }
  return undefined;
}

const MARK = /^(?:first )?(?:published|updated|posted|date)(?: on)?:?\s*/iu;

/** The date that a line by itself gives; a sentence that names a date tells another day than that of the paper. */
export function dateLineIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    if (line.length >= 70 || /[.!?]["”]?$/u.test(line.replace(/\b[ap]\.m\.$/u, ''))) continue;
    const date = dateIn(line.replace(MARK, ''));
    if (date !== undefined) return date;
  }
  return undefined;
}
