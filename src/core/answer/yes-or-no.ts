import type { Fact } from '../model.ts';
import { carriesMeaning } from '../search/function-words.ts';
import type { Names } from '../search/names.ts';
import { type Word, wordsOf } from '../search/words.ts';

const YES_OR_NO =
  /^\W*(?:(?:so|and|but|ok(?:ay)?|hey|hi|well)\W+)*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b/i;
const NEGATIONS = new Set(['not', 'no', 'never', 'none', 'nobody', 'nothing', 'without', 'neither']);
/** Share of words in common from which a question is taken to ask the same as a phrasing: one word in five may differ. */
const SAME = 0.8;

/**
 * The word that answers a yes-or-no question, where the fact holds one for a question with the same words and the same
 * negations; `undefined` where that is not certain, since a wrong word would turn the answer round.
 */
export function leadOf(
  question: string,
  { yes = [], no = [] }: Fact,
  names: Names,
): 'Yes' | 'No' | undefined {
  if (!YES_OR_NO.test(question)) return undefined;
  const asked = contentOf(names.resolve(wordsOf(question)).words);
  const likeness = (phrasings: readonly string[]): number =>
    Math.max(
      0,
      ...phrasings.map((phrasing) => overlap(asked, contentOf(names.resolve(wordsOf(phrasing)).words))),
    );
  const forYes = likeness(yes);
  const forNo = likeness(no);
  if (Math.max(forYes, forNo) < SAME || forYes === forNo) return undefined;
  return forYes > forNo ? 'Yes' : 'No';
}

interface Content {
  readonly stems: ReadonlySet<string>;
  readonly negated: boolean;
}

function contentOf(words: readonly Word[]): Content {
  return {
    stems: new Set(words.filter(carriesMeaning).map(({ stem }) => stem)),
    negated: words.filter(({ text }) => NEGATIONS.has(text)).length % 2 === 1,
  };
}

/** Jaccard index of the words, 0 to 1; 0 where one is negated and the other is not. */
function overlap(a: Content, b: Content): number {
  if (a.negated !== b.negated) return 0;
  const common = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const all = a.stems.size + b.stems.size - common;
  return all === 0 ? 0 : common / all;
}
