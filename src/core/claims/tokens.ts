import { baseOf } from '../drafting/verbs.ts';
import { isPlainEnglish } from '../search/english-words.ts';
import type { Mention, Names } from '../search/names.ts';
import { symbolOf } from '../search/names.ts';
import { fold, stem, wordsOf } from '../search/words.ts';
import { SAME } from './lexicon.ts';

/** A text as a sequence of what it says, in its order, ready to be held against another. */
export interface Tokens {
  readonly all: readonly Token[];
  /** Words that turn or weaken what is said, each once, sorted: two texts that differ in them do not say the same. */
  readonly turns: string;
  /** An odd number of negations. */
  readonly negated: boolean;
  /** Whether something is said to be done to somebody, as far as the form of a verb tells. */
  readonly passive: boolean;
}

export interface Token {
  readonly kind: 'name' | 'date' | 'figure' | 'pronoun' | 'link' | 'not' | 'word';
  /** Stem, or the one way to write a name, date or number. */
  readonly key: string;
  /** Of a name. */
  readonly mention?: Mention | undefined;
  /** A word that is no plain English: most often somebody's or something's name. */
  readonly foreign: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const MONTH_DAY = new RegExp(`\\b${MONTH} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`, 'gu');
const DAY_MONTH = new RegExp(`\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])`, 'gu');
const CLOCK = /\b(\d{1,2})(?:[:.](\d\d))? ?([ap])\.? ?m\b\.?|\b([01]?\d|2[0-3]):([0-5]\d)\b/gu;
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const WEEKDAY_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december)$/u;

/** They only turn what is said; the others are said themselves, too. */
const NOTHINGS = new Set('not no never none nobody nothing without neither nor'.split(' '));
const NEGATIONS = new Set(
  'not no never none nobody nothing without neither nor deny denied denies refuse refused refuses reject rejected rejects decline declined fail failed fails refusing rejecting denying unable false untrue lie'.split(
    ' ',
  ),
);
/** Words that two texts must share, wherever in them they stand, or they do not say the same. */
const TURNS = new Set(
  'would could may might can should must shall will going if unless whether until only all every each most many some several part parts partly half both any almost nearly about around roughly least more less than over under before after since because supposedly allegedly reportedly likely probably perhaps maybe possible possibly potential expected supposed planned want wants wanted try tried hope hoped again still yet ever alone first last next former latest'.split(
    ' ',
  ),
);
const PRONOUNS = new Set('it they them he him she her this that these those both there'.split(' '));
const LINKS = new Set('to from by for with against between into toward towards in at on of'.split(' '));
const FILLERS = new Set(
  'a an the is are was were be been being has have had do does did really just also too then so very quite actually indeed simply even and as well such its his their himself herself themselves itself repeatedly local ago'.split(
    ' ',
  ),
);
/** A form of "be" with a past participle behind it. */
const PASSIVE =
  /\b(?:was|were|is|are|been|being|be|got|get)\b(?:\s+\S+){0,4}?\s+(?:\w{2,}ed|\w{2,}en|met|held|made|led|said|told|built|sent|put|set|cut|kept|found|won|lost|paid|brought|bought|taught|caught|sold)\b/u;

/** Reads what a text says, in its order. */
export function tokensOf(text: string, names: Names): Tokens {
  const plain = normal(text);
  const { words, mentions } = names.resolve(wordsOf(plain));
  const bySymbol = new Map(mentions.map((mention) => [symbolOf(mention.name), mention]));
  const raw = wordsOf(plain).map((word) => word.text);
  const turns = raw.filter((word) => TURNS.has(word)).map((word) => SAME.get(word) ?? word);
  return {
    all: words
      .flatMap((word) => tokenOf(word, bySymbol))
      // "The mayor, Lind": one person, called by office and by name.
      .filter((token, at, all) => token.kind !== 'name' || token.key !== all[at - 1]?.key),
    turns: [...new Set(turns)].toSorted().join(' '),
    negated: raw.filter((word) => NEGATIONS.has(word)).length % 2 === 1,
    passive: PASSIVE.test(fold(plain)),
  };
}

/** Reads texts of the knowledge; each is read once. */
export type Read = (text: string) => Tokens;

/** Texts kept read: all that a story of a few hundred facts has. */
const KEPT = 20_000;

/** Keeps what texts of the knowledge say; what people write is read with `tokensOf`, or it would fill the store. */
export function createRead(names: Names): Read {
  const kept = new Map<string, Tokens>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size >= KEPT) kept.clear();
    const made = tokensOf(text, names);
    kept.set(text, made);
    return made;
  };
}

/** What a word of a text says; nothing for a filler. */
export function tokenOf(
  { stem: key, text }: { readonly stem: string; readonly text: string },
  mentions: ReadonlyMap<string, Mention>,
): readonly Token[] {
  const mention = mentions.get(key);
  const month = mention?.kind === 'concept' ? fold(mention.name) : '';
  if (WEEKDAY_OR_MONTH.test(month)) return [{ kind: 'date', key: month, foreign: false }];
  if (mention) return [{ kind: 'name', key, mention, foreign: false }];
  if (/^(?:d\d{4}|t\d{4})$/u.test(text) || WEEKDAY_OR_MONTH.test(text) || /^20\d\d$/u.test(text))
    return [{ kind: 'date', key: text, foreign: false }];
  if (/^\d+$/u.test(key) || ORDINALS.includes(text))
    return [{ kind: 'figure', key: /^\d+$/u.test(key) ? key : text, foreign: false }];
  if (PRONOUNS.has(text)) return [{ kind: 'pronoun', key: 'they', foreign: false }];
  if (LINKS.has(text)) return [{ kind: 'link', key: text, foreign: false }];
  if (NOTHINGS.has(text)) return [{ kind: 'not', key: 'not', foreign: false }];
  if (FILLERS.has(text) || TURNS.has(text)) return [];
  const foreign = /^\p{L}{3,}$/u.test(text) && !isPlainEnglish(text);
  return [{ kind: 'word', key: keyOf(baseOf(text) ?? text), foreign }];
}

/** Letters from which on a stem tells words apart: "useful" and "useless" share "us". */
const LEAST_STEM = 3;

/** The one way to write a word, whatever its form. */
export function keyOf(word: string): string {
  const stemmed = stem(word);
  return stemmed.length < LEAST_STEM ? word : stemmed;
}

/** Dates, times and order numbers in one spelling each. */
export function normal(text: string): string {
  return fold(text)
    .replaceAll(MONTH_DAY, (_, month: string, day: string) => ` ${dateWord(month, day)} `)
    .replaceAll(DAY_MONTH, (_, day: string, month: string) => ` ${dateWord(month, day)} `)
    .replaceAll(CLOCK, (_, hour?: string, minute?: string, half?: string, h24?: string, m24?: string) => {
      const at = h24 === undefined ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(h24);
      return ` t${String(at).padStart(2, '0')}${m24 ?? minute ?? '00'} `;
    })
    .replaceAll(
      /\b(\d{1,2})(?:st|nd|rd|th)\b/gu,
      (whole, number: string) => ORDINALS[Number(number)] ?? whole,
    );
}

function dateWord(month: string, day: string): string {
  const number = MONTHS.findIndex((name) => month.startsWith(name)) + 1;
  return `d${String(number).padStart(2, '0')}${day.padStart(2, '0')}`;
}
