import { confidenceFrom, type Correction, UNCORRECTED } from '../search/confidence.ts';

/** Something that was said with a confidence, and whether it was right. */
export interface Scored {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** Those whose confidence lies from `from` to below `to`; 1 belongs to the last bin. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** 0 to 1; 0 where there are none. */
  readonly meanConfidence: number;
  /** 0 to 1; 0 where there are none. Equal to the mean confidence if confidence can be taken at its word. */
  readonly shareRight: number;
}

/** Confidence against the share that was right, in bins of equal width, lowest first; empty bins are kept. */
export function reliabilityCurve(rows: readonly Scored[], bins = 10): readonly Bin[] {
  const sums = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of rows) {
    const sum = sums[Math.min(bins - 1, Math.floor(confidence * bins))];
    if (!sum) continue;
    sum.count += 1;
    sum.confidence += confidence;
    sum.right += right ? 1 : 0;
  }
  return sums.map(({ count, confidence, right }, at) => ({
    from: at / bins,
    to: (at + 1) / bins,
    count,
    meanConfidence: count === 0 ? 0 : confidence / count,
    shareRight: count === 0 ? 0 : right / count,
  }));
}

/** Expected calibration error: how far confidence and share right lie apart, 0 to 1, each bin by its count; 0 for none. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return 0;
  return (
    bins.reduce(
      (sum, { count, meanConfidence, shareRight }) => sum + count * Math.abs(meanConfidence - shareRight),
      0,
    ) / all
  );
}

/** Newton's steps; the fit stands still after about eight. */
const STEPS = 25;
const LEAST_SLOPE = 0.1;
/**
 * How far a correction is expected to lie from none, as standard deviations: some thirty answers weigh as much as this
 * expectation, so that a small knowledge keeps the confidence that was fitted on others.
 */
const EXPECTED = { slope: 0.25, shift: 0.5 } as const;

/**
 * The correction under which these confidences would be likeliest (Platt's scaling), drawn towards none.
 * @param countOf how often a row counts, above 0
 */
export function fitCorrection<Row extends Scored>(
  rows: readonly Row[],
  countOf: (row: Row) => number = once,
): Correction {
  const [slopePull, shiftPull] = [EXPECTED.slope ** -2, EXPECTED.shift ** -2];
  let { slope, shift } = UNCORRECTED;
  for (let step = 0; step < STEPS; step += 1) {
    let [slopeGradient, shiftGradient] = [slopePull * (slope - 1), shiftPull * shift];
    let [slopeSlope, slopeShift, shiftShift] = [slopePull, 0, shiftPull];
    for (const row of rows) {
      const odds = logOddsOf(row.confidence);
      const now = confidenceFrom(odds, { slope, shift });
      const off = now - (row.right ? 1 : 0);
      const count = countOf(row);
      const weight = count * now * (1 - now);
      slopeGradient += count * off * odds;
      shiftGradient += count * off;
      slopeSlope += weight * odds * odds;
      slopeShift += weight * odds;
      shiftShift += weight;
    }
    const determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
    // Half a step is slower and does not run away where the two parameters are hard to tell apart.
    slope -= (0.5 * (shiftShift * slopeGradient - slopeShift * shiftGradient)) / determinant;
    if (slope > LEAST_SLOPE) {
      shift -= (0.5 * (slopeSlope * shiftGradient - slopeShift * slopeGradient)) / determinant;
    } else {
      slope = LEAST_SLOPE;
      shift -= (0.5 * shiftGradient) / shiftShift;
    }
  }
  return { slope, shift };
}

function once(): number {
  return 1;
}

/** A confidence, 0 to 1, as the correction has it. */
export function correctConfidence(confidence: number, correction: Correction): number {
  return confidenceFrom(logOddsOf(confidence), correction);
}

function logOddsOf(confidence: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, confidence));
  return Math.log(inside / (1 - inside));
}
