import { ask, timedBuild } from '../contest.ts';
import type { Engine } from '../peers/engine.ts';
import type { SyntheticBase } from '../synthetic-base.ts';
import { percentile } from './percentile.ts';
import { fraction, milliseconds } from './rounding.ts';

/** What an engine costs on a base of some size, in a process of its own. */
export interface ScaleFigures {
  readonly engine: string;
  /** Right first facts, of 1. */
  readonly accuracy: number;
  readonly buildMs: number;
  /** Resident memory of the process after the last question, the base included, in megabytes of 2^20 bytes. */
  readonly rssMb: number;
  /** The same before the engine was built. */
  readonly rssBeforeMb: number;
  /** Of one question. */
  readonly medianMs: number;
  readonly p99Ms: number;
}

export function measureScale(engine: Engine, { phrasings, questions }: SyntheticBase): ScaleFigures {
  const before = process.memoryUsage().rss;
  const { contestant, buildMs } = timedBuild(engine, phrasings);
  const times: number[] = [];
  let right = 0;
  for (const [text, label] of questions) {
    const { guesses, ms } = ask(contestant, text);
    times.push(ms);
    if (guesses[0]?.label === label) right += 1;
  }
  return {
    engine: engine.name,
    accuracy: fraction(right / Math.max(1, questions.length)) ?? 0,
    buildMs: milliseconds(buildMs),
    rssMb: megabytes(process.memoryUsage().rss),
    rssBeforeMb: megabytes(before),
    medianMs: milliseconds(percentile(times, 50)),
    p99Ms: milliseconds(percentile(times, 99)),
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
