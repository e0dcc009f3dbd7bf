import type { IsoDate } from '../model.ts';

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days from one date to another; negative if the second is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days of the calendar since a day that does not matter. */
function dayNumber(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastFebruary = month > 2 ? year : year - 1;
  const leapDays =
    Math.floor(lastFebruary / 4) - Math.floor(lastFebruary / 100) + Math.floor(lastFebruary / 400);
  return 365 * year + leapDays + (DAYS_BEFORE[month - 1] ?? 0) + day;
}
