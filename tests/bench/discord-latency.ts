/**
 * How long a mention waits for its answer: from the moment at which the gateway sends it to the moment at which the reply
 * stands in the channel, both on this machine, so what is measured is the program and discord.js without a network.
 *
 *     npx tsx tests/bench/discord-latency.ts [--json]
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createReadout } from '../../src/core/ask.ts';
import { startDiscord } from '../../src/discord/start.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import { startLocalDiscord } from '../support/local-discord/start.ts';

const mentions = 500;
/** The first answers also pay for the start of connections and of compiled code. */
const warmUps = 20;
/** Milliseconds between two mentions: Discord takes 50 requests a second, and more would measure the waiting for it. */
const pace = 25;

const questions = [
  'How long is the Oster bridge?',
  'what did the crosing cost',
  'who cut the ribbon and will there be a toll?',
  'what is the weather on Mars?',
];

const discord = await startLocalDiscord();
const readout = createReadout(knowledgeOf());
const quiet = { info: () => undefined, warn: console.error, error: console.error };
const bot = await startDiscord({
  token: discord.token,
  apiUrl: discord.apiUrl,
  readout: () => readout,
  log: quiet,
});
const ada = discord.addUser('Ada');

async function milliseconds(question: string): Promise<number> {
  const begin = performance.now();
  ada.says(discord.general, `${discord.bot.mention} ${question}`);
  await discord.nextMessage(discord.general);
  return performance.now() - begin;
}

const waits: number[] = [];
for (let turn = 0; turn < warmUps + mentions; turn += 1) {
  const waited = await milliseconds(questions[turn % questions.length] ?? '');
  if (turn >= warmUps) waits.push(waited);
  await wait(pace);
}
await bot.stop();
await discord.close();

const sorted = waits.toSorted((a, b) => a - b);
/** Of the waits, so many percent are not longer; in milliseconds, to a tenth. */
function percentile(percent: number): number {
  const index = Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1);
  return Math.round((sorted[index] ?? 0) * 10) / 10;
}
const measured = { mentions, median: percentile(50), p99: percentile(99), max: percentile(100) };
console.log(
  process.argv.includes('--json')
    ? JSON.stringify(measured)
    : `${mentions} mentions: median ${measured.median} ms, 99th percentile ${measured.p99} ms, longest ${measured.max} ms`,
);
