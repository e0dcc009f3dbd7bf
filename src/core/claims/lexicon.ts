import { stem } from '../search/words.ts';

/** Words that make what is said possible, wished or to come: two clauses that differ in one do not say the same. */
export const MODALS: ReadonlySet<string> = new Set(
  (
    'would could may might can should must shall will going if unless whether until because since while supposedly allegedly apparently ' +
    'reportedly likely unlikely probably perhaps maybe possibly potentially expected supposed planned want wants wanted try ' +
    'tried hope hoped hopes again still yet ever alone once twice almost soon later already only even than when each both'
  ).split(' '),
);

/** Words that narrow, loosen or order the word they stand before: with another one, another thing is meant. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  (
    'all every most many much some several any part parts partly half few fewer little nearly almost about around roughly ' +
    'approximately exactly least more less over under first last next former latest newest new final further another other ' +
    'others earlier later previous prior main key top senior same different possible potential certain alleged so-called ' +
    'original initial early late only just sole'
  ).split(' '),
);

/** Of these a claim may have fewer: what happened again has happened. */
export const DROPPABLE: ReadonlySet<string> = new Set('still again once twice soon already each'.split(' '));

/** Behind these "to" begins what is meant or expected. */
export const PROSPECTIVE: ReadonlySet<string> = new Set(
  'supposed expected going planned want wants wanted try tried hope hoped hopes'.split(' '),
);

/** Verbs by which two do something to each other: who is named first says nothing. */
export const MUTUAL: ReadonlySet<string> = new Set('meet talk speak negotiate confer'.split(' '));

const ONE_ANSWER = new Set('lead publish open found chair host invent own'.split(' ').map(stem));

/**
 * Whether a deed is done by those who are named and by nobody else: of leading, publishing or opening one thing another name is
 * another claim; of meeting, speaking, joining or travelling there may be more than the articles name.
 * @param verb in the one way to write it
 */
export function hasOneAnswer(verb: string): boolean {
  return ONE_ANSWER.has(verb);
}

/** Verbs that say nothing beside their noun: "had a talk", "held a meeting", "took a walk". */
export const LIGHT: ReadonlySet<string> = new Set('have hold take make give'.split(' ').map(stem));

/** Ways to say the same qualifier. */
export const SAME: ReadonlyMap<string, string> = new Map([
  ['almost', 'nearly'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['parts', 'some'],
  ['part', 'some'],
  ['newest', 'latest'],
  ['initial', 'original'],
  ['previous', 'earlier'],
  ['prior', 'earlier'],
]);

/** Prepositions; between the words of one line a claim may choose. */
export const LINKS: ReadonlyMap<string, string> = new Map(
  [
    'in at on inside within during',
    'to into',
    'toward towards against',
    'from',
    'for',
    'by',
    'with alongside',
    'between among',
    'through across around',
    'after following',
    'before',
    'as',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

/** Words of general English that say the same where a clause has them in the same place. */
const GROUPS = [
  'talk speak chat converse',
  'chief boss leader',
  'lead head run',
  'land arrive',
  'travel go',
  'publish print',
  'advise coach counsel tutor',
  'sway persuade',
  'respond answer reply',
  'require demand',
  'abandon drop forgo scrap',
  'end finish conclude',
  'help assist',
  'media press',
  'telephone phone',
  'bid attempt',
  'backer supporter',
  'centre center downtown',
  'deploy send station',
  'take last',
  'have hold',
  'meaningful substantive',
  'nonstarter non-starter',
];
const CANON: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((word) => [stem(word), stem(first)] as const);
  }),
);

/** The one stem for a group of words that say the same. */
export function canonical(stemmed: string): string {
  return CANON.get(stemmed) ?? stemmed;
}

/** Verbs of going somewhere, in the one way to write them. */
export const MOTION: ReadonlySet<string> = new Set(
  'travel fly arrive land leave return visit drive'.split(' ').map((verb) => canonical(stem(verb))),
);
