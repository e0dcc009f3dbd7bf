import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  calibrationError,
  correctConfidence,
  fitCorrection,
  reliabilityCurve,
  type Scored,
} from '../../../src/core/evaluation/reliability.ts';

const scored = fc.record({
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  right: fc.boolean(),
});

/** So many at a confidence, of which a share is right. */
function at(confidence: number, count: number, share: number): readonly Scored[] {
  return Array.from({ length: count }, (_, index) => ({ confidence, right: index < count * share }));
}

it('each answer stands in one bin, between whose ends its confidence lies', () => {
  fc.assert(
    fc.property(fc.array(scored), fc.integer({ min: 1, max: 20 }), (rows, bins) => {
      const curve = reliabilityCurve(rows, bins);
      expect(curve).toHaveLength(bins);
      expect(curve.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      for (const { from, to, count, meanConfidence } of curve.filter(({ count }) => count > 0)) {
        expect(count).toBeGreaterThan(0);
        expect(meanConfidence).toBeGreaterThanOrEqual(from - 1e-9);
        expect(meanConfidence).toBeLessThanOrEqual(to + 1e-9);
      }
    }),
  );
});

it.each<[string, readonly Scored[], number]>([
  ['no answers', [], 0],
  ['confidence that can be taken at its word', [...at(0.25, 4, 0.25), ...at(0.75, 4, 0.75)], 0],
  ['certainty that is always wrong', at(1, 3, 0), 1],
  ['three of four too sure by a half', [...at(0.95, 3, 0.45 / 1), ...at(0, 1, 0)], (3 * (0.95 - 2 / 3)) / 4],
])('%s: the error is the distance by count', (_, rows, error) => {
  expect(calibrationError(reliabilityCurve(rows))).toBeCloseTo(error);
});

it('a correction keeps the order of confidences and stays between 0 and 1', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(scored), share, share, (rows, a, b) => {
      const correction = fitCorrection(rows);
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => correctConfidence(one, correction));
      expect(low).toBeLessThanOrEqual(high ?? 0);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

it.each([
  ['none', 0, 0.899],
  ['three', 3, 0.7],
])('%s that were wrong say little: confidence stays near what it was', (_, count, least) => {
  expect(correctConfidence(0.9, fitCorrection(at(0.9, count, 0)))).toBeGreaterThanOrEqual(least);
});

it('where the surest are wrong most often, none is sure any more', () => {
  const correction = fitCorrection([...at(0.99, 300, 0.1), ...at(0.6, 300, 0.3)]);
  expect(correctConfidence(0.99, correction)).toBeLessThan(0.3);
  expect(correction.slope).toBeGreaterThan(0);
});

it('a correction brings confidence that is too sure down to the share that is right', () => {
  const rows = [...at(0.9, 200, 0.5), ...at(0.5, 200, 0.1)];
  const correction = fitCorrection(rows);
  expect(correctConfidence(0.9, correction)).toBeCloseTo(0.5, 1);
  expect(correctConfidence(0.5, correction)).toBeCloseTo(0.1, 1);
});

it('a row that counts three times weighs as much as three', () => {
  const [sure, unsure] = [at(0.9, 40, 0.5), at(0.4, 40, 0.2)];
  const thrice = fitCorrection([...sure, ...unsure], ({ confidence }) => (confidence > 0.5 ? 3 : 1));
  const written = fitCorrection([...sure, ...sure, ...sure, ...unsure]);
  expect(thrice.slope).toBeCloseTo(written.slope);
  expect(thrice.shift).toBeCloseTo(written.shift);
});
