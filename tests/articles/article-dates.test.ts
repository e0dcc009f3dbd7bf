import { expect, it } from 'vitest';
import { dateIn, findDates } from '../../src/articles/article-dates.ts';

it.each([
  ['It opened on Tuesday.', [['Tuesday', '2031-05-06']]],
  ['They met on Dec. 2.', [['Dec. 2', '2030-12-02']]],
  [
    'on 4 May 2031 and on June 1, 2031',
    [
      ['4 May 2031', '2031-05-04'],
      ['June 1, 2031', '2031-06-01'],
    ],
  ],
  ['He left yesterday.', [['yesterday', '2031-05-06']]],
  ['It may rain now, for two hours, after nine weeks.', []],
] as const)('%s names these days to a reader of 7 May 2031', (text, dates) => {
  expect(findDates(text, '2031-05-07').map(({ text, date }) => [text, date])).toEqual(dates);
});

it('without the day of the paper only full dates are read', () => {
  expect(findDates('on Tuesday, on Dec. 2, today, and on 4 May 2031', undefined)).toEqual([
    { text: '4 May 2031', date: '2031-05-04' },
  ]);
});

it.each([
  ['2031-05-06T23:40:00+02:00', '2031-05-06'],
  ['May 6, 2031 at 11:40 p.m.', '2031-05-06'],
  ['6 May', undefined],
  ['2031-02-30', undefined],
  ['soon', undefined],
])('the date line %s is %s', (text, date) => {
  expect(dateIn(text)).toBe(date);
});
