/**
 * How long the most awkward text takes that a person can send, on the knowledge that ships: asked alone or with a turn
 * before it, put into words, and completed. Everything counts, collections of garbage too; texts that took too long are
 * asked again alone, three times, to tell cost from noise.
 *
 *     npx tsx tests/bench/hostile-text.ts [--count N] [--seed S] [--json]
 */
import { hostileTexts, type HostileText } from '../support/hostile-text.ts';
import { shippedReadout } from '../support/shipped.ts';
import { composeReply } from '../../src/core/answer/reply.ts';
import type { Conversation } from '../../src/core/model.ts';
import { hostileArguments, readArguments } from './arguments.ts';
import { percent, table } from './table.ts';

/** Milliseconds that no text may take. */
const limit = 20;
const warmUps = 500;
const attempts = 3;
/** Each so many-th text is completed, too: what is typed is cut after 100 letters, so that most texts are much alike. */
const completedEach = 10;
/** Of the text that took longest, so many characters are shown. */
const shown = 120;

interface Timed extends HostileText {
  readonly conversation: Conversation;
  readonly ask: number;
  readonly reply: number;
  readonly complete: number;
}

const { count, seed, json } = readArguments(hostileArguments);
const readout = await shippedReadout();
const { knowledge } = readout;
const turns = [...knowledge.facts.values()].map(({ id, asked: [question] }) => ({ question, facts: [id] }));

function time({ kind, text }: HostileText, conversation: Conversation, completes: boolean): Timed {
  const start = performance.now();
  const answer = readout.ask(text, conversation);
  const answered = performance.now();
  composeReply(answer, knowledge);
  const worded = performance.now();
  if (completes) readout.complete(text, 25);
  const completed = performance.now();
  return {
    kind,
    text,
    conversation,
    ask: answered - start,
    reply: worded - answered,
    complete: completed - worded,
  };
}
const longest = ({ ask, reply, complete }: Timed): number => Math.max(ask, reply, complete);

/** Every other text has a turn before it: a fact that was told, and now and then another hostile text. */
function turnBefore(at: number, earlier: string): Conversation {
  if (at % 2 === 0) return [];
  const turn = turns[at % turns.length];
  return turn === undefined ? [] : [at % 8 === 1 ? { ...turn, question: earlier } : turn];
}

const texts = hostileTexts(knowledge, seed);
const times = {
  ask: new Float64Array(count),
  reply: new Float64Array(count),
  complete: new Float64Array(Math.ceil(count / completedEach)),
};
const byKind = new Map<string, number>();
const exceeding: Timed[] = [];
let slowest: Timed | undefined;
let earlier = '';
for (let at = -warmUps; at < count; at += 1) {
  const text = texts.next().value;
  const timed = time(text, turnBefore(at + warmUps, earlier), at % completedEach === 0);
  earlier = text.text;
  if (at < 0) continue;
  times.ask[at] = timed.ask;
  times.reply[at] = timed.reply;
  if (at % completedEach === 0) times.complete[at / completedEach] = timed.complete;
  byKind.set(timed.kind, Math.max(byKind.get(timed.kind) ?? 0, longest(timed)));
  if (!slowest || longest(timed) > longest(slowest)) slowest = timed;
  if (longest(timed) > limit) exceeding.push(timed);
}

/** Milliseconds, to a thousandth. */
const ms = (wait: number): number => Math.round(wait * 1000) / 1000;
function measures(waits: Float64Array): {
  readonly median: number;
  readonly p99: number;
  readonly max: number;
} {
  const sorted = waits.toSorted();
  const percentile = (share: number): number =>
    ms(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { median: percentile(0.5), p99: percentile(0.99), max: percentile(1) };
}
const again = exceeding.map((timed) => {
  const waits = Array.from({ length: attempts }, () => longest(time(timed, timed.conversation, true)));
  return { kind: timed.kind, text: timed.text, first: ms(longest(timed)), again: ms(Math.min(...waits)) };
});
const measured = {
  count,
  seed,
  ask: measures(times.ask),
  reply: measures(times.reply),
  complete: measures(times.complete),
  slowest: slowest && {
    kind: slowest.kind,
    text: slowest.text,
    inConversation: slowest.conversation.length > 0,
    milliseconds: ms(longest(slowest)),
  },
  over: again.length,
  overAgain: again.filter((one) => one.again > limit).length,
  exceeding: again,
  kinds: Object.fromEntries([...byKind].map(([kind, wait]) => [kind, ms(wait)])),
};

if (json) console.log(JSON.stringify(measured));
else {
  const row = (name: string, { median, p99, max }: ReturnType<typeof measures>): readonly string[] => [
    name,
    String(median),
    String(p99),
    String(max),
  ];
  console.log(`${count} texts, seed ${seed}, milliseconds:
${table(['', 'median', '99 %', 'longest'], [row('ask', measured.ask), row('reply', measured.reply), row('complete', measured.complete)])}

${table(
  ['kind', 'longest'],
  [...byKind].toSorted((a, b) => b[1] - a[1]).map(([kind, wait]) => [kind, String(ms(wait))]),
)}

slowest: ${slowest ? `${ms(longest(slowest))} ms, ${slowest.kind}, ${slowest.text.length} characters, ${slowest.conversation.length > 0 ? 'with' : 'without'} a turn before it: ${JSON.stringify(slowest.text.slice(0, shown))}` : 'none'}
over ${limit} ms: ${measured.over} (${percent(measured.over / count)} %), of them ${measured.overAgain} again when asked alone`);
}
