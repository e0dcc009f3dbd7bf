import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endOnClosedPipe } from './closed-pipe.ts';
import { ConfigError, environment, readKnowledgeDir, type Environment } from '../config.ts';
import { createReadout, type Readout } from '../core/ask.ts';
import { crossValidate } from '../core/evaluation/cross-validate.ts';
import { deepWarnings, type DeepWarnings } from '../core/evaluation/deep-warnings.ts';
import { reportOf } from '../core/evaluation/report.ts';
import { runGolden } from '../core/golden.ts';
import { knownFile } from '../core/knowledge/file-names.ts';
import { goldenProblems } from '../core/knowledge/golden-problems.ts';
import { loadKnowledge, type KnowledgeFiles } from '../core/knowledge/load.ts';
import { countProvable } from '../core/knowledge/quotes.ts';
import type { Knowledge } from '../core/model.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { KnowledgeFolderMissing, readKnowledgeFolder } from '../storage/knowledge-folder.ts';

const USAGE = `Usage: check [--deep] [--knowledge DIR] [--articles DIR]

  --deep  also asks each phrasing without having learnt it, and warns of what is not found; takes some seconds`;

/** What the command reads and writes; each call writes whole lines. */
export interface CheckIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** May throw a ConfigError. */
  readonly environment: () => Environment;
  /** What answers the golden questions. */
  readonly createReadout: (knowledge: Knowledge) => Readout;
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
    return report(folder, options.deep === true, io);
  } catch (error) {
    if (!(error instanceof KnowledgeFolderMissing || error instanceof ConfigError)) throw error;
    io.err(`${error.message}\n`);
    return 1;
  }
}

interface Options {
  readonly knowledge?: string;
  readonly articles?: string;
  readonly deep?: boolean;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const options = {
      knowledge: { type: 'string' },
      articles: { type: 'string' },
      deep: { type: 'boolean' },
    } as const;
    return { ...parseArgs({ args: [...args], options }).values };
  } catch {
    // What parseArgs throws is about the arguments, and the usage says more.
    return undefined;
  }
}

function report(
  { files, version }: { readonly files: KnowledgeFiles; readonly version: string },
  deep: boolean,
  { out, createReadout }: CheckIo,
): 0 | 1 {
  const loaded = loadKnowledge(files, version);
  const problems = loaded.ok
    ? goldenProblems(runGolden(createReadout(loaded.knowledge)), files)
    : loaded.problems;
  const {
    warnings: found,
    more,
    morePairs,
  } = deep && loaded.ok ? lookDeep(loaded.knowledge, files) : NOTHING;
  const warnings = [...loaded.warnings, ...found];
  for (const problem of problems) out(`${formatProblem(problem)}\n`);
  for (const warning of warnings) out(`warning ${formatProblem(warning)}\n`);
  if (more > 0) out(`${counted(more, 'more phrasing')} like the last of these\n`);
  if (morePairs > 0) out(`${counted(morePairs, 'more pair')} of facts that compete\n`);
  out(`${countLine(problems, warnings, files, loaded.ok ? loaded.knowledge : undefined)}\n`);
  if (loaded.ok) out(`${quotesLine(loaded.knowledge, files)}\n`);
  return problems.length > 0 ? 1 : 0;
}

const NOTHING: DeepWarnings = { warnings: [], more: 0, morePairs: 0 };

function lookDeep(knowledge: Knowledge, files: KnowledgeFiles): DeepWarnings {
  return deepWarnings(reportOf(crossValidate(knowledge)), files);
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
  const phrasings = [...knowledge.facts.values()].reduce((sum, { asked }) => sum + asked.length, 0);
  const what = [
    counted(knowledge.facts.size, 'fact'),
    counted(phrasings, 'phrasing'),
    counted(knowledge.sources.size, 'source'),
    counted(knowledge.golden.length, 'golden question'),
  ].join(', ');
  return `No problems: ${what}${warnings.length > 0 ? ` (${warned})` : ''}`;
}

function quotesLine(knowledge: Knowledge, files: KnowledgeFiles): string {
  const all = countProvable(knowledge, () => true);
  const proven = countProvable(knowledge, (source) => files.has(`articles/${source}.txt`));
  if (proven === 0) return `Quotes not proven: no article texts are there (${counted(all, 'quote')})`;
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
  });
}
