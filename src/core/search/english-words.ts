import { PERSONS, PLAIN, PROPER } from './english.ts';

/** Decodes a list on first use (about 15 ms), since most questions need no look into it. */
function lazily(coded: string): () => ReadonlySet<string> {
  let words: Set<string> | undefined;
  return () => {
    if (words) return words;
    words = new Set();
    let previous = '';
    for (const [, shared = 'A', rest = ''] of coded.matchAll(/([A-Z])([a-z]*)/g)) {
      previous = previous.slice(0, (shared.codePointAt(0) ?? 65) - 65) + rest;
      words.add(previous);
    }
    return words;
  };
}

const plain = lazily(PLAIN);
const proper = lazily(PROPER);
const persons = lazily(PERSONS);

/** Endings of regular inflection, each with what may stand in its place in the base form. */
const INFLECTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['s', ['']],
  ['es', ['']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['ied', ['y']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ly', ['']],
];

/** Endings before which a last letter is doubled: planned, planning, bigger. */
const DOUBLING = new Set(['ed', 'ing', 'er', 'est']);

/** Whether a lower-case word is a plain English word or a regular inflection of one. */
export function isPlainEnglish(word: string): boolean {
  const known = plain();
  if (known.has(word)) return true;
  return INFLECTIONS.some(([ending, bases]) => {
    if (!word.endsWith(ending) || word.length < ending.length + 3) return false;
    const head = word.slice(0, -ending.length);
    if (bases.some((base) => known.has(head + base))) return true;
    return DOUBLING.has(ending) && head.at(-1) === head.at(-2) && known.has(head.slice(0, -1));
  });
}

/** Whether a lower-case word is an English word, names of persons and places included. */
export function isEnglish(word: string): boolean {
  return isPlainEnglish(word) || proper().has(word);
}

/** Endings of more than one, each with that of one. */
const PLURALS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['men', 'man'],
];

/** Whether a lower-case word is a noun that stands for a person or several ("captain", "firefighters", "policewomen"). */
export function isPersonNoun(word: string): boolean {
  const known = persons();
  return (
    known.has(word) ||
    PLURALS.some(([many, one]) => word.endsWith(many) && known.has(word.slice(0, -many.length) + one))
  );
}
