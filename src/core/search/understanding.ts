import type { AnswerKind } from '../model.ts';
import { kindAsked } from './answer-kind.ts';
import type { Names, Naming } from './names.ts';
import type { Spelling } from './spelling.ts';
import { stem, type Word, wordsOf } from './words.ts';

/** Words beyond this add nothing to a question and would let a long text slow the bot down. */
const MOST_WORDS = 600;
/** Different misspelt words looked up in one question; more is not a question. */
const MOST_SEARCHES = 8;
const ONE = new Set(['he', 'him', 'his', 'she', 'her', 'hers']);
const SEVERAL = new Set(['they', 'them', 'their', 'theirs']);
/** "There" that stands for a place: at the end, or before a word that cannot belong to "is there …" ("who was there for them?"). */
const PLACE =
  /\bthere(?:$| (?:for|with|from|on|in|at|to|by|before|after|during|too|also|already|then|when|and|or)\b)|(?<!\b(?:is|was|are|were|be|been|isn|wasn|aren|weren|has|have|had|will|would|could|did|do|does|s|t)) there\b(?! (?:is|was|are|were|will|would|has|have|had|been|be|isn|wasn|s)\b)/;

/** What a text says before it is held against anything. */
interface Understood {
  readonly naming: Naming;
  readonly corrected: readonly (readonly [string, string])[];
  /** Whom its pronouns stand for: somebody, several, or nobody. */
  readonly persons: 'one' | 'several' | undefined;
  /** Its "there" stands for a place. */
  readonly place: boolean;
  readonly kind: AnswerKind | undefined;
}
export type Understand = (text: string) => Understood;

/** Understands texts that are parts of one question: each text and each of their words once. */
export function understanding(names: Names, spelling: Spelling): Understand {
  const budget = { searches: MOST_SEARCHES };
  const meantBy = new Map<string, string | undefined>();
  const understood = new Map<string, Understood>();
  const correct = (word: string): string | undefined => {
    if (!meantBy.has(word)) meantBy.set(word, spelling.correct(word, budget));
    return meantBy.get(word);
  };
  return (text) => {
    const known = understood.get(text);
    if (known) return known;
    const corrected = new Map<string, string>();
    const meant = wordsOf(text)
      .slice(0, MOST_WORDS)
      .map((word) => {
        const better = correct(word.text);
        if (better === undefined) return word;
        corrected.set(word.text, better);
        return { text: better, stem: stem(better) };
      });
    const has = (pronouns: ReadonlySet<string>): boolean => meant.some((word) => pronouns.has(word.text));
    const plain = textOf(meant);
    const made: Understood = {
      naming: names.resolve(meant),
      corrected: [...corrected],
      persons: has(ONE) ? 'one' : has(SEVERAL) ? 'several' : undefined,
      place: PLACE.test(plain),
      kind: kindAsked(plain),
    };
    understood.set(text, made);
    return made;
  };
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
