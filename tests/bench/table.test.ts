import { expect, it } from 'vitest';

import { percent, table } from './table.ts';

it('puts the first column to the left and the others to the right, under their titles', () => {
  expect(
    table(
      ['engine', 'right'],
      [
        ['a', '1.0'],
        ['a longer one', '100.0'],
      ],
    ),
  ).toBe(['engine        right', 'a               1.0', 'a longer one  100.0'].join('\n'));
});

it.each([
  { share: 0.8214, shown: '82.1' },
  { share: 1, shown: '100.0' },
  { share: null, shown: '–' },
])('shows $share as $shown', ({ share, shown }) => {
  expect(percent(share)).toBe(shown);
});
