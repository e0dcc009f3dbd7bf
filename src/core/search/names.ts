import type { Name, NameKind } from '../model.ts';
import { type Word, wordsOf } from './words.ts';

/** A name found in a text. */
export interface Mention {
  readonly name: string;
  readonly kind: NameKind;
}

export interface Naming {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
}

/** Replaces spellings and nicknames by one word for the name, so that all ways to say it are one feature. */
export interface Names {
  resolve(words: readonly Word[]): Naming;
}

/** Begins the stem that stands for a name; no text can hold it, since words are letters and digits. */
const SYMBOL = '#';

export function symbolOf(name: string): string {
  return SYMBOL + name;
}

export function isName(stem: string): boolean {
  return stem.startsWith(SYMBOL);
}

interface Entry {
  readonly keys: readonly string[];
  readonly mention: Mention;
  readonly symbol: string;
}

/** Names this short are compared letter by letter: the stem of "used" is "us", that of "US" too. */
const SHORT = 3;

function keyOf({ text, stem }: Word): string {
  return text.length <= SHORT ? text : stem.length <= SHORT ? `${stem}~` : stem;
}

/** Longest spelling first: "Trump's son-in-law" is Kushner, not Trump. */
export function learnNames(names: readonly Name[]): Names {
  const byFirst = new Map<string, Entry[]>();
  for (const { name, kind, also } of names) {
    const symbol = symbolOf(name);
    for (const spelling of [name, ...also]) {
      const keys = wordsOf(spelling).map(keyOf);
      const [first] = keys;
      if (first === undefined) continue;
      const entries = byFirst.get(first) ?? [];
      entries.push({ keys, symbol, mention: { name, kind } });
      byFirst.set(first, entries);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);

  return {
    resolve(words) {
      const keys = words.map(keyOf);
      const named: Word[] = [];
      const mentions = new Map<string, Mention>();
      for (let at = 0; at < words.length;) {
        const word = words[at];
        if (!word) break;
        const entry = byFirst
          .get(keys[at] ?? '')
          ?.find((entry) => entry.keys.every((key, offset) => keys[at + offset] === key));
        if (!entry) {
          named.push(word);
          at += 1;
          continue;
        }
        // A concept keeps its letters, so that its n-grams still tell "talks" from "session".
        const typed = words.slice(at, at + entry.keys.length).map(({ text }) => text);
        named.push({ stem: entry.symbol, text: entry.mention.kind === 'concept' ? typed.join('') : '' });
        mentions.set(entry.mention.name, entry.mention);
        at += entry.keys.length;
      }
      return { words: named, mentions: [...mentions.values()] };
    },
  };
}
