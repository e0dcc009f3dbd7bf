import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { reliabilityPicture } from '../../../src/core/evaluation/reliability-picture.ts';

const words = { title: 'Can confidence be believed?', marks: [{ at: 0.5, name: 'answered' }] };
const rows = [
  { confidence: 0.95, right: true },
  { confidence: 0.92, right: false },
  { confidence: 0.3, right: false },
];

it('the picture tells its numbers to who cannot see it', () => {
  const svg = reliabilityPicture([{ name: 'held out', rows }], words);
  expect(svg).toContain('role="img" aria-labelledby="title description"');
  expect(svg).toContain('<title id="title">Can confidence be believed?</title>');
  expect(svg).toContain(
    '<desc id="description">held out: confidence 30 to 40 %: 0 % right of 1; confidence 90 to 100 %: 50 % right of 2.</desc>',
  );
});

it('the picture follows light and dark and fits a phone', () => {
  const svg = reliabilityPicture([{ name: 'held out', rows }], words);
  expect(svg).toContain('@media (prefers-color-scheme:dark)');
  expect(svg).toMatch(/viewBox="0 0 360 \d+"/);
});

it('each bin with answers has a dot, and each set a line and its name', () => {
  const svg = reliabilityPicture(
    [
      { name: 'first', rows },
      { name: 'second', rows: rows.slice(0, 1) },
    ],
    words,
  );
  expect(svg.match(/<circle/g)).toHaveLength(3);
  expect(svg).toContain('>first (3)<');
  expect(svg).toContain('>second (1)<');
});

it('a set without answers is drawn as an empty plot that says so', () => {
  const svg = reliabilityPicture([{ name: 'none', rows: [] }], words);
  expect(svg).toContain('none: no questions.');
  expect(svg).not.toMatch(/NaN|Infinity|<circle/);
});

it('no name can break out of the text it stands in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const svg = reliabilityPicture([{ name: `<b>${name}&"`, rows }], words);
      expect(svg).not.toContain('<b>');
      expect(svg.replaceAll(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
      expect(svg.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }),
  );
});
