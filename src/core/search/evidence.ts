import type { AnswerKind, Fact } from '../model.ts';
import { isPlainEnglish } from './english-words.ts';
import { carriesMeaning } from './function-words.ts';
import { isName, type Mention, type Names, symbolOf } from './names.ts';
import { type Word, wordsOf } from './words.ts';

/** What a question says, ready to be held against facts. */
export interface Asked {
  /** Its words that carry meaning. */
  readonly content: readonly Content[];
  /** Names in the question itself, and those that its pronouns stand for. */
  readonly mentions: readonly Mention[];
  readonly kind: AnswerKind | undefined;
  /** Stem of the noun that "what" or "which" asks for ("which hotel …"), if there is one. */
  readonly wanted: string | undefined;
}

/** A word that carries meaning, with all that is the same whatever fact it is held against. */
export interface Content {
  readonly stem: string;
  readonly text: string;
  /** As it is shown to a reader. */
  readonly shown: string;
  readonly weight: number;
  /** If the fact does not have it, it is the name of something else. */
  readonly foreign: boolean;
}

/** How far a fact explains a question. */
export interface Evidence {
  /** Words of the question that carry meaning and that the fact explains, the one of most weight first. */
  readonly explained: readonly string[];
  /** Words of the question that carry meaning and that nothing in the fact explains. */
  readonly unexplained: readonly string[];
  /** Weight of these words in all words that carry meaning, 0 to 1. */
  readonly unexplainedShare: number;
  /** Weight of the words among them that stand nowhere in the knowledge, 0 to 1. */
  readonly unknownShare: number;
  /** Persons, places and bodies of the question that the fact does not involve, known to the knowledge or not. */
  readonly strangers: readonly string[];
  /** The kind of thing that the question asks for and the fact does not hold, if there is one. */
  readonly kindMissing: AnswerKind | undefined;
  /** The fact does not have the noun that "what" or "which" asks for. */
  readonly wantedMissing: boolean;
}

export interface Witness {
  weigh(asked: Asked): Evidence;
}

/** A word that no fact knows weighs 1; one that stands everywhere in the knowledge little. */
export type Rarity = (stem: string) => number;
const UNKNOWN = 1;

/** The words that carry meaning, each with its weight. */
export function contentOf(words: readonly Word[], rarity: Rarity): readonly Content[] {
  return words.filter(carriesMeaning).map((word) => ({
    stem: word.stem,
    text: word.text,
    shown: shown(word),
    weight: rarity(word.stem),
    foreign: isForeign(word) && !isDayOfTheStory(word, rarity),
  }));
}

const ASKS_FOR_A_NOUN = new Set(['what', 'which']);

/** Stem of the noun that "what" or "which" asks for; none where a name or a word that says only how follows it ("what did …"). */
export function wantedOf(words: readonly Word[]): string | undefined {
  const at = words.findIndex(({ text }) => ASKS_FOR_A_NOUN.has(text));
  const next = at === -1 ? undefined : words[at + 1];
  return next && carriesMeaning(next) && !isName(next.stem) ? next.stem : undefined;
}

/** All that a fact says and is asked by, as stems. */
export function factStems(fact: Fact, names: Names): ReadonlySet<string> {
  const texts = [
    ...fact.asked,
    fact.answer,
    fact.saidBy ?? '',
    ...fact.citations.flatMap(({ says, quote }) => [says ?? '', quote]),
  ];
  return new Set(texts.flatMap((text) => names.resolve(wordsOf(text)).words.map(({ stem }) => stem)));
}

/**
 * @param stems all that the fact says and is asked by, as `factStems` gives it
 * @param kinds the kinds of thing that it can answer with
 */
export function createWitness(stems: ReadonlySet<string>, kinds: ReadonlySet<AnswerKind>): Witness {
  return {
    weigh({ content, mentions, kind, wanted }) {
      let all = 0;
      let open = 0;
      let unknown = 0;
      const explained: Content[] = [];
      const unexplained: Content[] = [];
      for (const word of content) {
        const { weight } = word;
        all += weight;
        if (stems.has(word.stem)) {
          explained.push(word);
          continue;
        }
        open += weight;
        if (weight === UNKNOWN) unknown += weight;
        unexplained.push(word);
      }
      return {
        explained: explained.toSorted((a, b) => b.weight - a.weight).map(({ shown }) => shown),
        unexplained: unexplained.map(({ shown }) => shown),
        unexplainedShare: all > 0 ? open / all : 0,
        unknownShare: all > 0 ? unknown / all : 0,
        strangers: [
          ...mentions
            .filter(({ kind, name }) => kind !== 'concept' && !stems.has(symbolOf(name)))
            .map(({ name }) => name),
          ...unexplained.filter(({ foreign }) => foreign).map(({ text }) => text),
        ],
        kindMissing: kind !== undefined && !kinds.has(kind) ? kind : undefined,
        wantedMissing: wanted !== undefined && !stems.has(wanted),
      };
    },
  };
}

const MONTH_OR_DAY =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** A name, date or year that the fact does not have: what is no plain word is most often the name of something else. */
function isForeign({ text, stem }: Word): boolean {
  if (isName(stem)) return false;
  if (MONTH_OR_DAY.test(text) || /^\d{2,4}$/.test(text)) return true;
  return /^\p{L}{3,}$/u.test(text) && !isPlainEnglish(text);
}

/** Rarity of a stem of three facts in seventy, or of five in three hundred. */
const SEVERAL = 0.7;

/** "What went off on Saturday?": a day that several facts name says little against one that does not. */
function isDayOfTheStory({ text, stem }: Word, rarity: Rarity): boolean {
  return MONTH_OR_DAY.test(text) && rarity(stem) <= SEVERAL;
}

function shown({ stem, text }: Word): string {
  return isName(stem) ? stem.slice(1) : text;
}
