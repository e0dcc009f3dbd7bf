import type * as z from 'zod';
import type { Problem } from '../problem.ts';
import type { Path, Place } from './positions.ts';
import type { ReadYaml } from './read-yaml.ts';
import {
  keysAt,
  type FactInput,
  type GoldenInput,
  type NameInput,
  type SourceInput,
  type StoryInput,
} from './schema.ts';
import { schemaWords, unknownKeyWords } from './schema-words.ts';

/** One well-formed entry of a file, and where it stands. */
export interface Entry<T> {
  readonly file: string;
  readonly value: T;
  readonly at: (...path: Path) => Place;
}

/** What could be read of a folder: the well-formed entries, though their neighbours or what they refer to be wrong. */
export interface Draft {
  readonly story: StoryInput | undefined;
  readonly topics: readonly Entry<string>[];
  readonly sources: readonly Entry<SourceInput>[];
  readonly names: readonly Entry<NameInput>[];
  readonly facts: readonly Entry<FactInput>[];
  readonly golden: readonly Entry<GoldenInput>[];
  /** Ids that exist, in malformed entries too; `undefined` if a file could not be read, so that ids are unknown. */
  readonly sourceIds: ReadonlySet<string> | undefined;
  readonly factIds: ReadonlySet<string> | undefined;
}

/** Mistakes of shape reported for one file; finding the place of each takes time. */
const MOST_PROBLEMS = 200;

export interface Shaped<T> {
  /** `undefined` if anything in the file is wrong. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** Checks the shape of one file. */
export function shape<T>(read: ReadYaml, schema: z.ZodType<T>): Shaped<T> {
  const result = schema.safeParse(read.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = withoutEchoes(result.error.issues).flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      const words = schemaWords(issue, valueAt(read.value, issue.path));
      return [() => ({ file: read.file, ...read.at(issue.path), ...words })];
    }
    const allowed = keysAt(schema, issue.path);
    return issue.keys.map((key) => () => ({
      file: read.file,
      ...read.at([...issue.path, key], 'key'),
      ...unknownKeyWords(key, allowed),
    }));
  });
  return { value: undefined, problems: problems.slice(0, MOST_PROBLEMS).map((problem) => problem()) };
}

/** Without the missing answer of a draft: that it is a draft says it. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const drafts = new Set(issues.filter(({ message }) => message === 'unwritten-draft').map(keyOf));
  return issues.filter((issue) => issue.path.at(-1) !== 'answer' || !drafts.has(keyOf(issue)));
}

/** The entries of a file's list that are well-formed by themselves. */
export function entries<T>(read: ReadYaml, list: string, schema: z.ZodType<T>): Entry<T>[] {
  return itemsOf(read.value, list).flatMap((item, index) => {
    const result = schema.safeParse(item);
    return result.success ? [entry(read, [list, index], result.data)] : [];
  });
}

export function entry<T>(read: ReadYaml, base: Path, value: T): Entry<T> {
  return { file: read.file, value, at: (...path) => read.at([...base, ...path]) };
}

/** The ids that a file's list names, whatever else is wrong with it. */
export function idsOf(read: ReadYaml, list: string): string[] {
  return itemsOf(read.value, list).flatMap((item) => {
    const id = valueAt(item, ['id']);
    return typeof id === 'string' ? [id] : [];
  });
}

function itemsOf(value: unknown, list: string): readonly unknown[] {
  const items = valueAt(value, [list]);
  return Array.isArray(items) ? items : [];
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    // An object that owns a key can be read by it; what it holds stays unknown.
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return here;
}

/** Names the entry that an issue is about. */
function keyOf({ path }: z.core.$ZodIssue): string {
  return path.slice(0, -1).join(' ');
}
