import { listOf } from '../../answer/attribution.ts';
import { longDate, MONTHS } from '../../answer/dates.ts';
import type { IsoDate } from '../../model.ts';

/** `1 fact`, `2 facts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What other texts are made of. */
export const words = {
  date: (date: IsoDate) => longDate(date),
  /** @param month from 1 */
  inMonth: (year: string, month: number) => `in ${MONTHS[month - 1] ?? month} ${year}`,
  inYear: (year: string) => `in ${year}`,
  nextDay: 'the next day',
  daysLater: (days: number) => `${days} days later`,
  monthsLater: (months: number) => `about ${months} months later`,
  list: (items: readonly string[]) => listOf(items),
  quoted: (text: string) => `“${text}”`,
};
