import { eachGram, GROUP } from './features.ts';
import { isName } from './names.ts';
import { stem, type Word } from './words.ts';

/** A text that a fact can be found by, and how much it counts (1 = a phrasing). */
interface Text {
  readonly words: readonly Word[];
  readonly weight: number;
}

/** A fact as the index sees it. */
export interface Document {
  readonly id: string;
  readonly texts: readonly Text[];
}

/**
 * Documents as numbers: each document a row of texts, each text a row of words, each word a row of terms, and for each
 * term the documents that have it. A term is a stem or a character 4-gram. Flat arrays, since 100,000 facts have
 * millions of words; nothing in it depends on how many documents there are, so that segments can be searched together.
 */
export interface Segment {
  readonly ids: readonly string[];
  /** Numbers of the words by their key (see `keyOf`). */
  readonly words: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, number>;
  /** By term: the weight of its group of features. */
  readonly group: Float32Array;
  /** By word: where its terms start in `wordTerms`, the stem first; one more than there are words, as in all rows here. */
  readonly termStart: Int32Array;
  readonly wordTerms: Int32Array;
  /** By document: where its texts start. */
  readonly textStart: Int32Array;
  readonly textWeight: Float32Array;
  /** By text: where its words start in `textWords`. */
  readonly wordStart: Int32Array;
  readonly textWords: Int32Array;
  readonly postings: TermPostings;
}

/** By term: the documents that have it, in order, with how often they do. */
interface TermPostings {
  readonly start: Int32Array;
  readonly document: Int32Array;
  /** In half phrasings; 255 is "that or more". */
  readonly count: Uint8Array;
}

/** Marks the key of a 4-gram: no stem begins with it, since words are letters and digits. */
const GRAM = '%';
const MOST_COUNTED = 255;

export function gramTerm(gram: string): string {
  return GRAM + gram;
}

/** A plain word has one stem; the word of a name is told apart by the name it stands for. */
function keyOf({ text, stem }: Word): string {
  return isName(stem) ? `${stem} ${text}` : text;
}

/** The word of a key of `Segment.words`. */
export function wordOf(key: string): Word {
  if (!isName(key)) return { text: key, stem: stem(key) };
  const end = key.lastIndexOf(' ');
  return { stem: key.slice(0, end), text: key.slice(end + 1) };
}

/** Reads the documents one by one: they need not be in memory together. */
export function buildSegment(documents: Iterable<Document>): Segment {
  const ids: string[] = [];
  const words = new Map<string, number>();
  const terms = new Map<string, number>();
  const group: number[] = [];
  const termStart = [0];
  const wordTerms: number[] = [];
  const textStart = [0];
  const textWeight: number[] = [];
  const wordStart = [0];
  const textWords: number[] = [];

  const addTerm = (key: string, weight: number): void => {
    let term = terms.get(key);
    if (term === undefined) {
      term = terms.size;
      terms.set(key, term);
      group.push(weight);
    }
    wordTerms.push(term);
  };
  const numberOf = (word: Word): number => {
    const key = keyOf(word);
    const known = words.get(key);
    if (known !== undefined) return known;
    addTerm(word.stem, isName(word.stem) ? GROUP.name : GROUP.stem);
    eachGram(word.text, (gram) => addTerm(gramTerm(gram), GROUP.gram));
    termStart.push(wordTerms.length);
    words.set(key, words.size);
    return words.size - 1;
  };

  for (const { id, texts } of documents) {
    ids.push(id);
    for (const text of texts) {
      for (const word of text.words) textWords.push(numberOf(word));
      wordStart.push(textWords.length);
      textWeight.push(text.weight);
    }
    textStart.push(textWeight.length);
  }

  const rows = {
    termStart: Int32Array.from(termStart),
    wordTerms: Int32Array.from(wordTerms),
    textStart: Int32Array.from(textStart),
    textWeight: Float32Array.from(textWeight),
    wordStart: Int32Array.from(wordStart),
    textWords: Int32Array.from(textWords),
  };
  return { ids, words, terms, group: Float32Array.from(group), ...rows, postings: invert(rows, terms.size) };
}

/** The documents again, without those that are dead. */
export function* documentsOf(segment: Segment, dead: Uint8Array): Generator<Document> {
  const words = [...segment.words.keys()].map(wordOf);
  const { ids, textStart, textWeight, wordStart, textWords } = segment;
  for (const [at, id] of ids.entries()) {
    if (dead[at] === 1) continue;
    const texts: Text[] = [];
    for (let text = textStart[at] ?? 0; text < (textStart[at + 1] ?? 0); text += 1) {
      const numbers = textWords.subarray(wordStart[text], wordStart[text + 1]);
      texts.push({
        words: Array.from(numbers, (word) => words[word] ?? { text: '', stem: '' }),
        weight: textWeight[text] ?? 0,
      });
    }
    yield { id, texts };
  }
}

type Rows = Pick<Segment, 'termStart' | 'wordTerms' | 'textStart' | 'textWeight' | 'wordStart' | 'textWords'>;

/** The terms of a document, each once, with the sum of the weights of its texts for each time that it stands there. */
export interface Tally {
  /** By term; 0 for a term that the document does not have. Valid until the next document is counted. */
  readonly sums: Float32Array;
  /** The first `count(…)` of these are the document's terms. */
  readonly terms: Int32Array;
  /** Counts a document; how many terms it has. */
  count(document: number): number;
}

export function createTally(rows: Rows, size: number): Tally {
  const { termStart, wordTerms, textStart, textWeight, wordStart, textWords } = rows;
  const sums = new Float32Array(size);
  const terms = new Int32Array(size);
  let found = 0;
  return {
    sums,
    terms,
    count(document) {
      for (let at = 0; at < found; at += 1) sums[terms[at] ?? 0] = 0;
      found = 0;
      for (let text = textStart[document] ?? 0; text < (textStart[document + 1] ?? 0); text += 1) {
        const weight = textWeight[text] ?? 0;
        for (let at = wordStart[text] ?? 0; at < (wordStart[text + 1] ?? 0); at += 1) {
          const word = textWords[at] ?? 0;
          const end = termStart[word + 1] ?? 0;
          for (let place = termStart[word] ?? 0; place < end; place += 1) {
            const term = wordTerms[place] ?? 0;
            if (sums[term] === 0) {
              terms[found] = term;
              found += 1;
            }
            sums[term] = (sums[term] ?? 0) + weight;
          }
        }
      }
      return found;
    },
  };
}

function invert(rows: Rows, size: number): TermPostings {
  const documents = rows.textStart.length - 1;
  const tally = createTally(rows, size);
  const start = new Int32Array(size + 1);
  for (let document = 0; document < documents; document += 1) {
    const found = tally.count(document);
    for (let at = 0; at < found; at += 1) {
      const term = tally.terms[at] ?? 0;
      start[term + 1] = (start[term + 1] ?? 0) + 1;
    }
  }
  for (let term = 0; term < size; term += 1) start[term + 1] = (start[term + 1] ?? 0) + (start[term] ?? 0);

  const document = new Int32Array(start[size] ?? 0);
  const count = new Uint8Array(document.length);
  const filled = start.slice();
  for (let at = 0; at < documents; at += 1) {
    const found = tally.count(at);
    for (let place = 0; place < found; place += 1) {
      const term = tally.terms[place] ?? 0;
      const to = filled[term] ?? 0;
      filled[term] = to + 1;
      document[to] = at;
      count[to] = Math.min(MOST_COUNTED, Math.round((tally.sums[term] ?? 0) * 2));
    }
  }
  return { start, document, count };
}
