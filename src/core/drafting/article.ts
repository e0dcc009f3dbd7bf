import type { IsoDate } from '../model.ts';

/** An article as it was read from a file. */
export interface Article {
  readonly title: string;
  readonly author?: string | undefined;
  readonly published?: IsoDate | undefined;
  /** Full address, as the page itself names it. */
  readonly url?: string | undefined;
  readonly siteName?: string | undefined;
  /** Each one line without white space at its ends; the first is the headline. Citations count them from 0. */
  readonly paragraphs: readonly [string, ...string[]];
}

/** A date that a text names. */
export interface FoundDate {
  /** As the text has it. */
  readonly text: string;
  readonly date: IsoDate;
}

/**
 * Finds the dates of a text.
 * @param published the day that "Tuesday" and "Dec. 2" are read from; without it only full dates are found
 */
export type FindDates = (text: string, published: IsoDate | undefined) => readonly FoundDate[];

const INVISIBLE = /(?![\n\t\r\u2028\u2029])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const BROKEN_PAIR = /[\uD800-\uDFFF]/gu;

/** One paragraph as the article's text file holds it: one line, single spaces, no character that nobody sees. */
export function tidyParagraph(text: string): string {
  return text
    .replaceAll(INVISIBLE, '')
    .replaceAll(BROKEN_PAIR, '')
    .normalize('NFC')
    .replaceAll(/[\s\u2028\u2029\u0085]+/gu, ' ')
    .trim();
}

/** The text of `articles/<source id>.txt`: one paragraph a line. */
export function articleText({ paragraphs }: Article): string {
  return `${paragraphs.join('\n')}\n`;
}
