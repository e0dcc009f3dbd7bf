import type { Fact, Knowledge, Name } from '../model.ts';
import { isName, learnNames, type Names } from '../search/names.ts';
import { wordsOf } from '../search/words.ts';
import { nameOf } from './fact-findings.ts';
import type { UnknownName } from './report.ts';

/** Texts that must hold a word, so that a name nobody is likely to type is passed over. */
const LEAST_USES = 3;

/** Written with a capital in English, and no name of this story. */
const CAPITALISED = new Set(
  `i january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  mr mrs ms dr jr sr am pm ok tv english western eastern christmas easter`.split(/\s+/u),
);

/** Where a capital says nothing: after the end of a sentence, a colon or an opening quotation mark. */
const SENTENCE = /(?<=[.!?:…]["”’')]*)\s+|(?:^|\s)["“‘(]+/u;
/** Where one name ends and another may begin: "Trump's Alaska", "Poland, Germany", "Trump-Putin". */
const BETWEEN = /(?<=['’]s)\s+|[,;()“”"/–—]+|(?<=\p{L})(?<!-\p{Ll}+)-(?=\p{Lu})/u;
const CAPITAL = /^\p{Lu}/u;

/** A name as it turned up, with how it was written. */
interface Found {
  readonly facts: Set<Fact>;
  /** How often each way, with known names that stand beside it. */
  readonly forms: Map<string, number>;
  uses: number;
}

/**
 * Capitalised words inside the sentences of answers and phrasings that names.yaml does not know, most used first.
 * Publishers and authors are known; a word that is also written small is no name.
 */
export function unknownNames(knowledge: Knowledge): readonly UnknownName[] {
  const names = learnNames([...knowledge.names, ...sourceNames(knowledge)]);
  const texts = [...knowledge.facts.values()].flatMap((fact) =>
    textsOf(fact).map((text) => ({ fact, stretches: stretchesOf(text) })),
  );
  const small = new Set(
    texts.flatMap(({ stretches }) => stretches.flat().filter((word) => !isCapital(word))),
  );
  const found = new Map<string, Found>();
  for (const { fact, stretches } of texts) {
    const here = new Map(stretches.flatMap((stretch) => namesIn(stretch, names, small)));
    for (const [name, form] of here) {
      const entry = found.get(name) ?? { uses: 0, facts: new Set(), forms: new Map() };
      entry.uses += 1;
      entry.facts.add(fact);
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      found.set(name, entry);
    }
  }
  return [...found]
    .filter(([, { uses }]) => uses >= LEAST_USES)
    .map(([name, { uses, facts, forms }]) => ({
      name: mostUsed(forms) ?? name,
      uses,
      facts: [...facts].map(nameOf),
    }))
    .toSorted((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
}

function sourceNames({ sources }: Knowledge): readonly Name[] {
  return [...sources.values()].flatMap(({ publisher, author, origin }) =>
    [publisher, publisher.replace(/^the /iu, ''), author, origin].flatMap((name): readonly Name[] =>
      name === undefined ? [] : [{ name, kind: 'body', also: [] }],
    ),
  );
}

function textsOf({ answer, asked, saidBy = '', citations }: Fact): readonly string[] {
  return [answer, ...asked, saidBy, ...citations.map(({ says = '' }) => says)];
}

/** Stretches of words that can hold one name; the first word of a sentence, whose capital says nothing, is left out. */
function stretchesOf(text: string): readonly (readonly string[])[] {
  return text.split(SENTENCE).flatMap((sentence) => {
    const [, ...rest] = sentence.trim().split(/\s+/u);
    return rest.join(' ').split(BETWEEN).map(wordsIn);
  });
}

/** As they are written, without what stands around them. */
function wordsIn(stretch: string): readonly string[] {
  return stretch
    .split(/\s+/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, ''))
    .filter((word) => word !== '');
}

/** The unknown words of each run of capitalised ones, and the run as a whole. */
function namesIn(
  words: readonly string[],
  names: Names,
  small: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const strange = new Set(
    names.resolve(wordsOf(words.join(' '))).words.flatMap(({ stem, text }) => (isName(stem) ? [] : [text])),
  );
  const isUnknown = (word: string): boolean =>
    !small.has(word.toLowerCase()) && strange.has(wordsOf(word)[0]?.text ?? '');
  return runsOf(words).flatMap((run) => {
    const unknown = run.filter(isUnknown);
    return unknown.length === 0 ? [] : [[unknown.join(' '), run.join(' ')] as const];
  });
}

function runsOf(words: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (isCapital(word)) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs;
}

function isCapital(word: string): boolean {
  return CAPITAL.test(word) && !CAPITALISED.has(word.toLowerCase());
}

function mostUsed(forms: ReadonlyMap<string, number>): string | undefined {
  return [...forms].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
