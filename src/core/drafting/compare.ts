import type { Fact, IsoDate, Knowledge } from '../model.ts';
import type { FindDates, FoundDate } from './article.ts';
import { figuresOf } from './figures.ts';
import { sentencesOf } from './sentences.ts';
import { carriesMeaning } from '../search/function-words.ts';
import { learnNames, type Names } from '../search/names.ts';
import { wordsOf } from '../search/words.ts';

/** What drafts are compared with; a whole `Knowledge` is one. */
export type Known = Pick<Knowledge, 'sources' | 'names' | 'facts'>;

/** A knowledge that holds nothing yet. */
export const NOTHING_KNOWN: Known = { sources: new Map(), names: [], facts: new Map() };

/** A point on which a sentence and a fact differ. */
interface Difference {
  readonly about: 'number' | 'date' | 'negation';
  /** What the article has, and what the fact has. */
  readonly article: string;
  readonly fact: string;
}

/** What a knowledge already holds of a sentence. */
export type Standing =
  /** `near`: the fact that comes closest, where one comes close. */
  | { readonly kind: 'new'; readonly near?: string | undefined }
  /** `cited`: the fact cites this very passage already. */
  | { readonly kind: 'corroborates'; readonly fact: string; readonly cited: boolean }
  | { readonly kind: 'conflicts'; readonly fact: string; readonly differences: readonly Difference[] };

/** One passage of an article, to be compared. */
export interface Passage {
  readonly source: string;
  readonly paragraph: number;
  readonly text: string;
  readonly saidBy: string | undefined;
}

interface Learned {
  readonly fact: Fact;
  readonly answer: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly quotes: readonly ReadonlySet<string>[];
  /** Each sentence of the answer: what differs must differ within one. */
  readonly sentences: readonly { readonly text: string; readonly stems: ReadonlySet<string> }[];
}

/*
 * Measured on the story that ships, each article drafted against a knowledge made without it: at these values no
 * sentence was taken for a fact that it does not tell. Both directions must hold: what the sentence says stands in the
 * fact, and what the fact says stands in the sentence.
 */
const SAME = 0.58;
const CLOSE = 0.45;
/** Likeness, numbers and dates apart, to one sentence of the answer: only what is nearly the same can contradict. */
const SAME_THING = 0.75;
/** Share of the words of a quote of the fact that the sentence must have to be the same passage in other hands. */
const SAME_QUOTE = 0.8;

/** Makes the comparison of passages with what is known. */
export function comparer(
  known: Known,
  findDates: FindDates,
  published: IsoDate | undefined,
): (passage: Passage) => Standing {
  const names = learnNames(known.names);
  const learned = [...known.facts.values()]
    // An overview repeats other facts, and what corrects a mistake is worded by the mistake.
    .filter(({ kind, includes }) => kind !== 'not-said' && includes === undefined)
    .map((fact) => learnFact(fact, names));
  const weight = weigher(learned);
  const dates = (text: string): readonly FoundDate[] => findDates(text, published);
  return (passage) => {
    const stems = stemsOf(passage.text, names);
    if (stems.size < 2) return { kind: 'new' };
    const cited = learned.find(({ fact }) => cites(fact, passage));
    if (cited) return { kind: 'corroborates', fact: cited.fact.id, cited: true };
    let best: { readonly one: Learned; readonly score: number } | undefined;
    for (const one of learned) {
      if (one.fact.kind === 'false-premise') continue;
      const differences = contradiction(passage.text, stems, one, weight, dates);
      if (differences.length > 0) return { kind: 'conflicts', fact: one.fact.id, differences };
      const score = likeness(stems, one, weight);
      if (!best || score > best.score) best = { one, score };
    }
    if (!best || best.score < CLOSE) return { kind: 'new' };
    const { id, answer } = best.one.fact;
    const agree = best.score >= SAME && disagreements(passage.text, answer, dates).length === 0;
    return agree ? { kind: 'corroborates', fact: id, cited: false } : { kind: 'new', near: id };
  };
}

function learnFact(fact: Fact, names: Names): Learned {
  const quotes = fact.citations.map(({ quote }) => quote);
  const answer = stemsOf(fact.answer, names);
  return {
    fact,
    answer,
    quotes: quotes.map((quote) => stemsOf(quote, names)),
    all: new Set([...answer, ...stemsOf([...fact.asked, ...quotes].join(' '), names)]),
    sentences: sentencesOf(fact.answer).map(({ text }) => ({ text, stems: stemsOf(text, names) })),
  };
}

