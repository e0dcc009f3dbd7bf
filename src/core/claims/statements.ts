import { sentencesOf } from '../drafting/sentences.ts';
import { isFinite } from '../drafting/verbs.ts';
import { isPlainEnglish } from '../search/english-words.ts';
import { fold } from '../search/words.ts';

/** A part of a message that can be looked at by itself. */
export interface Statement {
  /** As it was written, without markup. */
  readonly text: string;
  /** What is stated, without the words that only wrap it ("I heard that …"). */
  readonly stated: string;
  /** Whether it states something at all: not a question, a greeting, a wish, or what its author feels. */
  readonly claims: boolean;
}

/** A message longer than this, in UTF-16 units, is read up to here; Discord's own limit is 4,000. */
const LONGEST = 4000;

/** Words; fewer are an exclamation. */
export const SHORTEST = 3;

/** Code, links, mentions and the signs of formatting say nothing; a spoiler and a quoted line do. */
const SILENT =
  /```[\s\S]*?```|<a?:\w{1,40}:\d{1,25}>|<[@#][!&]?\d{1,25}>|<t:-?\d{1,15}(?::\w)?>|<?https?:\/\/[^\s>]+>?/giu;
const MARKUP = /\|\||\*{1,3}|~~|__|`|^\s*(?:>{1,3}|#{1,3}|-#|[-*+•])\s+/gmu;

/** Where people who write without capitals end a sentence, and where they go on after a smiley. */
const LOOSE_END =
  /(?<=(?:[\p{L}\p{N})]{2}|\d)[.!?…]+)(?<!\b(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|[Mm]rs?|[Mm]s|[Dd]r|[Ss]t|[Gg]en|[Ss]en|[Rr]ep|[Pp]rof|vs)\.)\s+|\s+(?:[—–-]{1,2})\s+|\s*[:;]-?[()DP/|]+(?=\s|$)|;\s+/gu;
/** A comma or a conjunction behind which a statement with a subject of its own may begin. */
const JOINT =
  /,?\s+(?:and|but|so|because|while|whereas|although|though|plus)\s+(?:then\s+)?(?=\p{L})|,\s+(?=\p{L})/giu;
const SUBJECT =
  /^(?:(?:he|she|it|they|we|i|you|this|that|there|nothing|nobody|everyone|everybody)(?:['’]\w+)?\s|(?:the|an?|his|her|their|its|my|our)\s\S|\p{Lu})/iu;
const PRESENT =
  /^(?:says?|refuses?|wants?|starts?|lasts?|ends?|meets?|goes|comes|leads?|agrees?|rejects?|accepts?|denies|deny|takes?|looks?|seems?|likes?|hates?|loves?|doesn|don|didn|isn|wasn|aren|weren|won|can|cannot|\p{Ll}+['’](?:s|re|t|ll|ve|d))$/u;

const WRAPPING =
  /^(?:no[,!.]+ |(?:lol|lmao|rofl|omg|wow|damn|tbh|imo|imho|btw|fyi|well|ok|okay|so|and|but|also|plus|anyway|guys|folks|dude|bro|man|yeah|yep|nah|actually|honestly|basically|seriously|literally|look|listen|remember|fun fact|breaking|news flash|reminder)\b[,:!…. ]*|(?:i|we)(?:['’]ve)?\s+(?:just\s+|also\s+)?(?:hear|heard|read|saw|see|think|thought|guess|believe|know|bet|mean|understand|remember|am sure|'m sure)\s+(?:somewhere\s+|on \p{L}+\s+)?(?:that\s+)?|i['’]?m\s+(?:pretty\s+|quite\s+|so\s+)?(?:sure|certain)\s+(?:that\s+)?|(?:someone|somebody|people|they|my \p{L}+)\s+(?:told me|keep saying|are saying)\s+(?:that\s+)?|(?:pretty )?sure\s+(?:that\s+)?|it(?:['’]s| is) (?:true|clear|obvious|a fact) that\s+|the fact is(?: that)?,?\s+|did you know(?: that)?\s+|as far as i know,?\s+|afaik,?\s+|from what i(?:['’]ve)? (?:read|heard),?\s+)/iu;

const QUESTION =
  /\?["”’)\s]*$|^(?:who|whom|whose|what|which|when|where|why|how)(?:['’]s|['’]re)?\s|^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\s+(?!n['’]t)/iu;
const NO_CLAIM =
  /^(?:hi|hey|hello|yo|sup|good (?:morning|evening|night|afternoon|luck|job|point)|gm|gn|thanks?|thx|ty|please|pls|plz|welcome|congrats|congratulations|gg|wow|sorry|cheers|bye|cya|see you|let['’]?s|let us|hope|hopefully|wish|imagine|maybe|trust|source|what an?|such an?)\b/iu;
/** What the author does, feels or owns; only facts about others can be held against articles. */
const ABOUT_SELF = /^(?:i|me|my|mine|we|our|us|i['’]\p{L}+|we['’]\p{L}+|im|ive|id|you|your|u|ur)\b/iu;

/** The statements of a message in their order, with what it holds besides. */
export function statementsOf(message: string): readonly Statement[] {
  const text = message.slice(0, LONGEST).replaceAll(SILENT, ' ').replaceAll(MARKUP, ' ');
  return text
    .split(/\n+/u)
    .flatMap((line) => sentencesOf(line.trim()))
    .flatMap((sentence) => sentence.text.split(LOOSE_END))
    .flatMap((sentence) => partsOf(sentence.trim()))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map(read);
}

/** A sentence is parted where the second part has a subject and a verb of its own. */
function partsOf(sentence: string): readonly string[] {
  if (QUESTION.test(sentence)) return [sentence];
  for (const joint of sentence.matchAll(JOINT)) {
    const before = sentence.slice(0, joint.index);
    const after = sentence.slice(joint.index + joint[0].length);
    // A condition or a reason belongs to what it conditions.
    if (/\bbecause\b/iu.test(joint[0]) || /\b(?:if|unless|whether|that|both|either|neither)\b/iu.test(before))
      continue;
    const isList = /^(?:,\s+)$/u.test(joint[0]) && /^\S+\s+(?:and|,)/u.test(after);
    // "a meeting of Trump and Putin", "Witkoff and Kushner": two names side by side are one subject or object.
    const isPair = /^\s+and\s+$/iu.test(joint[0]) && /\p{Lu}\S*$/u.test(before) && /^\p{Lu}/u.test(after);
    // "… and had lunch": it goes on with the subject of the first part.
    const isSameSubject = isFinite(/^\p{L}+/u.exec(after)?.[0] ?? '');
    if (isList || isPair || isSameSubject || !states(before) || !states(after) || !SUBJECT.test(after))
      continue;
    return [before.trim(), ...partsOf(after)];
  }
  return [sentence];
}

/** Whether a verb stands where a statement has one, as far as its form tells. */
function states(clause: string): boolean {
  const words = clause.split(/\s+/u).map((word) => word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  return words.some((written, at) => {
    const word = fold(written);
    // "On 7 May" is a day, wherever it stands.
    if ((at === 0 && !word.includes("'")) || written === 'May') return false;
    return isFinite(word) || PRESENT.test(word) || (isName(words[at - 1]) && isThirdPerson(written));
  });
}

function isName(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}

/** "Ravid works", "Europe insists": what follows a name and is a plain verb or noun with an "s". */
function isThirdPerson(word: string): boolean {
  return /^\p{Ll}{3,}s$/u.test(word) && isPlainEnglish(word.slice(0, -1));
}

function read(written: string): Statement {
  const text = written.replaceAll(/\s+/gu, ' ').trim();
  const stated = unwrapped(text);
  const claims =
    stated.split(' ').length >= SHORTEST &&
    ![QUESTION, NO_CLAIM, ABOUT_SELF].some((other) => other.test(stated)) &&
    !QUESTION.test(text);
  return { text, stated, claims };
}

function unwrapped(text: string): string {
  let inner = text;
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const shorter = inner.replace(WRAPPING, '');
    if (shorter === inner || shorter.trim() === '') break;
    inner = shorter;
  }
  return inner
    .replace(
      /[,\s]+(?:lol|lmao|imo|imho|tbh|btw|ngl|smh|i (?:guess|think|believe|heard)|boys|guys|folks|lads|people|man|bro|dude|everyone|y['’]?all)[.!\s]*$/iu,
      '',
    )
    .trim();
}
