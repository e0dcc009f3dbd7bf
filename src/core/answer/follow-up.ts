import { wordsOf } from '../search/words.ts';

/** How a question leans on the turn before it. */
export type Leaning = 'none' | 'attribution' | 'turn';

const OPENING =
  /^\W*(?:and|but|so|also|then|ok(?:ay)?|what about|how about|what else|who else|where else|anything else|what of)\b/i;
const POINTING = new Set(
  'he him his she her they them their theirs it its that this those these there then ones one former latter same'.split(
    ' ',
  ),
);
/** "Who said so?", "says who?", "source?", "according to whom?": a question for the origin of what was just said. */
const ORIGIN =
  /^\W*(?:and |but |ok |so )*(?:who (?:said|says|claims?|claimed|reported|reports|told (?:you|them|us)) (?:so|that|this|it)|says who|according to (?:who|whom|which (?:article|outlet|source))|(?:what(?:'?s| is| are)? (?:the|your) )?sources?|where (?:did you (?:get|read|find)|is) (?:that|this|it) from|where is that from|how do (?:you|we) know(?: that| this)?|who is (?:the|your) source)\W*$/i;

/** A question this short says too little to stand alone once a conversation is under way. */
const ELLIPTIC = 3;

export function leaningOf(question: string): Leaning {
  if (ORIGIN.test(question)) return 'attribution';
  const words = wordsOf(question);
  if (words.length === 0) return 'none';
  if (OPENING.test(question) || words.length <= ELLIPTIC) return 'turn';
  return words.some(({ text }) => POINTING.has(text)) ? 'turn' : 'none';
}
