import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Problem } from '../problem.ts';
import { keyOf, locate, type Path, type Place } from './positions.ts';
import { syntaxWords, type Words } from './syntax-words.ts';

/** One file as plain values, with a way back to where each stands. */
export interface ReadYaml {
  readonly file: string;
  readonly value: unknown;
  readonly at: (path: Path, target?: 'key' | 'value') => Place;
}

export type YamlRead =
  | { readonly ok: true; readonly read: ReadYaml }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Levels. The format needs six. */
const DEEPEST = 20;

/** Mistakes reported for one file: those after a first broken line are mostly its echo. */
const MOST_SYNTAX_PROBLEMS = 5;

/** Reads one YAML file of plain values: no anchors, aliases, tags or directives, one document, each key once. */
export function readYaml(file: string, text: string): YamlRead {
  try {
    return parse(file, text);
  } catch (error) {
    // Only the parser runs in there. Nesting beyond the stack ends here, and so would a text that it stumbles over.
    const deep = error instanceof RangeError;
    const code = deep ? 'yaml-too-deep' : 'yaml-syntax';
    const wrong = deep ? 'the file is nested too deeply' : 'the file cannot be read as YAML';
    return {
      ok: false,
      problems: [{ file, line: 1, column: 1, code, wrong, fix: 'see the format in README.md' }],
    };
  }
}

function parse(file: string, text: string): YamlRead {
  const lines = new LineCounter();
  // Doubled keys are looked for below: the parser's own search takes quadratic time.
  const document: Document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  const problemAt = (offset: number, words: Words): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), ...words };
  };
  if (document.errors.length > 0) {
    const first: readonly YAMLError[] = document.errors.slice(0, MOST_SYNTAX_PROBLEMS);
    return {
      ok: false,
      problems: first.map((error) => problemAt(error.pos[0], syntaxWords(error))),
    };
  }
  const problems = refused(document).map(({ offset, words }) => problemAt(offset, words));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    read: {
      file,
      value: document.toJS(),
      at: (path, target) => locate(document, lines, path, target),
    },
  };
}

interface Refusal {
  readonly offset: number;
  readonly words: Words;
}

/** What YAML allows and a knowledge file does not need. Walks with its own stack, so depth costs nothing. */
function refused(document: Document): Refusal[] {
  const refusals: Refusal[] = [];
  if (document.directives?.yaml.explicit === true) {
    refusals.push({
      offset: 0,
      words: {
        code: 'yaml-directive',
        wrong: 'the file starts with a % line',
        fix: 'delete the line',
      },
    });
  }
  const open: { readonly node: unknown; readonly depth: number }[] = [{ node: document.contents, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (isPair(node)) {
      open.push({ node: node.value, depth }, { node: node.key, depth });
      continue;
    }
    if (!isNode(node)) continue;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node) || ((isScalar(node) || isCollection(node)) && node.anchor !== undefined)) {
      refusals.push({
        offset,
        words: {
          code: 'yaml-alias',
          wrong: 'a text starts with * or &, which in YAML points to another place',
          fix: 'put the text in quotes',
        },
      });
    }
    if (node.tag !== undefined && !isAlias(node)) {
      refusals.push({
        offset,
        words: {
          code: 'yaml-tag',
          wrong: 'a text starts with !, which in YAML names a type',
          fix: 'put the text in quotes',
        },
      });
    }
    if (depth > DEEPEST) {
      refusals.push({
        offset,
        words: {
          code: 'yaml-too-deep',
          wrong: `the file is nested more than ${DEEPEST} levels deep`,
          fix: 'put brackets and braces that belong to a text in quotes',
        },
      });
      continue;
    }
    if (isMap(node)) refusals.push(...doubledKeys(node.items));
    if (isCollection(node)) for (const item of node.items) open.push({ node: item, depth: depth + 1 });
  }
  return refusals;
}

function doubledKeys(pairs: Parameters<typeof keyOf>[0][]): Refusal[] {
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const key = keyOf(pair);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const offset = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const wrong = `\`${key}\` is written twice here`;
    return [{ offset, words: { code: 'duplicate-key', wrong, fix: 'keep one of the two' } }];
  });
}
