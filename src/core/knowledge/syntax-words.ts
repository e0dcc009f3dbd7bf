import type { ErrorCode, YAMLError } from 'yaml';
import type { Problem } from '../problem.ts';

/** What is wrong and what to do, without the place. */
export type Words = Pick<Problem, 'code' | 'wrong' | 'fix'>;

const QUOTES = 'put the text in quotes';

/** The mistakes that moderators make, in their words; the rest keep the parser's. */
const words: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: {
    code: 'yaml-syntax',
    wrong: 'the line is indented with a tab',
    fix: 'use spaces',
  },
  BAD_INDENT: {
    code: 'yaml-syntax',
    wrong: 'the line is indented differently from the lines it belongs to',
    fix: 'give the keys of one entry the same number of spaces',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml-syntax',
    wrong: 'the text holds a colon followed by a space, which starts a new key',
    fix: QUOTES,
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'yaml-syntax',
    wrong: 'a line is neither a key with a colon nor part of the text above it',
    fix: 'add the colon, or indent the line deeper than the key it belongs to',
  },
  BAD_SCALAR_START: {
    code: 'yaml-syntax',
    wrong: 'a text starts with a character that means something else in YAML',
    fix: QUOTES,
  },
  MULTIPLE_DOCS: {
    code: 'several-documents',
    wrong: 'a line of three dashes starts a second document',
    fix: 'delete the line, or put what follows in a file of its own',
  },
  MULTIPLE_ANCHORS: {
    code: 'yaml-alias',
    wrong: 'a text starts with &, which in YAML marks a place',
    fix: QUOTES,
  },
  BAD_ALIAS: {
    code: 'yaml-alias',
    wrong: 'a text starts with *, which in YAML points to another place',
    fix: QUOTES,
  },
  TAG_RESOLVE_FAILED: {
    code: 'yaml-tag',
    wrong: 'a text starts with !, which in YAML names a type',
    fix: QUOTES,
  },
  BAD_DIRECTIVE: {
    code: 'yaml-directive',
    wrong: 'a line starts with %',
    fix: 'put the text in quotes or delete the line',
  },
  RESOURCE_EXHAUSTION: {
    code: 'yaml-too-deep',
    wrong: 'the file is nested too deeply',
    fix: 'put brackets and braces that belong to a text in quotes',
  },
};

/** The parser calls an open bracket a matter of indentation, since the list ends where the next line is not indented. */
const OPEN_BRACKET = /^Flow (?:map|sequence) .* end with a ([}\]])$/u;

/** The first line that a version control leaves where two people changed the same lines. */
const CONFLICT = /^(?:<{7} .*|={7}|>{7} .*)\r?$/mu;

/** What other programs leave before the first letter of a line, and the parser takes for a letter. */
const LEFT_BEHIND: readonly (readonly [RegExp, Words])[] = [
  [
    /^ *(?=[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])/gmu,
    {
      code: 'yaml-syntax',
      wrong: 'the line begins with a space of another kind, as word processors and web pages have them',
      fix: 'delete all that stands before its first letter, and type plain spaces',
    },
  ],
  [
    /^ *(?=[•‣◦●▪∙·] )/gmu,
    {
      code: 'yaml-syntax',
      wrong: 'the line begins with a bullet',
      fix: 'begin each entry of a list with a hyphen and a space',
    },
  ],
];

/** A mistake that the parser cannot name. */
interface Cause {
  readonly offset: number;
  readonly words: Words;
}

/**
 * What made a file unreadable, where the parser would only tell of echoes: two versions one after the other, or what another
 * program has left behind. Only for files that the parser refuses: inside a text such characters are harmless.
 */
export function causesIn(text: string): readonly Cause[] {
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    return [
      {
        offset: conflict.index,
        words: {
          code: 'yaml-syntax',
          wrong: 'two versions of these lines stand one after the other',
          fix: 'keep one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>',
        },
      },
    ];
  }
  return LEFT_BEHIND.flatMap(([line, words]) =>
    Array.from(text.matchAll(line), ({ index, 0: { length } }) => ({ offset: index + length, words })),
  ).toSorted((one, other) => one.offset - other.offset);
}

/**
 * The mistakes that can be believed: behind an open bracket the parser takes keys for items, around a tab it takes lines for
 * others' continuation, of several in one place only the first, and all else is an echo.
 */
export function withoutEchoes(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const open = errors.findIndex(({ message }) => OPEN_BRACKET.test(message));
  const believed = open === -1 ? errors : errors.slice(0, open + 1);
  return believed.filter(({ pos: [at] }, index) => believed.findIndex(({ pos }) => pos[0] === at) === index);
}

/** What is wrong with the YAML of a file, for a moderator. */
export function syntaxWords({ code, message }: YAMLError): Words {
  const closing = OPEN_BRACKET.exec(message)?.[1];
  if (closing !== undefined) {
    return {
      code: 'yaml-syntax',
      wrong: `a list in brackets is not closed with ${closing} before this place`,
      fix: `close it with ${closing}, or check that it begins with the bracket that you meant`,
    };
  }
  return (
    words[code] ?? {
      code: 'yaml-syntax',
      wrong: `this is not YAML (${message
        .replaceAll(/[\s;]+/gu, ' ')
        .trim()
        .slice(0, 200)})`,
      fix: 'check colons, quotes and brackets here and in the line above',
    }
  );
}
