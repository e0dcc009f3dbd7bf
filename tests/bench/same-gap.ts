/**
 * How long the main thread is held by finding whether a question without an answer was asked before, with as many of them
 * waiting in memory and kept on the disk as may be.
 *
 *     npx tsx tests/bench/same-gap.ts
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RETENTION } from '../../src/core/newsroom/retention.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { percentile } from './measures/percentile.ts';
import { pick, randomOf } from './random.ts';

const random = randomOf(7);
const questions = 300;
const now = new Date(Date.UTC(2031, 4, 4, 12));

/** Words as often as in speech: few of them often, most of them seldom. */
function question(): string {
  const word = (): string => `word${Math.floor(3000 ** random())}x`;
  return `What about the ${Array.from({ length: 4 + Math.floor(random() * 5) }, word).join(' ')}?`;
}

const dir = await mkdtemp(join(tmpdir(), 'readout-gaps-'));
const silent = { info: () => undefined, warn: () => undefined };
const storage = await openStorage({ file: join(dir, 'readout.db'), log: silent, now: () => now });
try {
  const kept: string[] = [];
  while ((await storage.counts()).gaps < RETENTION.gaps.most) {
    kept.push(question());
    await storage.gaps.flag(kept.at(-1) ?? '', now);
  }
  for (let at = 0; storage.gaps.waiting < RETENTION.waiting.most && at < 10_000; at += 1)
    await storage.gaps.asked(question(), String(at), now);

  const held: number[] = [];
  for (let at = 0; at < questions; at += 1) {
    // Half of them were asked before.
    const one = at % 2 === 0 ? pick(kept, random) : question();
    const before = process.cpuUsage();
    await storage.gaps.asked(one, 'reader', now);
    const after = process.cpuUsage();
    held.push((after.user + after.system - before.user - before.system) / 1000);
  }
  const told = [50, 95].map((percent) => `p${percent} ${percentile(held, percent).toFixed(2)} ms`);
  console.log(`${(await storage.counts()).gaps} kept, ${storage.gaps.waiting} waiting: ${told.join(', ')}`);
} finally {
  await storage.close();
  await rm(dir, { recursive: true });
}
