import type { SmallTalk } from '../model.ts';
import { fold } from '../search/words.ts';
import { PHRASES } from './small-talk-phrases.ts';

/** A text taken apart: talk alone, or a question without the talk around it. */
export type Said =
  | { readonly kind: 'talk'; readonly talk: SmallTalk }
  | { readonly kind: 'question'; readonly text: string };

/** The first of these that is in a text is what it gets a reply to. */
const ORDER: readonly SmallTalk[] = [
  'abuse',
  'help',
  'who-are-you',
  'thanks',
  'praise',
  'goodbye',
  'greeting',
  'nod',
];
/** Behind a question "right?" and "yes?" belong to it. */
const NEVER_BEHIND: ReadonlySet<SmallTalk> = new Set(['nod', 'help', 'who-are-you']);
/** Longer than any phrase of talk, in characters. */
const LONGEST = 100;

const MATCHERS: readonly (readonly [SmallTalk, RegExp])[] = ORDER.map((talk) => [
  talk,
  new RegExp(`^(?:${PHRASES[talk].join('|')})(?= |$)`),
]);

/** Pictures, also those of a server (`<:name:1>`) and those written out (`:name:`). */
const PICTURES =
  /<a?:\w+:\d+>|:[a-z_]\w+:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3/gu;
const BETWEEN = /(?<=[,.!?;…])\s+|\s*\n\s*|\s+[-–—]\s+/;
/** Before a question without a comma: nothing that could be a part of it. */
const OPENING =
  /^\W*(?:hi|hey|hello|hiya|thanks|thank you|thx|ty|cheers|good (?:morning|afternoon|evening))(?: (?:there|bot|again|so much|a lot))?(?! to\b)[\s,.!…–-]+(?=\S+\s+\S)/i;

/** Begins with a question, or joins one to what was said before. */
const BEGINS =
  /^\W*(?:(?:and|but|so|also|then|at|in|on|by|to|for|from|with|of|since)\s+)*(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|tell|i|and|but|so)\b/i;

/** Tells small talk from a question. A text is talk only if every word of it is; else its question stands, free of talk before and behind. */
export function apart(text: string): Said {
  const clauses = text.split(BETWEEN).filter((clause) => clause.trim() !== '');
  const talks = clauses.map((clause) => talkOf(clause));
  const asking = talks.findIndex((talk) => talk === undefined);
  if (asking === -1) {
    const talk = ORDER.find((one) => talks.includes(one));
    return talk === undefined ? { kind: 'question', text } : { kind: 'talk', talk };
  }
  const last = talks.findLastIndex((talk) => talk === undefined || NEVER_BEHIND.has(talk));
  // "Useful, constructive, who said that": of a list only its end would be left.
  const first = BEGINS.test(clauses[asking] ?? '') || isPolite(talks[asking - 1]) ? asking : 0;
  const asked = clauses.slice(first, last + 1);
  const whole = asked.length === clauses.length ? text : asked.join(' ');
  return { kind: 'question', text: whole.replace(OPENING, '') };
}

function isPolite(talk: SmallTalk | undefined): boolean {
  return talk === 'greeting' || talk === 'thanks';
}

/** What talk a clause is made of, word for word; `undefined` if anything else is in it. */
function talkOf(clause: string): SmallTalk | undefined {
  if (clause.length > LONGEST) return undefined;
  const bare = clause.replace(PICTURES, ' ');
  const hasPicture = bare.trim() !== clause.trim();
  let rest = plain(bare);
  // Marks alone are no talk: "?" asks something, if only what is going on.
  if (rest === '') return hasPicture ? 'nod' : undefined;
  const found = new Set<SmallTalk>();
  while (rest !== '') {
    const next = longest(rest);
    if (!next) return undefined;
    found.add(next.talk);
    rest = rest.slice(next.length).trimStart();
  }
  return ORDER.find((talk) => found.has(talk));
}

function longest(text: string): { readonly talk: SmallTalk; readonly length: number } | undefined {
  let best: { readonly talk: SmallTalk; readonly length: number } | undefined;
  for (const [talk, pattern] of MATCHERS) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { talk, length };
  }
  return best;
}

/** "Heyyy, y'all!" as `hey yall`. */
function plain(text: string): string {
  return fold(text)
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim();
}
