import { wordsOf } from '../search/words.ts';

/**
 * How a question leans on the turn before it: not at all, by asking where its answer comes from, by what it leaves out
 * ("and why?"), by a pronoun ("what was it about?"), or by putting something else in the place of a part of it ("what about the earlier ones?").
 */
export type Leaning = 'none' | 'attribution' | 'turn' | 'pronoun' | 'replacement';

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

/** "What about X", "and for X": no question word of its own, so that of the turn before still holds. */
const REPLACING =
  /^\W*(?:(?:and|but|so|ok(?:ay)?)\W+)?(?:what|how) (?:about|of)\b|^\W*and (?:for|the|on|in|from|to|by|at|with)?\b(?!.*\b(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b)/i;

/** A question this short says too little to stand alone once a conversation is under way. */
const ELLIPTIC = 3;

export function leaningOf(question: string): Leaning {
  if (ORIGIN.test(question)) return 'attribution';
  const words = wordsOf(question);
  if (words.length === 0) return 'none';
  if (REPLACING.test(question)) return 'replacement';
  const pointing = words.some(({ text }) => POINTING.has(text));
  if (OPENING.test(question) || words.length <= ELLIPTIC) return 'turn';
  return pointing ? 'pronoun' : 'none';
}
