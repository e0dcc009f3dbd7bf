import * as chrono from 'chrono-node';
import type { FindDates, FoundDate } from '../core/drafting/article.ts';
import type { IsoDate } from '../core/model.ts';
import { isRealDate } from '../core/knowledge/dates.ts';

/** Characters. What is longer than a sentence is not searched. */
const LONGEST = 1500;

/** Lower-case words that chrono takes for dates and that are none. */
const NO_DATE = /^(?:may|march|sat|sun|mon|wed|now|second)$/u;

/** Says a day only to somebody who knows the day of the paper. */
const RELATIVE = /\b(?:today|tonight|yesterday|tomorrow|this|last|next|ago|before|after)\b/iu;

/** Finds dates in a sentence, in English. */
export const findDates: FindDates = (text, published) => {
  if (text.length > LONGEST) return [];
  const found = new Map<IsoDate, FoundDate>();
  for (const { text: written, start } of chrono.parse(text, reference(published))) {
    const day = start.isCertain('day') || start.isCertain('weekday');
    const year = start.isCertain('year') || published !== undefined;
    // "yesterday" is certain of nothing but its day; "for two hours" of nothing at all.
    if (!day || !year || NO_DATE.test(written) || isSpan(written)) continue;
    if (published === undefined && (!start.isCertain('month') || RELATIVE.test(written))) continue;
    const date = isoDate(start);
    if (date !== undefined && !found.has(date))
      found.set(date, { text: written.replace(/^on\s+|[\s,]+$/giu, ''), date });
  }
  return [...found.values()];
};

/** "Nine weeks after" is no day. */
function isSpan(text: string): boolean {
  return /\b(?:hour|minute|day|week|month|year)s?\b/iu.test(text) && !/\b(?:ago|last|next)\b/iu.test(text);
}

/** The day that a date line or a page's date tells; `undefined` without a year. */
export function dateIn(text: string): IsoDate | undefined {
  const iso = /^\s*(?<date>\d{4}-\d{2}-\d{2})/u.exec(text)?.groups?.['date'];
  if (iso !== undefined) return isRealDate(iso) ? iso : undefined;
  for (const { start } of chrono.parse(text.slice(0, 300), reference(undefined))) {
    if (start.isCertain('day') && start.isCertain('month') && start.isCertain('year')) return isoDate(start);
  }
  return undefined;
}

function pad(value: number | null, length: number): string {
  return String(value ?? 0).padStart(length, '0');
}

function isoDate(start: chrono.ParsedComponents): IsoDate | undefined {
  const date = `${pad(start.get('year'), 4)}-${pad(start.get('month'), 2)}-${pad(start.get('day'), 2)}`;
  return isRealDate(date) ? date : undefined;
}

/** Noon in London, so that no time zone of this machine turns the day. */
function reference(published: IsoDate | undefined): chrono.ParsingReference {
  return { instant: new Date(`${published ?? '2000-01-01'}T12:00:00Z`), timezone: 0 };
}
