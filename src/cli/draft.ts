import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LARGEST_ARTICLE_FILE } from '../articles/decode-file.ts';
import { draftFromFile, type Drafted } from '../articles/draft-from-file.ts';
import { writeDraftFiles } from '../articles/write-draft-files.ts';
import { ConfigError, environment, readKnowledgeDir, type Environment } from '../config.ts';
import { NOTHING_KNOWN, type Known } from '../core/drafting/compare.ts';
import { sourceEntry } from '../core/drafting/write-yaml.ts';
import { takeDrafts } from '../core/drafting/take-drafts.ts';
import { decode } from '../core/knowledge/decode.ts';
import { knownFile } from '../core/knowledge/file-names.ts';
import { loadKnowledge } from '../core/knowledge/load.ts';
import { applyChanges, textsOf } from '../core/newsroom/apply-changes.ts';
import { misfitInWords, refusalInWords } from '../core/newsroom/refusal-in-words.ts';
import { en } from '../core/texts/en.ts';
import { formatProblem } from '../core/problem.ts';
import { KnowledgeFolderMissing, readKnowledgeFolder } from '../storage/knowledge-folder.ts';
import { PublishFailure } from '../storage/publish-failure.ts';
import { publishFiles } from '../storage/publish-files.ts';
import { endOnClosedPipe } from './closed-pipe.ts';

const USAGE = `Usage: draft ARTICLE [--knowledge DIR] [--id SOURCE_ID] [--out DIR] [--json]
       draft --take FILE [--knowledge DIR]

  Takes a news article (text with the headline in the first line, Markdown, a saved page) to drafts of facts.

  --knowledge  the knowledge that the drafts are compared with, and that they are written into
  --id         the id of the source, instead of one made from the outlet's name
  --out        another folder to write drafts/ and articles/ into
  --json       prints the drafts, and writes nothing
  --take       puts drafts that you have filled in among the facts, and their source among the sources`;

/** What the command reads and writes. */
export interface DraftIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** May throw a ConfigError. */
  readonly environment: () => Environment;
  /** `YYYY-MM-DD`, for an article that gives no date. */
  readonly today: () => string;
}

/** The person's mistake; `message` may have several lines. */
class DraftProblem extends Error {}

/** Runs `draft` and gives its exit status: 1 for a file that is no article, or a knowledge with problems. */
export async function draftCommand(args: readonly string[], io: DraftIo): Promise<0 | 1> {
  const options = readOptions(args);
  if (!options) {
    io.err(`${USAGE}\n`);
    return 1;
  }
  try {
    if (options.take === undefined) await run(options, io);
    else await take(options.take, options.knowledge, io);
    return 0;
  } catch (error) {
    if (
      !(
        error instanceof DraftProblem ||
        error instanceof ConfigError ||
        error instanceof PublishFailure ||
        error instanceof KnowledgeFolderMissing
      )
    )
      throw error;
    io.err(`${error.message}\n`);
    return 1;
  }
}

interface Options {
  /** Empty with `take`. */
  readonly article: string;
  readonly take?: string | undefined;
  readonly knowledge?: string | undefined;
  readonly id?: string | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const options = {
      take: { type: 'string' },
      knowledge: { type: 'string' },
      id: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [article, ...more] = positionals;
    if (values.take !== undefined) return article === undefined ? { ...values, article: '' } : undefined;
    return article === undefined || more.length > 0 ? undefined : { ...values, article };
  } catch {
    // What parseArgs throws is about the arguments, and the usage says more.
    return undefined;
  }
}

async function run({ article, knowledge, id, out, json }: Options, io: DraftIo): Promise<void> {
  const bytes = await readArticle(article);
  const dir = knowledge === undefined ? readKnowledgeDir(io.environment()) : resolve(knowledge);
  const drafted = draftFromFile(basename(article), bytes, await readKnown(dir), io.today(), id);
  if (!drafted.ok) throw new DraftProblem(`${article}: ${drafted.wrong}; ${drafted.fix}`);
  if (json === true) {
    const { article, proposed, drafts } = drafted;
    io.out(`${JSON.stringify({ article, ...proposed, drafts }, undefined, 2)}\n`);
    return;
  }
  const folder = out === undefined ? dir : resolve(out);
  const written = await writeDraftFiles(folder, drafted);
  if (!written.ok) throw new DraftProblem(`${written.wrong}; ${written.fix}`);
  io.out(`${summary(drafted)}\n\n`);
  io.out(`${written.unchanged ? 'There already' : 'Written'}: ${join(folder, written.drafts)}\n`);
  io.out(`The text that proves the quotes: ${join(folder, written.article)}\n`);
  io.out('Fill in the answers there, then run npm run draft -- --take with that file.\n');
}

