/**
 * How long a question takes inside the program, on the knowledge that ships: every golden question 20 times, after a
 * warm-up, earlier turns of its conversation not counted; and how long the start takes.
 *
 *     npx tsx tests/bench/question-latency.ts [--json] [--questions FILE]
 *
 * FILE has one question a line, plain or as JSON: `{"q": "…"}`, or `{"turns": ["…", "…"]}` of which the last is timed.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseBatch } from '../../src/cli/ask/batch.ts';
import { createReadout } from '../../src/core/ask.ts';
import type { Conversation, Turn } from '../../src/core/model.ts';
import { learn } from '../../src/core/search/learn.ts';
import { loadKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { shippedFolder } from '../support/shipped.ts';

const rounds = 20;
/** The first rounds also pay for code that is not compiled yet and lists that are read on first use. */
const warmUps = 2;

interface Timed {
  readonly question: string;
  readonly conversation: Conversation;
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, questions: { type: 'string' } } });

const begin = performance.now();
const loaded = await loadKnowledgeFolder(shippedFolder);
if (!loaded.ok)
  throw new Error(`the knowledge has ${loaded.problems.length} problems; npm run check lists them`);
const { knowledge } = loaded;
const checked = performance.now();
const learnt = learn(knowledge);
const taught = performance.now();
const readout = createReadout(knowledge, learnt);
const built = performance.now();

/** Turns of each conversation, oldest first; the last is the question to be timed. */
async function conversations(): Promise<readonly (readonly string[])[]> {
  if (values.questions === undefined) return knowledge.golden.map(({ q, after }) => [...after, q]);
  const batch = parseBatch(await readFile(values.questions, 'utf8'));
  if (!batch.ok) throw new Error(`${values.questions} has lines that are neither a question nor JSON of one`);
  return batch.items;
}

function withTurnsAsked(turns: readonly string[]): Timed {
  const conversation: Turn[] = [];
  for (const question of turns.slice(0, -1)) {
    const answer = readout.ask(question, conversation);
    const parts = answer.outcome === 'answered' ? answer.parts : [];
    const facts = parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.id] : []));
    conversation.push({ question, facts });
  }
  return { question: turns.at(-1) ?? '', conversation };
}

const asked = (await conversations()).map(withTurnsAsked);
if (asked.length === 0) throw new Error('there is no question to time');
const waits: { readonly question: string; readonly wait: number }[] = [];
for (let round = -warmUps; round < rounds; round += 1) {
  for (const { question, conversation } of asked) {
    const start = performance.now();
    readout.ask(question, conversation);
    if (round >= 0) waits.push({ question, wait: performance.now() - start });
  }
}

const sorted = waits.toSorted((a, b) => a.wait - b.wait);
/** Milliseconds, to a thousandth. */
const ms = (wait: number): number => Math.round(wait * 1000) / 1000;
/** Of the waits, so many percent are not longer. */
function percentile(percent: number): number {
  return ms(sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]?.wait ?? 0);
}
const measured = {
  questions: asked.length,
  rounds,
  median: percentile(50),
  p99: percentile(99),
  max: percentile(100),
  slowest: sorted.at(-1)?.question ?? '',
  load: ms(checked - begin),
  learn: ms(taught - checked),
  build: ms(built - begin),
};
console.log(
  values.json
    ? JSON.stringify(measured)
    : `${measured.questions} questions, ${rounds} times each: median ${measured.median} ms, 99th percentile ${measured.p99} ms, longest ${measured.max} ms (${measured.slowest})
built in ${Math.round(measured.build)} ms: ${Math.round(measured.load)} ms to read and check ${knowledge.facts.size} facts, ${Math.round(measured.learn)} ms to learn them`,
);
