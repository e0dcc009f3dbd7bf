import type { Knowledge } from '../model.ts';
import { byPlace, type Problem } from '../problem.ts';
import { assemble } from './assemble.ts';
import { checkFacts } from './check-facts.ts';
import { checkGolden } from './check-golden.ts';
import { checkIncludes } from './check-includes.ts';
import { checkNames } from './check-names.ts';
import { checkPhrasings, phrasingsOf, repeatedPhrasings } from './check-phrasings.ts';
import { checkReferences } from './check-references.ts';
import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import { checkFileNames, knownFile } from './file-names.ts';
import { proveQuotes, type PlacedCitation } from './quotes.ts';
import { readFolder } from './read-folder.ts';
import { findWarnings } from './warnings.ts';

/** Bytes by path inside the folder, with forward slashes. */
export type KnowledgeFiles = ReadonlyMap<string, Uint8Array>;

export type Loaded =
  | { readonly ok: true; readonly knowledge: Knowledge; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/**
 * Reads and checks a knowledge folder. Never throws: every mistake of every file is a problem, all of them at once,
 * sorted by file, line and column.
 * @param version content hash, 12 hexadecimal digits
 */
export function loadKnowledge(files: KnowledgeFiles, version: string): Loaded {
  const texts = decodeAll(files);
  const folder = readFolder(texts.texts);
  const { draft } = folder;
  const phrasings = phrasingsOf(draft.facts);
  const names = checkFileNames([...files.keys()]);
  const found = [
    ...names.problems,
    ...texts.problems,
    ...folder.problems,
    ...checkReferences(draft),
    ...checkFacts(draft),
    ...checkIncludes(draft),
    ...checkPhrasings(draft, phrasings),
    ...checkNames(draft),
    ...checkGolden(draft, phrasings),
    ...proveQuotes(citationsOf(draft), texts.articles),
  ];
  // What is missing may stand in a file with another name, which is then the mistake.
  const isMisnamed = found.some(({ code }) => code === 'unknown-fact' || code === 'unknown-related');
  const problems = [...found, ...(isMisnamed ? names.warnings : [])].toSorted(byPlace);
  const warnings = [
    ...(isMisnamed ? [] : names.warnings),
    ...findWarnings(draft),
    ...repeatedPhrasings(phrasings),
  ].toSorted(byPlace);
  if (problems.length > 0 || !draft.story) return { ok: false, problems, warnings };
  return { ok: true, knowledge: assemble(draft, draft.story, version), warnings };
}

interface Texts {
  /** YAML by path; `undefined` for a file that is there and cannot be read. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** Articles by source id. */
  readonly articles: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

function decodeAll(files: KnowledgeFiles): Texts {
  const texts = new Map<string, string | undefined>();
  const articles = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [file, bytes] of files) {
    const known = knownFile(file);
    if (!known) continue;
    const decoded = decode(file, bytes);
    if (!decoded.ok) problems.push(decoded.problem);
    const text = decoded.ok ? decoded.text : undefined;
    if (known.kind !== 'article') texts.set(file, text);
    else if (text !== undefined) articles.set(known.source, text);
  }
  return { texts, articles, problems };
}

function citationsOf({ facts }: Draft): PlacedCitation[] {
  return facts.flatMap(({ file, value, at }) =>
    (value.citations ?? []).map(({ source, paragraph, quote }, index) => ({
      file,
      source,
      paragraph,
      quote,
      at: (key) => at('citations', index, key),
    })),
  );
}
