import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysBetween } from '../../../src/core/health/days.ts';

it.each([
  ['2025-12-02', '2025-12-02', 0],
  ['2025-12-31', '2026-01-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-02-28', '2025-03-01', 1],
  ['2100-02-28', '2100-03-01', 1],
  ['2000-02-28', '2000-03-01', 2],
  ['2026-01-01', '2025-01-01', -365],
])('from %s to %s are %d days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

const date = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
});

it('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(date, date, (one, other) => {
      const [from, to] = [one, other].map((moment) => moment.toISOString().slice(0, 10));
      const days = (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000;
      expect(daysBetween(from ?? '', to ?? '')).toBe(days);
    }),
  );
});
