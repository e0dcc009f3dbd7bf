import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { againstLines, type FindVersion, NothingToCompare, type Old, readOld } from './check-against.ts';
import { endOnClosedPipe } from './closed-pipe.ts';
import { askStorage } from './stored.ts';
import { ConfigError, environment, readKnowledgeDir, type Environment } from '../config.ts';
import { createReadout, type Readout } from '../core/ask.ts';
import { crossValidate } from '../core/evaluation/cross-validate.ts';
import { learnChecked, startWarnings } from '../core/evaluation/learn-checked.ts';
import { runGolden } from '../core/golden.ts';
import { knownFile } from '../core/knowledge/file-names.ts';
import { goldenProblems } from '../core/knowledge/golden-problems.ts';
import { loadKnowledge, type KnowledgeFiles } from '../core/knowledge/load.ts';
import { countProvable } from '../core/knowledge/quotes.ts';
import type { Knowledge } from '../core/model.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import type { Learnt } from '../core/search/learn.ts';
import { StorageOff } from '../storage/database/storage-off.ts';
import {
  type KnowledgeFolder,
  KnowledgeFolderMissing,
  readKnowledgeFolder,
} from '../storage/knowledge-folder.ts';

const USAGE = `Usage: check [--deep] [--knowledge DIR] [--articles DIR] [--against VERSION|FOLDER]

  --deep     asks every phrasing without having learnt it, not only a share; takes up to half a minute
  --against  the old knowledge, a published version or a folder: tells what differs and which answers would change`;

/** What the command reads and writes; each call writes whole lines. */
export interface CheckIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** May throw a ConfigError. */
  readonly environment: () => Environment;
  /** What answers the golden questions. */
  readonly createReadout: (knowledge: Knowledge, learnt: Learnt) => Readout;
  /** May throw a ConfigError or StorageOff. */
  readonly findVersion: FindVersion;
}

/** Checks a knowledge folder, runs its golden questions, and gives the exit status: 1 if there are problems. */
export async function checkCommand(args: readonly string[], io: CheckIo): Promise<0 | 1> {
  const options = readOptions(args);
  if (!options) {
    io.err(`${USAGE}\n`);
    return 1;
  }
  try {
    const dir = options.knowledge ?? readKnowledgeDir(io.environment());
    const folder = await readKnowledgeFolder(dir, { articlesDir: options.articles });
    const old = options.against === undefined ? undefined : await readOld(options.against, io.findVersion);
    return report({ ...folder, dir }, { deep: options.deep === true, old }, io);
  } catch (error) {
    if (!EXPECTED.some((kind) => error instanceof kind) || !(error instanceof Error)) throw error;
    io.err(`${error.message}\n`);
    return 1;
  }
}

/** What is wrong with the arguments or the surroundings, and not with the program. */
const EXPECTED = [KnowledgeFolderMissing, ConfigError, NothingToCompare, StorageOff];

interface Options {
  readonly knowledge?: string;
  readonly articles?: string;
  readonly deep?: boolean;
  readonly against?: string;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const options = {
      knowledge: { type: 'string' },
      articles: { type: 'string' },
      deep: { type: 'boolean' },
      against: { type: 'string' },
    } as const;
    return { ...parseArgs({ args: [...args], options }).values };
  } catch {
    // What parseArgs throws is about the arguments, and the usage says more.
    return undefined;
  }
}