/** The words of a text that say what it is about, names in all their spellings as one. */
function stemsOf(text: string, names: Names): ReadonlySet<string> {
  return new Set(
    names
      .resolve(wordsOf(text))
      .words.filter((word) => carriesMeaning(word))
      .map(({ stem }) => stem),
  );
}

/** How much a stem tells facts apart, 0 to 1: those that no fact has, most. */
function weigher(learned: readonly Learned[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { all } of learned) for (const stem of all) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.log(1 + learned.length);
  return (stem) =>
    most === 0 ? 1 : Math.max(0.05, Math.log((1 + learned.length) / (1 + (counts.get(stem) ?? 0))) / most);
}

function cites(fact: Fact, { source, paragraph, text }: Passage): boolean {
  const flat = plain(text);
  return fact.citations.some(
    (citation) =>
      citation.source === source && citation.paragraph === paragraph && flat.includes(plain(citation.quote)),
  );
}

function plain(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}

/** 0 to 1: how much the passage and the fact say of each other. */
function likeness(
  stems: ReadonlySet<string>,
  { answer, all, quotes }: Learned,
  weight: (stem: string) => number,
): number {
  const quoted = quotes.filter(({ size }) => size >= 3).map((quote) => share(quote, stems, weight));
  const best = Math.max(0, ...quoted);
  return mean(
    share(stems, all, weight),
    Math.max(share(answer, stems, weight), best >= SAME_QUOTE ? best : 0),
  );
}

/** Low if either is. */
function mean(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}

/** How much of the first stands in the second, by weight. */
function share(
  of: ReadonlySet<string>,
  within: ReadonlySet<string>,
  weight: (stem: string) => number,
): number {
  let all = 0;
  let found = 0;
  for (const stem of of) {
    const tells = weight(stem);
    all += tells;
    if (within.has(stem)) found += tells;
  }
  return all === 0 ? 0 : found / all;
}

const NOT =
  /\b(?:not|no|never|denied|denies|neither|nor|without|refused|rejected|declined|failed)\b|n['’]t\b/iu;
const NUMERAL = /^\d/u;
const MONTH =
  /^(?:januari|februari|march|april|mai|june|juli|august|septemb|octob|novemb|decemb|mondai|tuesdai|wednesdai|thursdai|fridai|saturdai|sundai)$/u;

/** On what a passage contradicts the sentence of a fact's answer that says the same but for that. */
function contradiction(
  text: string,
  stems: ReadonlySet<string>,
  { sentences }: Learned,
  weight: (stem: string) => number,
  dates: (text: string) => readonly FoundDate[],
): readonly Difference[] {
  const mine = timeless(stems);
  if (mine.size < 2) return [];
  for (const sentence of sentences) {
    const theirs = timeless(sentence.stems);
    if (theirs.size < 2 || mean(share(mine, theirs, weight), share(theirs, mine, weight)) < SAME_THING)
      continue;
    const differences = disagreements(text, sentence.text, dates);
    if (differences.length > 0) return differences;
    if (NOT.test(text) !== NOT.test(sentence.text)) {
      const said = (one: string): string => NOT.exec(one)?.[0] ?? 'no such word';
      return [{ about: 'negation', article: said(text), fact: said(sentence.text) }];
    }
  }
  return [];
}

/** What is left of a text when numbers and days are taken out. */
function timeless(stems: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...stems].filter((stem) => !NUMERAL.test(stem) && !MONTH.test(stem)));
}

/** Numbers of one unit, and days, of which the two texts share none. */
function disagreements(
  text: string,
  answer: string,
  dates: (text: string) => readonly FoundDate[],
): readonly Difference[] {
  const differences: Difference[] = [];
  const [mine, theirs] = [figuresOf(text), figuresOf(answer)];
  for (const unit of new Set(mine.map((figure) => figure.unit))) {
    const here = mine.filter((figure) => figure.unit === unit);
    const there = theirs.filter((figure) => figure.unit === unit);
    const shared = here.some(({ value }) => there.some((other) => other.value === value));
    const [article] = here;
    const [fact] = there;
    if (unit !== '' && article && fact && !shared) {
      differences.push({ about: 'number', article: article.text, fact: fact.text });
    }
  }
  const [here, there] = [dates(text), dates(answer)];
  const [article] = here;
  const [fact] = there;
  if (article && fact && !here.some(({ date }) => there.some((other) => other.date === date))) {
    differences.push({ about: 'date', article: article.text, fact: fact.text });
  }
  return differences;
}
