import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ConfigError, environment, readKnowledgeDir, type Environment } from '../config.ts';
import { createReadout } from '../core/ask.ts';
import { holdOutPhrasings } from '../core/evaluation/cross-validate.ts';
import { formatHealth, formatShortHealth } from '../core/health/format-health.ts';
import { healthOf, STALE_AFTER_DAYS } from '../core/health/health.ts';
import { loadKnowledge } from '../core/knowledge/load.ts';
import { formatProblem } from '../core/problem.ts';
import { KnowledgeFolderMissing, readKnowledgeFolder } from '../storage/knowledge-folder.ts';
import { StorageOff } from '../storage/database/storage-off.ts';
import type { Votes } from '../core/newsroom/gap.ts';
import { endOnClosedPipe } from './closed-pipe.ts';
import { askStorage } from './stored.ts';
import { clean } from './terminal/layout.ts';

const USAGE = `Usage: health [--all] [--knowledge DIR] [--articles DIR] [--stale-after DAYS] [--json]

  --all          all that was found, not only the worst of each kind
  --stale-after  days after which a fact is called out of date (${STALE_AFTER_DAYS})
  --json         one object for other programs, with all of it`;

/** What the command reads and writes; each call writes whole lines. */
export interface HealthIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** May throw a ConfigError. */
  readonly environment: () => Environment;
  /** Date, YYYY-MM-DD. */
  readonly today: () => string;
  /** What readers voted, `undefined` if nothing is kept; may throw a ConfigError or StorageOff. */
  readonly votes: () => Promise<readonly Votes[] | undefined>;
}

/** Tells what could be better in a knowledge folder, and gives the exit status: 1 if it cannot be looked at. */
export async function healthCommand(args: readonly string[], io: HealthIo): Promise<0 | 1> {
  const options = readOptions(args);
  if (!options) {
    io.err(`${USAGE}\n`);
    return 1;
  }
  try {
    const dir = options.knowledge ?? readKnowledgeDir(io.environment());
    const { files, version } = await readKnowledgeFolder(dir, { articlesDir: options.articles });
    const loaded = loadKnowledge(files, version);
    if (!loaded.ok) {
      io.err(clean(loaded.problems.map((problem) => `${formatProblem(problem)}\n`).join('')));
      return 1;
    }
    const votes = await io.votes();
    const report = healthOf(createReadout(loaded.knowledge), {
      files,
      today: io.today(),
      staleAfterDays: options.staleAfterDays,
      votes,
      heldOut: holdOutPhrasings(loaded.knowledge),
    });
    const lines = options.all ? formatHealth(report) : formatShortHealth(report, ': --all');
    io.out(options.json ? `${JSON.stringify(report)}\n` : clean(`${lines.join('\n')}\n`));
    return 0;
  } catch (error) {
    if (!EXPECTED.some((kind) => error instanceof kind) || !(error instanceof Error)) throw error;
    io.err(`${error.message}\n`);
    return 1;
  }
}

/** What is wrong with the arguments or the surroundings, and not with the program. */
const EXPECTED = [KnowledgeFolderMissing, ConfigError, StorageOff];

interface Options {
  readonly knowledge: string | undefined;
  readonly articles: string | undefined;
  readonly staleAfterDays: number;
  readonly json: boolean;
  readonly all: boolean;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const options = {
      knowledge: { type: 'string' },
      articles: { type: 'string' },
      'stale-after': { type: 'string', default: String(STALE_AFTER_DAYS) },
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    const { knowledge, articles, json, all, 'stale-after': days } = values;
    if (!/^\d{1,6}$/u.test(days)) return undefined;
    return { knowledge, articles, json, all, staleAfterDays: Number(days) };
  } catch {
    // What parseArgs throws is about the arguments, and the usage says more.
    return undefined;
  }
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  endOnClosedPipe(process.stdout);
  process.exitCode = await healthCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    environment,
    today: () => new Date().toISOString().slice(0, 10),
    votes: () => askStorage(environment(), ({ votes }) => votes.byFact()),
  });
}
