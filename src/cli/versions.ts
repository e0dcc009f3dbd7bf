import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { userInfo } from 'node:os';
import {
  ConfigError,
  environment,
  readDatabaseFile,
  readDataDir,
  readKnowledgeDir,
  type Environment,
} from '../config.ts';
import { loadKnowledge } from '../core/knowledge/load.ts';
import type { Knowledge } from '../core/model.ts';
import { aftermathInWords, refusalInWords } from '../core/newsroom/refusal-in-words.ts';
import type { VersionEntry } from '../core/newsroom/versions.ts';
import { compareKnowledge } from '../core/review/difference.ts';
import { formatDifference } from '../core/review/format-difference.ts';
import { en } from '../core/texts/en.ts';
import { StorageOff } from '../storage/database/storage-off.ts';
import { KnowledgeFolderMissing, readKnowledgeFolder } from '../storage/knowledge-folder.ts';
import { createPublishing } from '../storage/newsroom/publishing.ts';
import { createRestoring } from '../storage/newsroom/restoring.ts';
import { createStudies } from '../storage/newsroom/studies.ts';
import { PublishFailure } from '../storage/publish-failure.ts';
import { openStorage, type Storage } from '../storage/storage.ts';
import { study } from '../storage/study.ts';
import { endOnClosedPipe } from './closed-pipe.ts';
import { clean } from './terminal/layout.ts';

const USAGE = `Usage: versions [list] | diff FROM [TO] | restore NUMBER [--why TEXT]

  list     the published versions, newest first
  diff     what changed from one number to another, or to what is in the folder
  restore  publishes an earlier version again; a running bot takes it on by itself`;

/** What the command reads and writes; each call writes whole lines. */
export interface VersionsIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** May throw a ConfigError. */
  readonly environment: () => Environment;
  readonly now: () => Date;
  /** Who runs it, as the history will show it. */
  readonly who: string;
}

/** Lists, compares and restores published versions, and gives the exit status: 1 if it could not be done. */
export async function versionsCommand(args: readonly string[], io: VersionsIo): Promise<0 | 1> {
  const run = commandOf(args);
  if (!run) {
    io.err(`${USAGE}\n`);
    return 1;
  }
  try {
    const env = io.environment();
    // What is off is told once, by the command itself.
    const log = { info: () => undefined, warn: () => undefined };
    const storage = await openStorage({ file: readDatabaseFile(env), log, now: io.now });
    try {
      const said = await run({ storage, env, io });
      (said.ok ? io.out : io.err)(clean(`${said.lines.join('\n')}\n`));
      return said.ok ? 0 : 1;
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!(error instanceof Error) || !EXPECTED.some((kind) => error instanceof kind)) throw error;
    io.err(`${error.message}\n`);
    return 1;
  }
}

const EXPECTED = [ConfigError, StorageOff, KnowledgeFolderMissing, PublishFailure];

interface Said {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

interface Tools {
  readonly storage: Storage;
  readonly env: Environment;
  readonly io: VersionsIo;
}

type Command = (tools: Tools) => Promise<Said>;

function commandOf(args: readonly string[]): Command | undefined {
  const options = { why: { type: 'string' } } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    // What parseArgs throws is about the arguments, and the usage says more.
    return undefined;
  }
  const [name = 'list', ...rest] = parsed.positionals;
  if (rest.some((number) => !/^[1-9]\d{0,8}$/u.test(number))) return undefined;
  const [first, second] = rest.map(Number);
  const { why } = parsed.values;
  if (name === 'list' && first === undefined && why === undefined) return list;
  if (name === 'diff' && first !== undefined && rest.length < 3 && why === undefined)
    return diff(first, second);
  if (name === 'restore' && first !== undefined && second === undefined) return restore(first, why ?? '');
  return undefined;
}

const list: Command = async ({ storage, env }) => {
  const { version } = await readKnowledgeFolder(readKnowledgeDir(env));
  const entries = await storage.versions.list(100);
  return {
    ok: true,
    lines:
      entries.length === 0
        ? ['Nothing has been published yet: the bot keeps what is in the folder when it starts']
        : entries.map((entry) => entryLine(entry, entry.version === version)),
  };
};

function entryLine({ number, version, at, by, why }: VersionEntry, isLive: boolean): string {
  const time = `${at.slice(0, 16).replace('T', ' ')} UTC`;
  return `${number}  ${version}  ${time}  ${by}: ${why}${isLive ? '  (in the folder now)' : ''}`;
}

function diff(from: number, to: number | undefined): Command {
  return async ({ storage, env }) => {
    const before = await published(storage, from);
    const after = to === undefined ? await inFolder(readKnowledgeDir(env)) : await published(storage, to);
    if (typeof before === 'string' || typeof after === 'string')
      return { ok: false, lines: [before, after].filter((one) => typeof one === 'string') };
    return { ok: true, lines: formatDifference(compareKnowledge(before, after)) };
  };
}

/** A published knowledge, or why there is none to compare. */
async function published(storage: Storage, number: number): Promise<Knowledge | string> {
  const found = await storage.versions.get(number);
  if (!found) return `there is no version with the number ${number}; versions list shows them`;
  const loaded = loadKnowledge(found.files, found.entry.version);
  return loaded.ok ? loaded.knowledge : `by the rules of today, number ${number} has mistakes`;
}

async function inFolder(dir: string): Promise<Knowledge | string> {
  const { files, version } = await readKnowledgeFolder(dir);
  const loaded = loadKnowledge(files, version);
  return loaded.ok ? loaded.knowledge : `the knowledge in ${dir} has mistakes; npm run check names them`;
}

function restore(number: number, why: string): Command {
  return async ({ storage, env, io }) => {
    const dir = readKnowledgeDir(env);
    const parts = { dir, storage, now: io.now };
    const publishing = createPublishing({ ...parts, reload: async () => true });
    const studies = createStudies(study, join(readDataDir(env), 'learnt'));
    // What is in the folder now is kept first, so that this, too, can be undone.
    await publishing.keepFolder('found in the folder before an earlier version was restored');
    const { version } = await readKnowledgeFolder(dir);
    const restoring = createRestoring({ ...parts, studies, publishing, origin: 'terminal' });
    const who = { id: io.who, name: `${io.who} in the terminal` };
    const restored = await restoring({ who, why, number, live: version, secondPerson: false });
    if (!restored.ok) return { ok: false, lines: [refusalInWords(restored.why, en)] };
    return restored.value.kind === 'waits'
      ? { ok: false, lines: [en.newsroom.waits] }
      : {
          ok: true,
          lines: [
            `Published again: ${entryLine(restored.value.entry, true)}`,
            ...(restored.value.aftermath ? [aftermathInWords(restored.value.aftermath, en)] : []),
          ],
        };
  };
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  endOnClosedPipe(process.stdout);
  process.exitCode = await versionsCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    environment,
    now: () => new Date(),
    who: userInfo().username,
  });
}
