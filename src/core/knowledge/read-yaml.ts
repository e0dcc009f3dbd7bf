import { parseDocument, type Document, type YAMLError } from 'yaml';
import type { Problem } from '../problem.ts';
import { plainValues, type Refusal } from './plain-values.ts';
import { locate, placesIn, type Path, type Place } from './positions.ts';
import { causesIn, syntaxWords, withoutEchoes, type Words } from './syntax-words.ts';

/** One file as plain values, with a way back to where each stands. */
export interface ReadYaml {
  readonly file: string;
  readonly value: unknown;
  readonly at: (path: Path, target?: 'key' | 'value') => Place;
}

export type YamlRead =
  | { readonly ok: true; readonly read: ReadYaml }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Mistakes reported for one file: those after a first broken line are mostly its echo. */
const MOST_SYNTAX_PROBLEMS = 5;

/** Reads one YAML file of plain values: no anchors, aliases, tags or directives, one document, each key once. */
export function readYaml(file: string, text: string): YamlRead {
  try {
    return parse(file, text);
  } catch (error) {
    // Only the parser runs in there. Nesting beyond the stack ends here, and so would a text that it stumbles over.
    const deep = error instanceof RangeError;
    return {
      ok: false,
      problems: [
        {
          file,
          line: 1,
          column: 1,
          code: deep ? 'yaml-too-deep' : 'yaml-syntax',
          wrong: deep ? 'the file is nested too deeply' : 'the file cannot be read as YAML',
          fix: 'see the format in README.md',
        },
      ],
    };
  }
}

function parse(file: string, text: string): YamlRead {
  const document = documentOf(text);
  const placeAt = placesIn(text);
  const problemAt = (offset: number, words: Words): Problem => ({ file, ...placeAt(offset), ...words });
  if (document.errors.length > 0) {
    const causes = causesIn(text).slice(0, MOST_SYNTAX_PROBLEMS);
    if (causes.length > 0) {
      return { ok: false, problems: causes.map(({ offset, words }) => problemAt(offset, words)) };
    }
    const first: readonly YAMLError[] = withoutEchoes(document.errors).slice(0, MOST_SYNTAX_PROBLEMS);
    return { ok: false, problems: first.map((error) => problemAt(error.pos[0], syntaxWords(error))) };
  }
  const { value, refusals } = plainValues(document.contents);
  const refused = document.directives?.yaml.explicit === true ? [DIRECTIVE, ...refusals] : refusals;
  if (refused.length > 0) {
    return { ok: false, problems: refused.map(({ offset, words }) => problemAt(offset, words)) };
  }
  return {
    ok: true,
    read: { file, value, at: (path, target) => placeAt(locate(document.contents, path, target)) },
  };
}

function documentOf(text: string): Document {
  // Doubled keys are looked for in plainValues: the parser's own search takes quadratic time.
  return parseDocument(text, { prettyErrors: false, uniqueKeys: false, stringKeys: true, logLevel: 'error' });
}

const DIRECTIVE: Refusal = {
  offset: 0,
  words: { code: 'yaml-directive', wrong: 'the file starts with a % line', fix: 'delete the line' },
};
