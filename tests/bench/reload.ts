/**
 * How long questions wait while new knowledge is taken on: 200 a second on the knowledge that ships, phrasings of its
 * facts and every fifth with a slip, while its folder is published to and learnt anew again and again; and for as many
 * seconds without that, to compare.
 *
 *     npm run bench:reload [-- --json] [-- --reloads 10]
 */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createReadout } from '../../src/core/ask.ts';
import { createDesk } from '../../src/discord/desk.ts';
import { readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { createLiveKnowledge } from '../../src/storage/live-knowledge.ts';
import { publishFiles } from '../../src/storage/publish-files.ts';
import { study } from '../../src/storage/study.ts';
import { shippedFolder } from '../support/shipped.ts';
import { askSteadily, type Steady } from '../support/steady-questions.ts';
import { percentile } from './measures/percentile.ts';
import { randomOf } from './random.ts';
import { withSlips } from './typing-slips.ts';

interface Measured extends Steady {
  readonly busy: number;
  readonly starved: number;
}

const pace = 200;
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, reloads: { type: 'string', default: '5' } },
});

const root = await mkdtemp(join(tmpdir(), 'readout-reload-'));
const [dir, cacheDir] = [join(root, 'knowledge'), join(root, 'learnt')];
await cp(shippedFolder, dir, { recursive: true, filter: (path) => !/articles$|\.publishing/.test(path) });
const shipped = await readKnowledgeFolder(dir);
const opened = await study({ ...shipped, cacheDir });
if (!opened.ok) throw new Error('the knowledge has problems; npm run check lists them');
const live = createLiveKnowledge({
  dir,
  cacheDir,
  readout: createReadout(opened.kept.knowledge, opened.kept.learnt),
});
const desk = createDesk(() => live.current());

const random = randomOf(1);
const questions = [...live.current().knowledge.facts.values()]
  .flatMap(({ asked }) => asked)
  .map((text, at) => (at % 5 === 0 ? withSlips(text, 1, random) : text));

/** Milliseconds of each reload, from the publication to the first answer of the new version. */
const reloads: number[] = [];

/** Each time another content, so that nothing was learnt before. */
async function reloadAgainAndAgain(): Promise<void> {
  const story = new TextDecoder().decode(shipped.files.get('story.yaml'));
  for (let turn = 1; turn <= Number(values.reloads); turn += 1) {
    const begin = performance.now();
    const next = new Map(shipped.files);
    next.set('story.yaml', new TextEncoder().encode(`${story}# ${turn}\n`));
    await publishFiles(dir, next, { expect: live.current().knowledge.version });
    const { kind } = await live.reload('the bench');
    if (kind !== 'swapped') throw new Error(`the new knowledge was ${kind}`);
    reloads.push(performance.now() - begin);
  }
}

async function ask(turn: number): Promise<void> {
  const { answer } = await desk.ask(questions[(turn * 7) % questions.length] ?? '', []);
  if (answer.version !== live.current().knowledge.version) throw new Error('an answer of two versions');
}

async function measure(meanwhile: Promise<unknown>): Promise<Measured> {
  const before = await mainThread();
  const steady = await askSteadily(pace, ask, meanwhile);
  const after = await mainThread();
  return { ...steady, starved: after.starved - before.starved, busy: after.busy - before.busy };
}

/** Milliseconds that this thread has run, and that it was ready to run and others had the processors; Linux alone says. */
async function mainThread(): Promise<{ readonly busy: number; readonly starved: number }> {
  const text = await readFile(`/proc/self/task/${process.pid}/schedstat`, 'utf8').catch(() => '0 0');
  const [busy = 0, starved = 0] = text.split(' ').map((nanoseconds) => Number(nanoseconds) / 1e6);
  return { busy, starved };
}

function figures({ asked, waits, errors, busy, starved }: Measured) {
  const ms = (share: number): number => Math.round(percentile(waits, share) * 10) / 10;
  return {
    questions: asked,
    lost: asked - waits.length - errors.length,
    errors: errors.length,
    median: ms(50),
    p99: ms(99),
    longest: ms(100),
    busy: Math.round(busy),
    starved: Math.round(starved),
  };
}

// Code is compiled while it is used: that is not what is measured.
await measure(wait(3000));
const quiet = figures(await measure(wait(5000)));
const reloading = figures(await measure(reloadAgainAndAgain()));
await rm(root, { recursive: true });

const reload = Math.round(percentile(reloads, 50));
if (values.json === true) console.log(JSON.stringify({ quiet, reloading, reloads: reloads.length, reload }));
else {
  console.log(`${reloads.length} reloads, ${reload} ms each in the middle, at ${pace} questions a second`);
  for (const [name, { questions, lost, errors, median, p99, longest, busy, starved }] of Object.entries({
    quiet,
    reloading,
  })) {
    console.log(
      `${name}: ${questions} questions, ${lost} lost, ${errors} errors, median ${median} ms, 99th percentile ${p99} ms, longest ${longest} ms; the thread ran for ${busy} ms and waited ${starved} ms for a processor`,
    );
  }
}
