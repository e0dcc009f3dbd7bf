import { wordsOf } from '../search/words.ts';
import { asksOrigin, asksWords } from './asks-origin.ts';

/**
 * How a question leans on the turn before it: not at all, by asking where its answer comes from or in which words, by what it leaves out
 * ("and why?"), by a pronoun ("what was it about?"), or by putting something else in the place of a part of it ("what about the earlier ones?").
 */
export type Leaning = 'none' | 'attribution' | 'words' | 'turn' | 'pronoun' | 'replacement';

const OPENING =
  /^\W*(?:and|but|so|also|then|ok(?:ay)?|what about|how about|what else|who else|where else|anything else|what of)\b/i;
/** "The other side", "the other two": what the turn before leaves out. */
const OTHER = /\bthe other (?:one|ones|side|party|half|two|three|team|group|person|man|woman)\b/i;
const POINTING = new Set(
  'he him his she her they them their theirs it its that this those these there then ones one former latter same'.split(
    ' ',
  ),
);
/** "What about X", "and for X": no question word of its own, so that of the turn before still holds. */
const REPLACING =
  /^\W*(?:(?:and|but|so|ok(?:ay)?)\W+)?(?:what|how) (?:about|of)\b|^\W*and (?:for|the|on|in|from|to|by|at|with)?\b(?!.*\b(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b)/i;

/** "No, I meant Kushner", "not that one, the one in Geneva": what follows takes the place of a part of the turn before. */
const CORRECTING =
  /^\W*(?:(?:no|nope|nah|sorry|oops|wait|hm+|actually|well|ah|oh|but|my bad|i mean)\W+)*(?:i (?:meant|mean|was (?:asking|talking) about|am (?:asking|talking) about)|not (?:that|this|those|him|her|them|it)(?: (?:one|ones))?(?= ?[,.;:–-]| but | i meant? )(?:\W+(?:but|i meant?)\b)?)\W+(?=.*\p{L})/iu;

/** What is meant instead, where a question corrects the turn before; `undefined` for every other. */
export function correctionIn(question: string): string | undefined {
  const lead = CORRECTING.exec(question)?.[0];
  return lead === undefined ? undefined : question.slice(lead.length);
}

/** A question this short says too little to stand alone once a conversation is under way. */
const ELLIPTIC = 3;

export function leaningOf(question: string): Leaning {
  if (asksOrigin(question)) return 'attribution';
  if (asksWords(question)) return 'words';
  const words = wordsOf(question);
  if (words.length === 0) return 'none';
  if (REPLACING.test(question)) return 'replacement';
  const pointing = OTHER.test(question) || words.some(({ text }) => POINTING.has(text));
  if (OPENING.test(question) || words.length <= ELLIPTIC) return 'turn';
  return pointing ? 'pronoun' : 'none';
}

const IN_LIST =
  /\bthe (?:(?:first|second|third|fourth|fifth|last) (?:one|two|point|item|thing)|former|latter)\b|^\W*(?:(?:and|what about|how about)\W+)+the (?:first|second|third|fourth|fifth|last|next|others?|rest)\W*$/i;

/** "The first one", "and the second?", "the latter": one of several things that the last answer named. */
export function pointsIntoList(question: string): boolean {
  return IN_LIST.test(question);
}
