import { ask, type Reply, shareWithin, spread, timedBuild } from '../contest.ts';
import type { Labelled, Parts } from '../data-sets.ts';
import type { Engine } from '../peers/engine.ts';
import { percentile } from './percentile.ts';
import {
  areaUnderRoc,
  type Outcome,
  refusedShare,
  refuses,
  thresholdOfBestAccuracy,
  thresholdOfShare,
} from './refusal.ts';
import { fraction, milliseconds } from './rounding.ts';

/** How well an engine finds labels and refuses what has none; shares are of 1, `null` where the set cannot tell. */
export interface IntentFigures {
  readonly engine: string;
  /** Right first labels, without a threshold. */
  readonly accuracy: number;
  /** Right first labels that are not refused, at the threshold by the rule of Larson et al. */
  readonly inScope: number | null;
  /** Questions outside that are refused, at the same threshold. */
  readonly oosRecall: number | null;
  readonly auroc: number | null;
  /** Questions outside that are refused at the threshold that refuses a tenth of validation. */
  readonly oosRecallAt10: number | null;
  /** Questions whose label is among the first three. */
  readonly hitsAt3: number;
  readonly buildMs: number;
  /** Of one question of the test parts. */
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Questions of the test parts that were asked; fewer than there are for an engine that needs too long. */
  readonly asked: number;
}

/** The share of validation that may be refused for `oosRecallAt10`. */
const FALSE_REFUSALS = 0.1;
/** Of a sample with fewer questions outside than this, no figure of refusal is given: it would be chance. */
const ENOUGH_OUTSIDE = 30;

/**
 * Builds an engine from the examples, chooses thresholds on validation and measures on the test parts.
 * @param seconds about as long as all questions may take; beyond that a sample of them is asked
 */
export function measureIntents(
  engine: Engine,
  train: readonly Labelled[],
  parts: Parts,
  seconds = Infinity,
): IntentFigures {
  const { contestant, buildMs } = timedBuild(engine, train);
  const count = parts.val.length + parts.test.length + parts.outsideVal.length + parts.outsideTest.length;
  const share = shareWithin(
    contestant,
    parts.val.map(([text]) => text),
    count,
    seconds,
  );
  const inside = (pairs: readonly Labelled[]): readonly Judged[] =>
    spread(pairs, share).map(([text, label]) => judge(ask(contestant, text), label));
  const outside = (texts: readonly string[]): readonly Reply[] =>
    spread(texts, share).map((text) => ask(contestant, text));

  const val = inside(parts.val);
  const outsideVal = outside(parts.outsideVal).map(confidenceOf);
  const test = inside(parts.test);
  const outsideReplies = outside(parts.outsideTest);
  const outsideTest = outsideReplies.map(confidenceOf);

  const confidences = test.map(({ confidence }) => confidence);
  const threshold = thresholdOfBestAccuracy(val, outsideVal);
  const cautious = thresholdOfShare(
    val.map(({ confidence }) => confidence),
    FALSE_REFUSALS,
  );
  const enough = (texts: readonly unknown[]): boolean =>
    texts.length > 0 && (share === 1 || texts.length >= ENOUGH_OUTSIDE);
  const reported = enough(outsideTest);
  const chosen = reported && enough(outsideVal);
  const times = [...test, ...outsideReplies].map(({ ms }) => ms);
  return {
    engine: engine.name,
    accuracy: shareOf(test, ({ right }) => right),
    inScope: chosen
      ? shareOf(test, ({ right, confidence }) => right && !refuses(confidence, threshold))
      : null,
    oosRecall: chosen ? fraction(refusedShare(outsideTest, threshold)) : null,
    auroc: reported ? fraction(areaUnderRoc(confidences, outsideTest)) : null,
    oosRecallAt10: reported ? fraction(refusedShare(outsideTest, cautious)) : null,
    hitsAt3: shareOf(test, ({ near }) => near),
    buildMs: milliseconds(buildMs),
    medianMs: milliseconds(percentile(times, 50)),
    p99Ms: milliseconds(percentile(times, 99)),
    asked: times.length,
  };
}

interface Judged extends Outcome {
  /** The label is among the first three. */
  readonly near: boolean;
  readonly ms: number;
}

function judge(reply: Reply, label: string): Judged {
  return {
    confidence: confidenceOf(reply),
    right: reply.guesses[0]?.label === label,
    near: reply.guesses.some((guess) => guess.label === label),
    ms: reply.ms,
  };
}

function confidenceOf({ guesses }: Reply): number {
  return guesses[0]?.score ?? -Infinity;
}

function shareOf(items: readonly Judged[], holds: (item: Judged) => boolean): number {
  return fraction(items.filter(holds).length / Math.max(1, items.length)) ?? 0;
}
