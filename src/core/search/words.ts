import { stemmer } from 'stemmer';

/** A word of a text as the search sees it. */
export interface Word {
  /** Lower case, without accents. */
  readonly text: string;
  /** Porter stem of `text`. */
  readonly stem: string;
}

/** Zero-width and direction-changing characters: invisible, so never part of a word. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Spoken contractions, opened so that "didn't" and "did not" are the same words. */
const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["let's", ['let', 'us']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
  ['gimme', ['give', 'me']],
  ['lemme', ['let', 'me']],
  ['whats', ['what', 'is']],
  ['whos', ['who', 'is']],
  ['wheres', ['where', 'is']],
  ['hows', ['how', 'is']],
  ['thats', ['that', 'is']],
  ['didnt', ['did', 'not']],
  ['doesnt', ['does', 'not']],
  ['dont', ['do', 'not']],
  ['isnt', ['is', 'not']],
  ['wasnt', ['was', 'not']],
  ['werent', ['were', 'not']],
  ['arent', ['are', 'not']],
  ['havent', ['have', 'not']],
  ['hasnt', ['has', 'not']],
  ['wont', ['will', 'not']],
  ['cant', ['can', 'not']],
]);

/** Endings behind an apostrophe; `'s` is dropped, since "who's" and "Putin's" cannot be told apart. */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ["n't", ['not']],
  ["'re", ['are']],
  ["'ll", ['will']],
  ["'ve", ['have']],
  ["'m", ['am']],
  ["'d", ['would']],
  ["'s", []],
]);

/** Chat shorthand with one reading. */
const SHORTHAND: ReadonlyMap<string, readonly string[]> = new Map([
  ['u', ['you']],
  ['ur', ['your']],
  ['r', ['are']],
  ['w', ['with']],
  ['n', ['and']],
  ['b4', ['before']],
  ['bc', ['because']],
  ['cuz', ['because']],
  ['coz', ['because']],
  ['ppl', ['people']],
  ['pls', ['please']],
  ['plz', ['please']],
  ['tho', ['though']],
  ['thru', ['through']],
  ['wat', ['what']],
  ['wut', ['what']],
  ['wich', ['which']],
  ['lately', ['recently']],
  ['yr', ['your']],
  ['abt', ['about']],
  ['btwn', ['between']],
  ['govt', ['government']],
  ['mtg', ['meeting']],
  ['hrs', ['hours']],
  ['hr', ['hour']],
  ['mins', ['minutes']],
  ['vs', ['versus']],
  ['em', ['them']],
  ['tf', []],
  ['wtf', ['what']],
  ['lol', []],
  ['lmao', []],
  ['deets', ['details']],
  ['convo', ['conversation']],
  ['convos', ['conversations']],
  ['atm', ['now']],
  ['rn', ['now']],
  ['prez', ['president']],
  ['pres', ['president']],
  ['idk', []],
  ['btw', []],
  ['omg', []],
  ['etc', []],
  ['smth', ['something']],
  ['sth', ['something']],
  ['smthn', ['something']],
  ['sumthin', ['something']],
  ['cos', ['because']],
  ['thx', ['thanks']],
  ['ty', ['thanks']],
  ['ya', ['you']],
  ['yall', ['you']],
  ['tbh', []],
  ['ngl', []],
  ['rofl', []],
  ['fr', []],
  ['imo', []],
  ['imho', []],
  ['fyi', []],
  ['kinda', []],
  ['sorta', []],
  ['dunno', []],
  ['bruh', []],
  ['irl', []],
  ['afaik', []],
  ['smh', []],
  ['ofc', []],
  ['obv', []],
  ['def', []],
  ['prob', []],
  ['probs', []],
  ['istg', []],
]);

const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);

const stems = new Map<string, string>();

/** The Porter stem of a lower-case word, remembered, since the same words come again and again. */
export function stem(text: string): string {
  const known = stems.get(text);
  if (known !== undefined) return known;
  const made = NUMBERS.get(text) ?? stemmer(text);
  if (stems.size > 50_000) stems.clear();
  stems.set(text, made);
  return made;
}

const PRINTABLE_ASCII = /^[ -~]*$/;

/** Lower case, compatibility forms and accents folded, invisible characters gone, one kind of apostrophe. */
export function fold(text: string): string {
  // Most texts are like this, and it takes a tenth of the time.
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'");
}

/** The word as it stands, opened into several where it is a contraction or shorthand. */
function open(raw: string): readonly string[] {
  const whole = CONTRACTIONS.get(raw) ?? SHORTHAND.get(raw);
  if (whole) return whole;
  for (const [ending, words] of ENDINGS) {
    if (raw.endsWith(ending) && raw.length > ending.length) {
      const head = raw.slice(0, -ending.length);
      return [...(SHORTHAND.get(head) ?? [head]), ...words];
    }
  }
  return [raw.replaceAll("'", '')];
}

/** Splits a text of any kind and length into words; letters of every script, digits, nothing else. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const joined = fold(text)
    .replace(/\b(?:[a-z]\.){2,}/g, (dotted) => `${dotted.replaceAll('.', '')} `)
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replaceAll('%', ' percent ')
    .replace(/(\d),(?=\d{3}\b)/g, '$1');
  for (const [raw] of joined.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu)) {
    for (const text of open(raw)) words.push({ text, stem: stem(text) });
  }
  return words;
}
