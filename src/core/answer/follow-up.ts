import { wordsOf } from '../search/words.ts';

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
/** "Who said so?", "says who?", "source?", "are you sure?": a question for the origin of what was just said. */
const ORIGINS: readonly string[] = [
  '(?:who|which \\w+|whose word)(?: (?:exactly|actually|even|else))? (?:said|says|say|saying|claims?|claimed|reported|reports|mentions?|mentioned|told (?:you|them|us))(?: (?:so|that|this|it|all that|such a thing))?',
  'who (?:told|informed|tipped) (?:the )?\\w+(?: \\w+)? (?:so|that|this|it|of (?:it|that|this)|about (?:it|that|this))',
  'which (?:article|outlet|source|paper|newspaper|site|one) (?:has|carries|carried|writes|wrote|printed)(?: (?:so|that|this|it))?',
  "whose (?:words?|statement|remark|account|idea|opinion|view|claim|assessment|judge?ment|verdict|take|phrase|quote)(?:'?s| is| are| was| were)? (?:that|this|it|those|these|they)",
  'says who(?:m|ever)?',
  'according to (?:who|whom|what|which (?:article|outlet|source|paper))',
  "(?:what(?:'?s| is| are| was)? )?(?:the |your |any |a |got an?y? )?(?:sources?|citations?|references?|proof|evidence|links?)(?: (?:for|on|of) (?:that|this|it))?",
  "(?:who|what)(?:'?s| is) (?:the|your) (?:source|evidence|proof)(?: (?:for|on|of) (?:that|this|it))?",
  '(?:can|could) (?:you|i|we) (?:cite|source|prove|back|see|have|get) (?:(?:that|this|it)(?: up)?|(?:the|your|a) (?:source|sources|link|proof))',
  'where (?:did|do|does|have|are|is|was) (?:you|that|this|it)(?: \\w+)? ?(?:get|got|read|find|found|seen?|hear|heard|coming|come|comes|taken|stand|written|from|say|said)(?: (?:so|that|this|it|all that))?(?: from)?',
  'where (?:is|was|does) (?:that|this|it) (?:come )?from',
  'how (?:do|can|would|could) (?:you|we|i|they) (?:even )?(?:know|tell|be (?:so )?sure)(?: (?:that|this|it|so))?',
  '(?:are|r) (?:you|u) (?:really |quite |absolutely |100% )?(?:sure|certain|serious|positive)(?: (?:about|of) (?:that|this|it))?',
  '(?:is|was) (?:that|this|it) (?:really |actually )?(?:true|right|correct|certain|confirmed|a fact|reliable|official)',
  '(?:for real|really|seriously|sure about (?:that|this|it))',
];
const ORIGIN = asking(ORIGINS);
/** "Which words exactly?" */
const WORDS = asking([
  '(?:(?:in|with|what|which) )?(?:(?:were|are) )?(?:(?:the|his|her|their|what|which) )*(?:exact|actual|own|very)? ?(?:words?|wording|quotes?)(?: (?:exactly|were used|did (?:he|she|they) use|used))?',
]);

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
  if (ORIGIN.test(question)) return 'attribution';
  if (WORDS.test(question)) return 'words';
  const words = wordsOf(question);
  if (words.length === 0) return 'none';
  if (REPLACING.test(question)) return 'replacement';
  const pointing = OTHER.test(question) || words.some(({ text }) => POINTING.has(text));
  if (OPENING.test(question) || words.length <= ELLIPTIC) return 'turn';
  return pointing ? 'pronoun' : 'none';
}

/** "The first one", "the latter": one of several things that the last answer named. */
export function pointsIntoList(question: string): boolean {
  return /\bthe (?:(?:first|second|third|fourth|fifth|last) (?:one|two|point|item|thing)|former|latter)\b/i.test(
    question,
  );
}

/** Matches a question that is nothing but one of these, with what people put around it. */
function asking(patterns: readonly string[]): RegExp {
  return new RegExp(
    `^\\W*(?:(?:and|but|ok(?:ay)?|so|well|hm+|wait|sorry|yes|yeah)\\W+)*(?:${patterns.join('|')})(?:\\W+(?:please|pls|plz|though|then|exactly|again|by the way|btw))*\\W*$`,
    'i',
  );
}
