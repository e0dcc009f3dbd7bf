/**
 * What the search costs on a large base: accuracy, time to build, memory, time of a question.
 *
 *     npm run --silent bench:scale -- --facts N [--phrasings 5] [--seed N] [--peers] [--json]
 *
 * Each engine runs in a process of its own, so that its memory is its own; a peer that is not done in a minute is left out.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { readArguments, scaleArguments } from './arguments.ts';
import { measureScale, type ScaleFigures } from './measures/scale-figures.ts';
import type { Engine } from './peers/engine.ts';
import { peers } from './peers/all.ts';
import { readout } from './peers/readout.ts';
import { englishWords, syntheticBase } from './synthetic-base.ts';
import { percent, table } from './table.ts';

interface LeftOut {
  readonly engine: string;
  readonly why: string;
}

/** How long a peer may take, the making of the base included. */
const PEER_MS = 60_000;

const options = readArguments(scaleArguments);
const { facts, phrasings, seed } = options;

if (process.send) answerParent();
else await report();

/** In a process of its own: measures the engine that the parent names. */
function answerParent(): void {
  process.once('message', (name) => {
    const engine = [readout, ...peers].find((engine) => engine.name === name);
    if (engine) process.send?.(measureScale(engine, syntheticBase(englishWords(), facts, phrasings, seed)));
    process.disconnect();
  });
}

function measureApart(engine: Engine, most: number | undefined): Promise<ScaleFigures | LeftOut> {
  return new Promise((resolve) => {
    const begin = performance.now();
    const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
      ...(most === undefined ? {} : { timeout: most }),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (chunk) => {
      complaint = (complaint + String(chunk)).slice(-20_000);
    });
    // What is sent is what `measureScale` returned.
    child.once('message', (figures) => resolve(figures as ScaleFigures));
    child.once('exit', () => {
      const late = most !== undefined && performance.now() - begin >= most;
      const error = /^.*(?:Error|FATAL).*$/m.exec(complaint)?.[0].trim() ?? 'ended without a result';
      resolve({ engine: engine.name, why: late ? `not done after ${most / 1000} s` : error });
    });
    child.send(engine.name);
  });
}

async function report(): Promise<void> {
  const own = await measureApart(readout, undefined);
  const others: (ScaleFigures | LeftOut)[] = [];
  for (const peer of options.peers ? peers : []) others.push(await measureApart(peer, PEER_MS));
  const measured = others.filter((one) => !('why' in one));
  const leftOut = others.filter((one) => 'why' in one);
  if (options.json) {
    console.log(JSON.stringify({ facts, phrasings, seed, ...own, peers: measured, leftOut }));
    return;
  }
  console.log(`${facts} facts, ${phrasings} phrasings each, 500 questions\n`);
  const rows = [own, ...measured].flatMap((one) => ('why' in one ? [] : [rowOf(one)]));
  console.log(table(['engine', 'accuracy', 'build ms', 'rss MB', 'before', 'median ms', 'p99 ms'], rows));
  for (const one of [own, ...leftOut]) if ('why' in one) console.log(`left out: ${one.engine}, ${one.why}`);
}

function rowOf(figures: ScaleFigures): readonly string[] {
  return [
    figures.engine,
    percent(figures.accuracy),
    figures.buildMs.toFixed(0),
    String(figures.rssMb),
    String(figures.rssBeforeMb),
    figures.medianMs.toFixed(2),
    figures.p99Ms.toFixed(2),
  ];
}
