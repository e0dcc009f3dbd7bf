import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { ConfigError, readColourWish, readDataDir, readKnowledgeDir } from '../../config.ts';
import type { Environment } from '../../config.ts';
import type { Readout } from '../../core/ask.ts';
import { openReadout } from '../open-readout.ts';
import { renderAnswer, renderWhy } from '../terminal/answer.ts';
import { layoutFor } from '../terminal/layout.ts';
import { parseAskArguments, usage } from './arguments.ts';
import type { AskArguments } from './arguments.ts';
import { parseBatch } from './batch.ts';
import { replay, resultOf, toJsonLine } from './result.ts';

/** What the command reads and writes. */
export interface AskIo {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  /** May throw a ConfigError. */
  readonly environment: () => Environment;
}

/** A problem with the arguments or the knowledge; `message` may have several lines. */
class AskProblem extends Error {}

/** Runs `ask` and gives its exit status: 0 whatever the outcome, 1 for a problem, which is told on `stderr`. */
export async function askCommand(args: readonly string[], io: AskIo): Promise<0 | 1> {
  const asked = parseAskArguments(args);
  if (asked.kind === 'help') {
    io.stdout.write(usage);
    return 0;
  }
  try {
    await run(asked, io);
    return 0;
  } catch (error) {
    if (!(error instanceof AskProblem || error instanceof ConfigError)) throw error;
    io.stderr.write(`${error.message.trimEnd()}\n`);
    return 1;
  }
}

async function run(asked: Exclude<AskArguments, { kind: 'help' }>, io: AskIo): Promise<void> {
  if (asked.kind === 'wrong') throw new AskProblem(`ask: ${asked.wrong}\n\n${usage}`);
  const env = io.environment();
  const dir = asked.knowledge === undefined ? readKnowledgeDir(env) : resolve(asked.knowledge);
  if (asked.kind === 'batch') {
    const items = await readBatch(asked.file, io.stdin);
    const readout = await open(dir, readDataDir(env));
    for (const turns of items)
      io.stdout.write(`${toJsonLine(resultOf(turns.at(-1) ?? '', replay(readout, turns), asked.why))}\n`);
    return;
  }
  const timed = replay(await open(dir, readDataDir(env)), [asked.question]);
  if (asked.json) {
    io.stdout.write(`${toJsonLine(resultOf(asked.question, timed, asked.why))}\n`);
    return;
  }
  const layout = layoutFor(io.stdout, readColourWish(env));
  const shown = renderAnswer(timed.answer, timed.reply, layout);
  io.stdout.write(asked.why ? `${shown}\n\n${renderWhy(timed.answer, layout)}\n` : `${shown}\n`);
}

async function readBatch(file: string, stdin: Readable) {
  const batch = parseBatch(file === '-' ? await text(stdin) : await readQuestions(file));
  if (batch.ok) return batch.items;
  const name = file === '-' ? 'what is piped in' : file;
  throw new AskProblem(batch.wrong.map((wrong) => `ask: ${name}, ${wrong}`).join('\n'));
}

async function readQuestions(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new AskProblem(
      `ask: --batch ${file} cannot be read (${code}); name a text file, or "-" for what is piped in`,
    );
  }
}

async function open(dir: string, dataDir: string): Promise<Readout> {
  const opened = await openReadout(dir, dataDir);
  if (!opened.ok) throw new AskProblem(opened.message);
  return opened.readout;
}
