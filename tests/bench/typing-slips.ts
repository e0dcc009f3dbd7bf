import { pick, shuffled } from './random.ts';

/** Keys beside each key on a QWERTY keyboard, those above and below included. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'qwsz',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'wsdr',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'ujko',
  j: 'huikmn',
  k: 'jiolm',
  l: 'kop',
  m: 'njk',
  n: 'bhjm',
  o: 'iklp',
  p: 'ol',
  q: 'wa',
  r: 'edft',
  s: 'awedxz',
  t: 'rfgy',
  u: 'yhji',
  v: 'cfgb',
  w: 'qase',
  x: 'zsdc',
  y: 'tghu',
  z: 'asx',
};

/** Words shorter than this are left alone: one slip makes another word of them, which nobody could undo. */
const LONG = /[a-z]{4,}/gi;

type Slip = (word: string, random: () => number) => string;

const SLIPS: readonly Slip[] = [
  function neighbour(word, random) {
    const at = Math.floor(random() * word.length);
    const letter = word.charAt(at);
    const other = pick(Array.from(NEIGHBOURS[letter.toLowerCase()] ?? letter), random);
    return (
      word.slice(0, at) + (letter === letter.toLowerCase() ? other : other.toUpperCase()) + word.slice(at + 1)
    );
  },
  function transposition(word, random) {
    const places = Array.from({ length: word.length - 1 }, (_, at) => at).filter(
      (at) => word[at] !== word[at + 1],
    );
    if (places.length === 0) return word.slice(1);
    const at = pick(places, random);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  },
  function deletion(word, random) {
    const at = Math.floor(random() * word.length);
    return word.slice(0, at) + word.slice(at + 1);
  },
  function doubling(word, random) {
    const at = Math.floor(random() * word.length);
    return word.slice(0, at + 1) + word.slice(at);
  },
];

/**
 * The text with so many slips of the fingers (a neighbour key, two letters swapped, one left out, one doubled), each in
 * another word of at least four letters; a text with fewer such words gets fewer slips.
 */
export function withSlips(text: string, slips: number, random: () => number): string {
  const words = [...text.matchAll(LONG)];
  const hit = shuffled(words, random)
    .slice(0, slips)
    .toSorted((a, b) => b.index - a.index);
  let slipped = text;
  for (const { 0: word, index } of hit) {
    const wrong = pick(SLIPS, random)(word, random);
    slipped = slipped.slice(0, index) + wrong + slipped.slice(index + word.length);
  }
  return slipped;
}