function report(
  { files, version, dir }: KnowledgeFolder & { readonly dir: string },
  { deep, old }: { readonly deep: boolean; readonly old: Old | undefined },
  { out, createReadout }: CheckIo,
): 0 | 1 {
  const loaded = loadKnowledge(files, version);
  const looked = loaded.ok ? lookInto(loaded.knowledge, files, deep, createReadout) : undefined;
  const problems = loaded.ok ? (looked?.problems ?? []) : loaded.problems;
  const warnings = [...loaded.warnings, ...(looked?.warnings ?? [])];
  for (const problem of problems) out(`${formatProblem(problem)}\n`);
  for (const warning of warnings) out(`warning ${formatProblem(warning)}\n`);
  for (const line of looked?.lines ?? []) out(`${line}\n`);
  out(`${countLine(problems, warnings, files, loaded.ok ? loaded.knowledge : undefined)}\n`);
  if (loaded.ok) out(`${quotesLine(loaded.knowledge, files)}\n`);
  if (old && looked) {
    const now = { name: `the folder ${dir}, version ${version}`, readout: looked.readout };
    for (const line of againstLines(old, now, createReadout)) out(`${line}\n`);
  }
  if (old && !looked) out(`Not compared with ${old.name}: mend the problems first\n`);
  return problems.length > 0 ? 1 : 0;
}

interface Looked {
  readonly readout: Readout;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** What is told after the warnings, without line breaks. */
  readonly lines: readonly string[];
}

/** Asks the golden questions, and phrasings that were not learnt. */
function lookInto(
  knowledge: Knowledge,
  files: KnowledgeFiles,
  deep: boolean,
  createReadout: CheckIo['createReadout'],
): Looked {
  const { learnt, rows: some } = learnChecked(knowledge);
  const rows = deep ? crossValidate(knowledge, learnt.correction) : some;
  const { warnings, more, morePairs } = startWarnings({ learnt, rows }, files);
  const readout = createReadout(knowledge, learnt);
  const all = countPhrasings(knowledge);
  const asked = rows.filter(({ leftOut }) => !leftOut).length;
  return {
    readout,
    problems: goldenProblems(runGolden(readout), files),
    warnings,
    lines: [
      ...(more > 0
        ? [`${counted(more, 'more phrasing')} are not reached either; npm run health -- --all names them`]
        : []),
      ...(morePairs > 0 ? [`${counted(morePairs, 'more pair')} of facts that compete`] : []),
      ...(!deep && asked < all * MOST_OF_THEM
        ? [
            `${asked.toLocaleString('en')} of ${counted(all, 'phrasing')} were asked without being learnt; --deep asks all`,
          ]
        : []),
    ],
  };
}

/** Below this share asked there is something to gain by asking all. */
const MOST_OF_THEM = 0.5;

function countPhrasings({ facts }: Knowledge): number {
  return [...facts.values()].reduce((sum, { asked }) => sum + asked.length, 0);
}

function countLine(
  problems: readonly Problem[],
  warnings: readonly Problem[],
  files: KnowledgeFiles,
  knowledge: Knowledge | undefined,
): string {
  const read = [...files.keys()].filter((file) => (knownFile(file)?.kind ?? 'article') !== 'article').length;
  const warned = counted(warnings.length, 'warning');
  if (problems.length > 0 || !knowledge) {
    return `${counted(problems.length, 'problem')}, ${warned} in ${counted(read, 'file')}`;
  }
  const what = [
    counted(knowledge.facts.size, 'fact'),
    counted(countPhrasings(knowledge), 'phrasing'),
    counted(knowledge.sources.size, 'source'),
    counted(knowledge.golden.length, 'golden question'),
  ].join(', ');
  return `No problems: ${what}${warnings.length > 0 ? ` (${warned})` : ''}`;
}

function quotesLine(knowledge: Knowledge, files: KnowledgeFiles): string {
  const all = countProvable(knowledge, () => true);
  const proven = countProvable(knowledge, (source) => files.has(`articles/${source}.txt`));
  if (proven === 0)
    return `Quotes not proven (${counted(all, 'quote')}): no article texts are in articles/; --articles DIR tells where they are`;
  return proven === all
    ? `All ${counted(all, 'quote')} proven against the articles`
    : `${proven.toLocaleString('en')} of ${counted(all, 'quote')} proven, the other articles are not there`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  endOnClosedPipe(process.stdout);
  process.exitCode = await checkCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    environment,
    createReadout,
    findVersion: (wanted) =>
      askStorage(environment(), async ({ versions }) => {
        const found = await versions.get(wanted.length === 12 ? wanted : Number(wanted));
        return found?.files;
      }),
  });
}