async function take(file: string, knowledge: string | undefined, io: DraftIo): Promise<void> {
  const dir = knowledge === undefined ? readKnowledgeDir(io.environment()) : resolve(knowledge);
  const [bytes, { files, version }] = [await readArticle(file), await readKnowledgeFolder(dir)];
  const decoded = decode(basename(file), bytes);
  if (!decoded.ok) throw new DraftProblem(formatProblem(decoded.problem));
  const taken = takeDrafts(basename(file), decoded.text, textsOf(files).get('sources.yaml'));
  if (!taken.ok)
    throw new DraftProblem(
      [
        refusalInWords(taken.why, en),
        ...(taken.problems ?? []).map((problem) => formatProblem(problem)),
      ].join('\n'),
    );
  const applied = applyChanges(files, taken.changes);
  if (!applied.ok) throw new DraftProblem(`Nothing was taken: ${misfitInWords(applied.misfit, en)}`);
  const loaded = loadKnowledge(applied.files, version);
  if (!loaded.ok) {
    const problems = loaded.problems.map((problem) => formatProblem(problem));
    throw new DraftProblem(
      ['Nothing was taken, because the knowledge would have mistakes:', ...problems].join('\n'),
    );
  }
  const published = await publishFiles(dir, applied.files, { expect: version });
  if (!published.ok) throw new DraftProblem('Nothing was taken: the folder was changed meanwhile; try again');
  const facts = taken.changes.flatMap((change) => (change.kind === 'put-fact' ? [change.fact] : []));
  if (published.left !== undefined)
    io.err(`Not all of it is in its place yet (${published.left}); npm run check reads it all the same\n`);
  io.out(`Taken: ${facts.join(', ')}\nThe file of the drafts is not needed any more. Now: npm run check\n`);
}

async function readArticle(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    // A file that is too large is not read, only said to be so.
    return size > LARGEST_ARTICLE_FILE ? new Uint8Array(LARGEST_ARTICLE_FILE + 1) : await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DraftProblem(`${path} cannot be read (${code}); name a file that holds an article`, {
      cause: error,
    });
  }
}

/** A folder without facts is the beginning of a story; one with problems cannot be compared with. */
async function readKnown(dir: string): Promise<Known> {
  const { files, version } = await readKnowledgeFolder(dir);
  if (![...files.keys()].some((file) => knownFile(file)?.kind === 'facts')) return NOTHING_KNOWN;
  const loaded = loadKnowledge(files, version);
  if (loaded.ok) return loaded.knowledge;
  const first = loaded.problems.slice(0, 10).map((problem) => formatProblem(problem));
  throw new DraftProblem(
    [
      ...first,
      'The knowledge has problems, so nothing can be compared with it; mend them first (npm run check).',
    ].join('\n'),
  );
}

function summary({ proposed, drafts }: Drafted): string {
  const { source, known, unsure } = proposed;
  const count = (kind: string): number => drafts.filter(({ standing }) => standing.kind === kind).length;
  return [
    source.title,
    `${source.publisher || 'An outlet that it does not name'}, ${source.published} (source ${source.id}): ${count('new')} new, ${count('conflicts')} that differ from a fact, ${count('corroborates')} told already`,
    ...(known ? [] : ['', 'For sources.yaml:', sourceEntry(source)]),
    ...(unsure.length === 0 ? [] : ['', ...unsure.map((line) => `Check: ${line}`)]),
  ].join('\n');
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  endOnClosedPipe(process.stdout);
  process.exitCode = await draftCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    environment,
    today: () => new Date().toISOString().slice(0, 10),
  });
}
