import type { Knowledge } from '../../src/core/model.ts';
import { wordsOf } from '../../src/core/search/words.ts';
import { pick, randomOf, shuffled } from '../bench/random.ts';
import { withSlips } from '../bench/typing-slips.ts';

/** A text that nobody would ask and anybody can send, with the name of the kind that it is of. */
export interface HostileText {
  readonly kind: string;
  readonly text: string;
}

/** As long as a text of Discord can get, and half as much again. */
const LONGEST = 6_000;

type Random = () => number;

/** What texts are made of: the words, names and phrasings of a knowledge. */
interface Material {
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly phrasings: readonly string[];
}

type Kind = (material: Material, random: Random, length: number) => string;

const LATIN = Array.from('etaoinshrdlucmfwypvbgkqjxz');
const QUESTION_WORDS = 'who what when where why how which did does is was were will can has'.split(' ');
const MARKS = Array.from({ length: 0x70 }, (_, at) => String.fromCodePoint(0x300 + at));
const EMOJI = ['😀', '🇷🇺', '👨‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '❤️', '🤷🏿‍♂️', '1️⃣'];
/** Letters that fold into several, or into none. */
const FOLDED = Array.from('ﷺﷺ㍿㌀ⅷ㈱ǆŉßİſﬃ①½Å\u00AD\u200B\u2060\uFEFF\u180E');
const RIGHT_TO_LEFT = 'من التقى بوتين في موسكو ولماذا פוטין נפגש עם מי \u202E \u202B \u2067'.split(' ');
const PUNCTUATION = Array.from('?!.,;:-–—…"\'`*_~|<>()[]{}/\\@#$%^&+=');
const JOINTS = [
  ' and ',
  ', ',
  '? ',
  '? and ',
  '; ',
  ', and also ',
  ' & ',
  ' plus ',
  ' as well as ',
  ', where ',
  ': ',
  ' - ',
];
const OPENINGS = [
  'according to ',
  'what does Antiwar say about ',
  'do the two articles agree on ',
  'which outlet says that ',
  'who is ',
  'so and but ',
  'how about ',
  'and ',
  'who said ',
];

function letters(random: Random, least: number, most: number): string {
  const length = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length }, () => pick(LATIN, random)).join('');
}

/** Joins what `next` gives until it is long enough. */
function run(length: number, between: string, next: () => string): string {
  const parts: string[] = [];
  for (let made = 0; made < length;) {
    const part = next();
    parts.push(part);
    made += part.length + between.length + (part === '' ? 1 : 0);
  }
  return parts.join(between);
}

function anyCharacter(random: Random): string {
  const point = Math.floor(random() * (random() < 0.5 ? 0x3000 : 0x2_ffff));
  return String.fromCodePoint(point);
}

