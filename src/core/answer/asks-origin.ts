import { nothingBut, OUTLET } from './outlet-words.ts';

/** What the last answer said. */
const IT = '(?:so|that|this|it|these|those|all (?:of )?(?:that|this|it)|such a thing)';
const THAT = '(?:that|this|the|these|those|such an?)';
const CLAIM =
  '(?:claims?|statements?|assertions?|allegations?|remarks?|comments?|points?|arguments?|accounts?|figures?|numbers?|estimates?|assessments?|judge?ments?|verdicts?|views?|opinions?|ideas?|words?|takes?|phrases?|quotes?)';
const SAID =
  '(?:says?|said|saying|claims?|claimed|claiming|states?|stated|asserts?|asserted|reports?|reported|reporting|mentions?|mentioned|alleges?|alleged|confirms?|confirmed)';
const OUTLETS = `(?:${OUTLET}|ones?)`;
const RAN =
  '(?:has|have|had|ran|runs?|carries|carried|carry|writes?|wrote|prints?|printed|publish(?:es|ed)?|broke|covers?|covered)';
const IS = '(?:is|was|are|were)';
const OF_IT =
  '(?: (?:for|on|of|about|to) (?:that|this|it|(?:the|that|this) (?:article|story|source|quote)))?';

const ORIGINS: readonly string[] = [
  `(?:who|whose word|which (?:official|person|side|man|woman|${OUTLETS}))(?: (?:exactly|actually|even|else))? (?:${IS} )?(?:${SAID}|told (?:you|them|us))(?: ${IT})?`,
  `(?:which|what) (?:of (?:the|these) (?:two |three )?)?${OUTLETS}(?: exactly)?(?: (?:${SAID}|${RAN})(?: ${IT}| the story)?)?`,
  `who (?:told|informed) (?:you|us|them|the (?:${OUTLETS}|reporters?|journalists?|press)) (?:so|that|this|it|(?:of|about) (?:it|that|this))`,
  `who (?:makes?|made|(?:is|was) making) (?:that|this|those|these|such an?) (?:(?:very|same) )?${CLAIM}`,
  `(?:whose|what) ${CLAIM}(?:'?s| ${IS})? (?:${IT}|they)`,
  `(?:to|by) whom(?: exactly)? ${IS} ${IT}(?: ${CLAIM})? (?:attributed|credited|ascribed|said|reported|claimed|stated)`,
  `whom? ${IS} ${IT}(?: ${CLAIM})? (?:attributed|credited|ascribed) to`,
  'on whose (?:authority|word|account)',
  `who(?:'?s| ${IS}) (?:quoted|cited|behind ${THAT} ${CLAIM})`,
  'says who(?:m|ever)?',
  `according to (?:who|whom|what|which ${OUTLETS})`,
  `(?:what(?:'?s| ${IS})? |(?:please )?(?:give|send|show|get) me )?(?:the |your |any |a |got an?y? )?(?:sources?|citations?|references?|proof|evidence|links?)${OF_IT}`,
  `(?:who|what)(?:'?s| is) (?:the|your) (?:source|evidence|proof)${OF_IT}`,
  '(?:can|could) (?:you|i|we) (?:cite|source|prove|back|see|have|get) (?:(?:that|this|it)(?: up)?|(?:the|your|a) (?:source|sources|link|proof))',
  `where (?:did|do|does|have|${IS}) (?:you|that|this|it)(?: \\w+)? ?(?:get|got|read|find|found|seen?|hear|heard|coming|come|comes|taken|stand|written|from|say|said)(?: ${IT})?(?: from)?`,
  `where (?:${IS}|does|did) (?:that|this|it|${THAT} ${CLAIM}) (?:(?:come|stem|originate) )?from`,
  'where can (?:i|we|one) (?:read|see|find|check) (?:that|this|it)(?: myself)?',
  'how (?:do|can|would|could) (?:you|we|i|they) (?:even )?(?:know|tell|be (?:so )?sure)(?: (?:that|this|it|so))?',
  `(?:are|r) (?:you|u) (?:really |quite |absolutely |100% )?(?:sure|certain|serious|positive)(?: (?:about|of) (?:that|this|it))?`,
  `${IS} (?:that|this|it) (?:really |actually )?(?:true|right|correct|certain|confirmed|a fact|reliable|official)`,
  '(?:for real|really|seriously|sure about (?:that|this|it))',
];
const WORDS =
  '(?:(?:in|with|what|which) )?(?:(?:were|are) )?(?:(?:the|his|her|their|what|which) )*(?:exact|actual|own|very)? ?(?:words?|wording|quotes?)(?: (?:exactly|were used|did (?:he|she|they) use|used))?';

const ASKS_ORIGIN = nothingBut(ORIGINS.join('|'));
const ASKS_WORDS = nothingBut(WORDS);

/** "Who said so?", "which outlet ran it?", "are you sure?": a question for the origin of what was just said. */
export function asksOrigin(question: string): boolean {
  return ASKS_ORIGIN.test(question);
}

/** "Which words exactly?" */
export function asksWords(question: string): boolean {
  return ASKS_WORDS.test(question);
}
