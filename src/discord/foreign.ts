import type { Answer, Name } from '../core/model.ts';
import { isEnglish } from '../core/search/english-words.ts';
import type { Desk } from './desk.ts';
import { offersFor } from './foreign-offers.ts';
import { ENGLISH_ONLY } from './foreign-words.ts';
import type { Payload } from './payload.ts';
import { renderNotice } from './render.ts';

/** Tells the language (ISO 639-1) of a text that is in none but one of `ENGLISH_ONLY`; `undefined` where that is not certain. */
export interface Foreign {
  (text: string, names: readonly Name[]): Promise<string | undefined>;
}

/** A language that a text may be in, the likeliest first; 0 to 1. */
interface Likely {
  readonly lang: string;
  readonly accuracy: number;
}

/** In UTF-16 units; the language of a text shows in less. */
const READ = 300;
/** Fewer words could be names, slips or slang of any language. */
const LEAST_WORDS = 3;
/** Share of English words from which a text is English, however badly it is written. */
const ENGLISH = 0.5;
/** A guess by rare letters alone is sure; one by frequent ones counts if it is far ahead of the next. Measured on the tables of the tests. */
const SURE = { alone: 0.5, ahead: 0.1, times: 2 } as const;
/** How many questions are offered. */
const OFFERED = 3;

/** Little words of English that its list of words does not hold. */
const LITTLE: ReadonlySet<string> = new Set(
  'about any are at be by did do does for from he how if is it its me my not of or our she that them there they this to us we were what when where which who why with you your'.split(
    ' ',
  ),
);

/** Little words of languages that are written without accents too, but for those that are English or a slip away from it. */
const LITTLE_FOREIGN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['da', 'hvad hvem hvor om til ikke det var er og'],
      [
        'de',
        'wann wer wie das der den dem des ein eine haben ist bei nach und nicht sich sie warum gab zu von mit stand vier worum wurde',
      ],
      ['es', 'que quien donde cuando los las una del el se con por como la fue ha han'],
      ['fr', 'qui que quand est les des une dans avec pour pourquoi combien sur ont et il elle la le du'],
      ['it', 'che chi quando di il della alla del hanno dove cosa una un la era si ha detto'],
      ['nl', 'wie wanneer het een van bij de waren hoe er ze lang zei'],
      ['no', 'hva hvem hvor om til ikke det var er og'],
      ['pl', 'co kto gdzie kiedy jak czy nie na jest o czym'],
      ['pt', 'que quem quando onde foi uma da em disse com o'],
      ['ro', 'ce cine unde cum despre la a spus fost nu'],
      ['sv', 'vad vem var om till inte det och en'],
    ] as const
  ).map(([language, words]) => [language, new Set(words.split(' '))]),
);

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Scripts of one language each, for texts too short to tell more. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Arabic}/u, 'ar'],
];

/** What tells languages apart is loaded at once, but nobody waits for it before the first text that needs it. */
export function createForeign(): Foreign {
  const loading = import('tinyld');
  // Awaited below; until then nobody listens for its failure.
  loading.catch(() => undefined);
  return async (text, names) => {
    const read = text.slice(0, READ);
    const words = read.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    const isLatin = isMostlyLatin(read);
    if (isLatin && words.length < LEAST_WORDS) return undefined;
    const { detectAll } = await loading;
    const likely: readonly Likely[] = detectAll(read);
    const found = isLatin ? sureOf(likely) : (likely[0]?.lang ?? scriptOf(read));
    if (found === undefined || !ENGLISH_ONLY.has(found)) return undefined;
    return isLatin && shareOfEnglish(words, names, found) >= ENGLISH ? undefined : found;
  };
}

/** For a question that got no answer because it is in another language: says so in that language, and offers questions in English, about whom it names first. */
export async function inOtherLanguage(
  answer: Answer,
  question: string,
  asker: string,
  { desk, foreign }: { readonly desk: Desk; readonly foreign: Foreign },
): Promise<Payload | undefined> {
  if (answer.outcome !== 'unknown') return undefined;
  const language = await foreign(question, desk.now().knowledge.names);
  const sentence = ENGLISH_ONLY.get(language ?? '');
  return sentence === undefined
    ? undefined
    : renderNotice(sentence, offersFor(question, desk, OFFERED), asker);
}

function sureOf([first, next]: readonly Likely[]): string | undefined {
  if (!first || first.lang === 'en') return undefined;
  const isAhead = first.accuracy >= SURE.ahead && first.accuracy >= (next?.accuracy ?? 0) * SURE.times;
  return first.accuracy >= SURE.alone || isAhead ? first.lang : undefined;
}

/** Names are in no language. @param found the language that the words seem to be in */
function shareOfEnglish(words: readonly string[], names: readonly Name[], found: string): number {
  const ofNames = new Set(
    names.flatMap(({ name, also }) =>
      [name, ...also].flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{M}]+/u)),
    ),
  );
  // A slip of the finger adds no accent, and makes one little word of another language, but not two.
  const own = LITTLE_FOREIGN.get(found);
  const maySlip =
    words.every((word) => /^[a-z]+$/.test(word)) && new Set(words.filter((word) => own?.has(word))).size < 2;
  const others = words.filter((word) => !ofNames.has(word));
  return others.length === 0
    ? 1
    : others.filter((word) => isKnown(word) || (maySlip && isSlipOf(word))).length / others.length;
}

function isKnown(word: string): boolean {
  return LITTLE.has(word) || isEnglish(word);
}

/** Whether a word is English but for two letters changed round, one too many or one missing. */
function isSlipOf(word: string): boolean {
  const at = Array.from(word, (_, index) => index);
  return (
    at.some((i) =>
      isKnown(word.slice(0, i) + word.slice(i + 1, i + 2) + word.slice(i, i + 1) + word.slice(i + 2)),
    ) ||
    at.some((i) => word[i] === word[i + 1] && isKnown(word.slice(0, i) + word.slice(i + 1))) ||
    [...at, word.length].some((i) =>
      LETTERS.some((letter) => isKnown(word.slice(0, i) + letter + word.slice(i))),
    )
  );
}

function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 >= letters.length;
}

function scriptOf(text: string): string | undefined {
  return SCRIPTS.find(([script]) => script.test(text))?.[1];
}
