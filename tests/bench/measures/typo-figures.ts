import { ask, shareWithin, spread, timedBuild } from '../contest.ts';
import type { Labelled } from '../data-sets.ts';
import type { Engine } from '../peers/engine.ts';
import { randomOf } from '../random.ts';
import { withSlips } from '../typing-slips.ts';
import { fraction } from './rounding.ts';

/** How many questions an engine gets right, of 1, with no, one and two slips in each, and what the slips cost. */
export interface TypoFigures {
  readonly engine: string;
  readonly accuracy: { readonly none: number; readonly one: number; readonly two: number };
  readonly lost: { readonly one: number; readonly two: number };
  /** Questions that were asked, each three times; fewer than there are for an engine that needs too long. */
  readonly asked: number;
}

/** @param seconds about as long as all questions may take; beyond that a sample of them is asked */
export function measureTypos(
  engine: Engine,
  train: readonly Labelled[],
  test: readonly Labelled[],
  seed: number,
  seconds = Infinity,
): TypoFigures {
  const { contestant } = timedBuild(engine, train);
  const texts = test.map(([text]) => text);
  const share = shareWithin(contestant, texts, 3 * test.length, seconds);
  const accuracyWith = (slips: number): number => {
    const random = randomOf(seed * 10 + slips);
    // Every question is spoilt, asked or not, so that all engines read the same slips.
    const spoilt = test.map(([text, label]): Labelled => [withSlips(text, slips, random), label]);
    const asked = spread(spoilt, share);
    const right = asked.filter(([text, label]) => ask(contestant, text).guesses[0]?.label === label);
    return right.length / Math.max(1, asked.length);
  };
  const [none, one, two] = [accuracyWith(0), accuracyWith(1), accuracyWith(2)];
  return {
    engine: engine.name,
    accuracy: { none: fraction(none) ?? 0, one: fraction(one) ?? 0, two: fraction(two) ?? 0 },
    lost: { one: fraction(none - one) ?? 0, two: fraction(none - two) ?? 0 },
    asked: spread(test, share).length,
  };
}