const KINDS: Readonly<Record<string, Kind>> = {
  'words of the knowledge': ({ words }, random, length) => run(length, ' ', () => pick(words, random)),
  'unknown words': (_, random, length) => run(length, ' ', () => letters(random, 3, 24)),
  'unknown words of the longest that is looked up': (_, random, length) =>
    run(length, ' ', () => letters(random, 22, 24)),
  'misspelt words': ({ words }, random, length) =>
    run(length, ' ', () => withSlips(pick(words, random), 1, random)),
  'misspelt questions': ({ phrasings }, random, length) =>
    run(length, pick(JOINTS, random), () => withSlips(pick(phrasings, random), 3, random)),
  'one word again and again': ({ words }, random, length) => {
    const word = random() < 0.5 ? pick(words, random) : letters(random, 1, 12);
    return run(length, pick([' ', ', ', '? ', '\n'], random), () => word);
  },
  'one giant word': ({ words }, random, length) =>
    run(length, '', () => (random() < 0.5 ? pick(words, random) : letters(random, 1, 9))),
  'any characters': (_, random, length) => run(length, '', () => anyCharacter(random)),
  'any units': (_, random, length) =>
    run(length, '', () => String.fromCharCode(Math.floor(random() * 0x1_0000))),
  emoji: (_, random, length) => run(length, pick(['', ' '], random), () => pick(EMOJI, random)),
  'letters that fold into others': (_, random, length) =>
    run(length, pick(['', ' '], random), () => pick(FOLDED, random)),
  'combining marks': (_, random, length) => pick(LATIN, random) + run(length, '', () => pick(MARKS, random)),
  'zalgo over a question': ({ phrasings }, random, length) =>
    run(length, ' ', () =>
      Array.from(pick(phrasings, random), (letter) => letter + run(8, '', () => pick(MARKS, random))).join(
        '',
      ),
    ),
  'right-to-left writing': (_, random, length) => run(length, ' ', () => pick(RIGHT_TO_LEFT, random)),
  'runs of punctuation': (_, random, length) =>
    run(length, pick(['', ' ', 'a'], random), () =>
      pick(PUNCTUATION, random).repeat(1 + Math.floor(random() * 40)),
    ),
  'one sign again and again': (_, random, length) => {
    const sign = pick(
      [...PUNCTUATION, ' ', '\n', '\t', "a'", '1,', 'a.', '\u200B', '\u0000', '\uD83C'],
      random,
    );
    return pick(['', 'who ', 'and '], random) + run(length, '', () => sign);
  },
  'clauses of known words': ({ words }, random, length) =>
    run(length, '', () => clause(random, () => pick(words, random))),
  'clauses of unknown words': (_, random, length) =>
    run(length, '', () => clause(random, () => letters(random, 4, 16))),
  'clauses of questions': ({ phrasings }, random, length) =>
    run(length, '', () => pick(phrasings, random) + pick(JOINTS, random)),
  'nothing but joints': (_, random, length) =>
    run(length, '', () => pick(QUESTION_WORDS, random) + pick(JOINTS, random)),
  'an opening and much of anything': (material, random, length) =>
    pick(OPENINGS, random) + pick(kindsBelow, random)(material, random, length),
  names: ({ names }, random, length) =>
    run(length, pick([' ', ', ', ' and '], random), () => pick(names, random)),
  'names that almost fit': ({ names }, random, length) =>
    run(length, ' ', () => withSlips(pick(names, random), 1, random)),
  lines: ({ phrasings, words }, random, length) =>
    run(length, '\n', () => (random() < 0.3 ? '' : pick(random() < 0.5 ? phrasings : words, random))),
  'a block of code': ({ words }, random, length) =>
    `\`\`\`js\n${run(length, '\n', () => `  if (${pick(words, random)}[${letters(random, 1, 9)}] !== '${letters(random, 3, 12)}') { return ${Math.floor(random() * 999)}; }`)}\n\`\`\``,
  'a list of numbers': (_, random, length) =>
    run(length, pick([', ', ' ', ',', '\n', '.'], random), () =>
      String(Math.floor(random() * 10 ** (1 + random() * 9))),
    ),
  abbreviations: (_, random, length) => run(length, pick(['', ' '], random), () => `${pick(LATIN, random)}.`),
  contractions: ({ words }, random, length) =>
    run(
      length,
      pick([' ', "'"], random),
      () => pick(words, random) + pick(["'s", "n't", "'re", "'d", '’ll'], random),
    ),
};
const kindsBelow: readonly Kind[] = [
  'words of the knowledge',
  'unknown words',
  'misspelt questions',
  'any characters',
  'names',
  'clauses of unknown words',
  'clauses of questions',
  'one sign again and again',
  'combining marks',
].flatMap((kind) => KINDS[kind] ?? []);

function clause(random: Random, word: () => string): string {
  const words = Array.from({ length: 2 + Math.floor(random() * 6) }, word).join(' ');
  return `${random() < 0.6 ? `${pick(QUESTION_WORDS, random)} ` : ''}${words}${pick(JOINTS, random)}`;
}

/** Texts of up to 6,000 UTF-16 units that are the same for the same seed; every kind comes equally often. */
export function* hostileTexts(knowledge: Knowledge, seed: number): Generator<HostileText, never> {
  const random = randomOf(seed);
  const phrasings = [...knowledge.facts.values()].flatMap(({ asked }) => asked);
  const material: Material = {
    phrasings,
    words: [...new Set(phrasings.flatMap((text) => wordsOf(text).map((word) => word.text)))],
    names: knowledge.names.flatMap(({ name, also }) => [name, ...also]),
  };
  const kinds = Object.entries(KINDS);
  for (;;) {
    for (const [kind, make] of shuffled(kinds, random)) {
      // Half of them as long as can be: that is where the cost is.
      const length = random() < 0.5 ? LONGEST : Math.ceil(random() * LONGEST);
      yield { kind, text: make(material, random, length).slice(0, LONGEST) };
    }
  }
}
