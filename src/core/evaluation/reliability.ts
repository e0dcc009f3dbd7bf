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

/** A change of confidence that keeps its order: `slope · log-odds + shift`, with a slope above 0. */
export interface Correction {
  readonly slope: number;
  readonly shift: number;
}

/** Newton's steps; the fit stands still after about eight. */
const STEPS = 25;
/** Pseudo-counts of the usual prior (Platt 1999), so that a set that is all right or all wrong has a finite fit. */
const PRIOR = 1;
const LEAST_SLOPE = 0.01;

/**
 * The correction under which these confidences would be likeliest (Platt's scaling). For the shape that a correction
 * must have to be safe, compare it on questions it was not fitted on.
 */
export function fitCorrection(rows: readonly Scored[]): Correction {
  const right = rows.filter((row) => row.right).length;
  const targets = {
    right: (right + PRIOR) / (right + 2 * PRIOR),
    wrong: PRIOR / (rows.length - right + 2 * PRIOR),
  };
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let [slopeGradient, shiftGradient, slopeSlope, slopeShift, shiftShift] = [0, 0, 1e-6, 0, 1e-6];
    for (const row of rows) {
      const odds = logOddsOf(row.confidence);
      const now = 1 / (1 + Math.exp(-(slope * odds + shift)));
      const off = now - (row.right ? targets.right : targets.wrong);
      const weight = now * (1 - now);
      slopeGradient += off * odds;
      shiftGradient += off;
      slopeSlope += weight * odds * odds;
      slopeShift += weight * odds;
      shiftShift += weight;
    }
    const determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
    // Half a step is slower and does not run away where the two parameters are hard to tell apart.
    slope -= (0.5 * (shiftShift * slopeGradient - slopeShift * shiftGradient)) / determinant;
    shift -= (0.5 * (slopeSlope * shiftGradient - slopeShift * slopeGradient)) / determinant;
  }
  return { slope: Math.max(LEAST_SLOPE, slope), shift };
}

/** A confidence, 0 to 1, as the correction has it. */
export function correctConfidence(confidence: number, { slope, shift }: Correction): number {
  return 1 / (1 + Math.exp(-(slope * logOddsOf(confidence) + shift)));
}

function logOddsOf(confidence: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, confidence));
  return Math.log(inside / (1 - inside));
}
