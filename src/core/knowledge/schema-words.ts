import type * as z from 'zod';
import { nearest } from './nearest.ts';
import type { Path } from './positions.ts';
import type { Words } from './syntax-words.ts';

type Issue = z.core.$ZodIssue;

/** Codes that the schema itself names in its error texts. */
const named: Readonly<Record<string, (what: string) => Words>> = {
  'empty-text': (what) => ({
    code: 'empty-text',
    wrong: `${what} is empty`,
    fix: 'write a text or delete it',
  }),
  'hidden-character': (what) => ({
    code: 'hidden-character',
    wrong: `${what} holds a character that cannot be seen`,
    fix: 'type the text anew instead of pasting it',
  }),
  mention: (what) => ({
    code: 'mention',
    wrong: `${what} holds a Discord mention`,
    fix: 'write it without the mention',
  }),
  'unwritten-draft': () => ({
    code: 'unwritten-draft',
    wrong: 'the fact is a draft that nobody has finished',
    fix: 'write its `answer` in your own words and delete the line `draft: true`, or delete the fact',
  }),
  'bad-id': (what) => ({
    code: 'bad-id',
    wrong: `${what} is not an id`,
    fix: 'use lower-case letters, digits and single hyphens, as in start-delay',
  }),
  'bad-date': (what) => ({
    code: 'bad-date',
    wrong: `${what} is not a date of the calendar`,
    fix: 'write it as in 2025-12-02',
  }),
  'bad-moment': (what) => ({
    code: 'bad-moment',
    wrong: `${what} is not a moment of the calendar`,
    fix: 'write it as in 2025, 2025-12, 2025-12-02 or 2025-12-02 17:00; a year alone in quotes',
  }),
  'bad-url': (what) => ({
    code: 'bad-url',
    wrong: `${what} is not an address of the web`,
    fix: 'write it in full, with https:// in front',
  }),
  'bad-expect': (what) => ({
    code: 'bad-expect',
    wrong: `${what} is neither the id of a fact, nor a list of ids, nor the word unknown`,
    fix: 'write one of the three',
  }),
};

/** What a mistake of shape is, for a moderator. Unknown keys have words of their own, below. */
export function schemaWords(issue: Issue, value: unknown): Words {
  const what = label(issue.path);
  const byName = named[issue.message];
  if (byName) return byName(what);
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(what, issue.expected, value, issue.path.length === 0);
    case 'too_big':
      return issue.origin === 'string' ? tooLong(what, value, issue.maximum) : badNumber(what);
    case 'too_small':
      return issue.origin === 'array'
        ? { code: 'empty-list', wrong: `${what} has no entries`, fix: 'add one' }
        : badNumber(what);
    case 'invalid_value':
      return choiceWords(what, issue.values.map(String), value);
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    default:
      return { code: 'wrong-type', wrong: `${what} cannot be read`, fix: 'compare it with README.md' };
  }
}

/** A key that the format does not have. */
export function unknownKeyWords(key: string, allowed: readonly string[]): Words {
  const meant = nearest(key, allowed);
  return {
    code: 'unknown-key',
    wrong: `\`${shorten(key)}\` is not a key here`,
    fix: meant === undefined ? `use one of ${allowed.join(', ')}` : `did you mean \`${meant}\`?`,
  };
}

/** `asked`, or `entry 3 of asked` for an entry of a list, counted from 1. */
function label(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return last === undefined ? 'the file' : `\`${String(last)}\``;
  return `entry ${last + 1} of \`${String(path.at(-2) ?? 'the list')}\``;
}

function typeWords(what: string, expected: string, value: unknown, top: boolean): Words {
  if (value === null && top) {
    return { code: 'file-empty', wrong: 'the file holds comments only', fix: 'fill it or delete it' };
  }
  if (value === undefined) return { code: 'missing-key', wrong: `${what} is missing`, fix: 'add it' };
  if (value === null) {
    return { code: 'empty-value', wrong: `${what} has nothing after it`, fix: 'fill it or delete it' };
  }
  const wanted = kinds[expected] ?? 'something else';
  const fix =
    expected === 'string' && !Array.isArray(value)
      ? 'put it in quotes'
      : (fixes[expected] ?? 'compare it with README.md');
  return { code: 'wrong-type', wrong: `${what} must be ${wanted}, and is ${kindOf(value)}`, fix };
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of keys',
  number: 'a number',
  int: 'a whole number',
};

const fixes: Readonly<Record<string, string>> = {
  string: 'write one text instead',
  array: 'write each entry on a line of its own, after a hyphen and a space',
  object: 'write its keys below it, each with a colon',
  number: 'write digits only',
  int: 'write digits only',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a key with a colon';
  return typeof value === 'string' ? 'text' : `a ${typeof value === 'boolean' ? 'yes or no' : 'number'}`;
}

function tooLong(what: string, value: unknown, most: number | bigint): Words {
  const length = typeof value === 'string' ? `has ${value.length} characters` : 'is too long';
  return { code: 'too-long', wrong: `${what} ${length}`, fix: `use at most ${most}` };
}

function badNumber(what: string): Words {
  return { code: 'bad-number', wrong: `${what} is out of range`, fix: 'count from 0, in whole numbers' };
}

function choiceWords(what: string, allowed: readonly string[], value: unknown): Words {
  const written = typeof value === 'string' ? value : '';
  const meant = nearest(written, allowed);
  return {
    code: 'not-allowed',
    wrong: `${what} cannot be \`${shorten(written)}\``,
    fix: meant === undefined ? `use one of ${allowed.join(', ')}` : `did you mean \`${meant}\`?`,
  };
}

function shorten(written: string): string {
  const line = written.replaceAll(/[\s\p{C}]+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
