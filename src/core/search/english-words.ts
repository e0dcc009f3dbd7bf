import { ENGLISH } from './english.ts';

let words: ReadonlySet<string> | undefined;

/** Decodes the list on first use (about 15 ms), since most questions need no look into it. */
function list(): ReadonlySet<string> {
  if (words) return words;
  const decoded = new Set<string>();
  let previous = '';
  for (const [, shared = 'A', rest = ''] of ENGLISH.matchAll(/([A-Z])([a-z]*)/g)) {
    previous = previous.slice(0, (shared.codePointAt(0) ?? 65) - 65) + rest;
    decoded.add(previous);
  }
  words = decoded;
  return decoded;
}

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

/** Whether a lower-case word is an English word or a regular inflection of one. */
export function isEnglish(word: string): boolean {
  const known = list();
  if (known.has(word)) return true;
  return INFLECTIONS.some(([ending, bases]) => {
    if (!word.endsWith(ending) || word.length < ending.length + 3) return false;
    const head = word.slice(0, -ending.length);
    const undoubled = head.at(-1) === head.at(-2) ? head.slice(0, -1) : head;
    return bases.some((base) => known.has(head + base)) || known.has(undoubled);
  });
}
