import type { Name } from '../model.ts';
import { isPlainEnglish } from '../search/english-words.ts';
import { learnNames, type Names } from '../search/names.ts';
import { wordsOf } from '../search/words.ts';

/** A name in a text. */
export interface FoundName {
  /** The usual name where it is known, else as the article has it. */
  readonly name: string;
  readonly known: boolean;
  readonly kind: Name['kind'] | undefined;
}

/** What tells names from other words in one article. */
export interface NameReader {
  /** The names of a text, each once, in the order of the text. */
  namesIn(text: string): readonly FoundName[];
  /** The name that a text is in other words ("the mayor of Oster"), or that it ends with. */
  nameAtEnd(text: string): FoundName | undefined;
  /** Whether a word keeps its capital inside a sentence. */
  readonly keepsCapital: (word: string) => boolean;
  readonly known: Names;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*(?:\.(?=\p{L}))?|[.,;:!?()"“”—–]/gu;
const CAPITAL = /^\p{Lu}/u;
const LINK = new Set([
  'of',
  'the',
  'de',
  'la',
  'van',
  'von',
  'der',
  'den',
  'al',
  'bin',
  'for',
  'and',
  '&',
  'du',
  'di',
  'da',
]);
const DATE_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/iu;
const STANDING = new Set(
  (
    'The A An It Its He She They We I You This That These Those There But And Or So Yet In On At As For If When While ' +
    'After Before Since However Meanwhile His Her Their Our My Your No Not Some Many Both Most Earlier Later Now What Who How Why ' +
    'Where Which Asked According Although Though Because Until Under Over From With Without By To Of Also Still Then Once ' +
    'During Despite Between Among Several Other Another All Each Every Last Next Top Such Here Only Even Just Yes Mr Mrs Ms Dr'
  ).split(' '),
);
/** In front of a name, and no part of it. */
const RANK = new Set(
  (
    'President Prime Minister Chancellor King Queen Prince Princess Senator Sen Rep Governor Gov Mayor General Gen Colonel ' +
    'Captain Judge Justice Professor Prof Doctor Dr Mr Mrs Ms Sir Lord Lady Secretary Special Envoy Foreign Defence Defense ' +
    'Vice Deputy Chief Director State Spokesman Spokeswoman Spokesperson Ambassador Councillor Councilor Inspector Sergeant Officer Pope'
  ).split(' '),
);

/** Learns from a whole article which words are names. */
export function readNames(paragraphs: readonly string[], names: readonly Name[]): NameReader {
  const known = learnNames(names.filter(({ kind }) => kind !== 'concept'));
  const inside = new Set<string>();
  const lower = new Set<string>();
  // The headline may write every word with a capital, so it teaches nothing.
  for (const paragraph of paragraphs.slice(1)) {
    let begins = true;
    let before = '';
    for (const [word] of paragraph.matchAll(WORD)) {
      if (CAPITAL.test(word) && !begins) inside.add(bare(word));
      else if (/^\p{Ll}/u.test(word)) lower.add(word.toLowerCase());
      // The full stop of "Mr." begins no sentence.
      begins = word === '.' ? begins || !RANK.has(before) : /[:!?"“”—–]/u.test(word);
      before = word;
    }
  }
  const keepsCapital = (word: string): boolean => {
    const name = bare(word);
    if (DATE_WORD.test(name) || /^(?:\p{Lu}\.?){2,}$/u.test(name) || name === 'I') return true;
    if (!CAPITAL.test(name) || STANDING.has(name)) return false;
    return (
      inside.has(name) ||
      known.resolve(wordsOf(name)).mentions.length > 0 ||
      (!lower.has(name.toLowerCase()) && !isPlainEnglish(name.toLowerCase()))
    );
  };
  const full = fullNames(paragraphs.slice(1), keepsCapital);
  const named = (span: string): FoundName => {
    const { mentions, words } = known.resolve(wordsOf(span));
    const [mention] = mentions.toReversed();
    return mention && words.length <= 2
      ? { name: mention.name, known: true, kind: mention.kind }
      : { name: full.get(span) ?? span, known: false, kind: undefined };
  };
  const namesIn = (text: string): readonly FoundName[] => {
    const found = new Map<string, FoundName>();
    for (const span of spansOf(text, keepsCapital)) {
      const name = named(span);
      if (!found.has(name.name)) found.set(name.name, name);
    }
    return [...found.values()];
  };
  return {
    namesIn,
    nameAtEnd(text) {
      const whole = known.resolve(wordsOf(text.replace(/^the\s/iu, '')));
      const [only] = whole.mentions;
      if (only && whole.words.length === 1) return { name: only.name, known: true, kind: only.kind };
      const last = spansOf(text, keepsCapital).at(-1);
      return last !== undefined && text.replace(/[’']s?$/u, '').endsWith(last) ? named(last) : undefined;
    },
    keepsCapital,
    known,
  };
}

/** Runs of capitalised words, ranks in front and words that only begin the sentence apart. */
function spansOf(text: string, keepsCapital: (word: string) => boolean): readonly string[] {
  const spans: string[][] = [];
  let run: string[] = [];
  const close = (): void => {
    while (run.length > 0 && LINK.has(run.at(-1) ?? '')) run.pop();
    while (run.length > 0 && (RANK.has(run[0] ?? '') || (run.length > 1 && isDemonym(run[0] ?? ''))))
      run.shift();
    while (run.length > 0 && LINK.has(run[0] ?? '')) run.shift();
    if (run.some((word) => !DATE_WORD.test(word) && !isDemonym(word))) spans.push(run);
    run = [];
  };
  for (const [written] of text.matchAll(
    /[\p{L}\p{N}&](?:[\p{L}\p{N}'’&-]|\.(?=[\p{L}]))*\.?|[,;:!?()"“”—–]/gu,
  )) {
    const word = written.replace(/\.$/u, '');
    const owns = /['’]s$/u.test(word);
    const name = bare(word).replace(/-\p{Ll}+$/u, '');
    if (
      CAPITAL.test(name) &&
      name !== 'I' &&
      keepsCapital(name) &&
      !(DATE_WORD.test(name) && run.length === 0)
    ) {
      run.push(name);
      if (owns) close();
    } else if (run.length > 0 && LINK.has(word) && word !== 'and' && word !== 'for') run.push(word);
    else close();
    // A full stop ends the run, but for that of a single letter.
    if (written.endsWith('.') && !/^\p{Lu}(?:\.\p{Lu})*$/u.test(word)) close();
  }
  close();
  return spans.map((words) => words.join(' '));
}

/** Last names that the article has once in full: "Lind" is "Mara Lind". */
function fullNames(
  paragraphs: readonly string[],
  keepsCapital: (word: string) => boolean,
): ReadonlyMap<string, string> {
  const full = new Map<string, string | undefined>();
  for (const span of paragraphs.flatMap((paragraph) => spansOf(paragraph, keepsCapital))) {
    const words = span.split(' ');
    const last = words.at(-1);
    if (last === undefined || words.length < 2 || words.length > 3 || words.some((word) => LINK.has(word)))
      continue;
    // Two of a family: the last name alone could be either.
    full.set(last, full.has(last) && full.get(last) !== span ? undefined : span);
  }
  return new Map([...full].flatMap(([last, span]) => (span === undefined ? [] : [[last, span] as const])));
}

function isDemonym(word: string): boolean {
  return /^(?:U\.?S|U\.?K|E\.?U|American|Russian|Ukrainian|British|French|German|[\p{Lu}]\p{Ll}+(?:ish|ian|ese|ean|ican))$/u.test(
    word,
  );
}

function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}
