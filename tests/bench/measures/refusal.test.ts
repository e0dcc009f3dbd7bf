import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { areaUnderRoc, refusedShare, refuses, thresholdOfBestAccuracy, thresholdOfShare } from './refusal.ts';

const confidence = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(-Infinity));

describe('thresholdOfBestAccuracy', () => {
  it('refuses nothing where that is best', () => {
    expect(thresholdOfBestAccuracy([{ confidence: 1, right: true }], [])).toBe(1);
  });

  it('lies above what is outside and below what is right', () => {
    const inside = [0.2, 0.8, 0.9].map((confidence) => ({ confidence, right: confidence > 0.5 }));
    expect(thresholdOfBestAccuracy(inside, [0.1, 0.3, 0.4])).toBe(0.8);
  });

  it('does not refuse a wrong answer for its own sake', () => {
    expect(thresholdOfBestAccuracy([{ confidence: 1, right: false }], [])).toBe(1);
  });

  it('is as good as the best of all thresholds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ confidence, right: fc.boolean() }), { minLength: 1 }),
        fc.array(confidence),
        (inside, outside) => {
          const correct = (threshold: number): number =>
            inside.filter(({ confidence, right }) => right && !refuses(confidence, threshold)).length +
            outside.filter((confidence) => refuses(confidence, threshold)).length;
          const all = [...inside.map(({ confidence }) => confidence), ...outside, Infinity];
          expect(correct(thresholdOfBestAccuracy(inside, outside))).toBe(Math.max(...all.map(correct)));
        },
      ),
    );
  });
});

describe('thresholdOfShare', () => {
  it('refuses that share of different confidences', () => {
    const confidences = Array.from({ length: 50 }, (_, at) => at);
    expect(refusedShare(confidences, thresholdOfShare(confidences, 0.1))).toBe(0.1);
  });

  it('never refuses more, however many are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (confidences) => {
        const refused = refusedShare(confidences, thresholdOfShare(confidences, 0.1));
        expect(refused).toBeLessThanOrEqual(0.1);
      }),
    );
  });
});

describe('refusedShare', () => {
  it('is not known where nothing was asked', () => {
    expect(refusedShare([], 1)).toBeUndefined();
  });

  it('counts a question for which nothing was found at any threshold', () => {
    expect(refusedShare([-Infinity, 1], -Infinity)).toBe(0.5);
  });
});

describe('areaUnderRoc', () => {
  it.each([
    { what: 'all inside above all outside', inside: [3, 4], outside: [1, 2], area: 1 },
    { what: 'all inside below', inside: [1], outside: [2, 3], area: 0 },
    { what: 'all equal', inside: [1, 1], outside: [1], area: 0.5 },
    { what: 'one pair of four the wrong way round', inside: [2, 4], outside: [1, 3], area: 0.75 },
    { what: 'nothing found outside', inside: [2], outside: [-Infinity], area: 1 },
  ])('is $area for $what', ({ inside, outside, area }) => {
    expect(areaUnderRoc(inside, outside)).toBe(area);
  });

  it('is not known without questions outside', () => {
    expect(areaUnderRoc([1], [])).toBeUndefined();
  });

  it('is the share of pairs in the right order', () => {
    const some = fc.array(confidence, { minLength: 1 });
    fc.assert(
      fc.property(some, some, (inside, outside) => {
        const pairs = inside.flatMap((a) => outside.map((b) => (Number(a > b) + Number(a >= b)) / 2));
        const mean = pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
        expect(areaUnderRoc(inside, outside)).toBeCloseTo(mean, 10);
      }),
    );
  });
});
