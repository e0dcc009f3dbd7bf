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

interface Entry {
  readonly stems: readonly string[];
  readonly mention: Mention;
  /** The word that stands for the name; `#` cannot come from a text. */
  readonly symbol: string;
}

/** Longest spelling first: "Trump's son-in-law" is Kushner, not Trump. */
export function learnNames(names: readonly Name[]): Names {
  const byFirst = new Map<string, Entry[]>();
  for (const { name, kind, also } of names) {
    const symbol = `#${name}`;
    for (const spelling of [name, ...also]) {
      const stems = wordsOf(spelling).map(({ stem }) => stem);
      const [first] = stems;
      if (first === undefined) continue;
      const entries = byFirst.get(first) ?? [];
      entries.push({ stems, symbol, mention: { name, kind } });
      byFirst.set(first, entries);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.stems.length - a.stems.length);

  return {
    resolve(words) {
      const named: Word[] = [];
      const mentions = new Map<string, Mention>();
      for (let at = 0; at < words.length;) {
        const word = words[at];
        if (!word) break;
        const entry = byFirst
          .get(word.stem)
          ?.find(({ stems }) => stems.every((stem, offset) => words[at + offset]?.stem === stem));
        if (!entry) {
          named.push(word);
          at += 1;
          continue;
        }
        // A concept keeps its letters, so that its n-grams still tell "talks" from "session".
        named.push({ stem: entry.symbol, text: entry.mention.kind === 'concept' ? word.text : '' });
        mentions.set(entry.mention.name, entry.mention);
        at += entry.stems.length;
      }
      return { words: named, mentions: [...mentions.values()] };
    },
  };
}
