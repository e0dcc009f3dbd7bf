import { daysBetween } from '../health/days.ts';
import { en } from '../texts/en.ts';
import type { Texts } from '../texts/texts.ts';
import type { TimelineEntry } from './timeline.ts';

/** Events of one moment, as exactly as it is known. */
export interface TimelineGroup {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly on: string;
  readonly entries: readonly TimelineEntry[];
}

/** "2 December 2025", "in August 2025", "in 2025"; a time of day is not told. */
export function momentInWords(on: string, { words }: Texts = en): string {
  const [date = ''] = on.split(' ');
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return words.date(date);
  return month === undefined ? words.inYear(year) : words.inMonth(year, Number(month));
}

/** The time of day, `HH:MM`, if it is known. */
export function timeOf(on: string): string | undefined {
  return on.split(' ')[1];
}

/** Entries of one day, month or year together, in their order. */
export function byMoment(entries: readonly TimelineEntry[]): readonly TimelineGroup[] {
  const groups = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const [on = ''] = entry.on.split(' ');
    groups.set(on, [...(groups.get(on) ?? []), entry]);
  }
  return [...groups].map(([on, together]) => ({ on, entries: together }));
}

/** "18 days later", of two moments; `undefined` where either is not known to the day, or they are one day. */
export function laterBy(before: string, after: string, { words }: Texts = en): string | undefined {
  if (!isDay(before) || !isDay(after)) return undefined;
  const days = daysBetween(before, after);
  if (days < 1) return undefined;
  if (days === 1) return words.nextDay;
  return days < 90 ? words.daysLater(days) : words.monthsLater(Math.round(days / 30.44));
}

function isDay(on: string): boolean {
  return on.length === 'YYYY-MM-DD'.length;
}
