import type { NameReader } from './names-found.ts';
import { baseOf, isAuxiliary, isFinite } from './verbs.ts';

/** A statement taken apart, as far as its form tells: who, does, what, and when or where. */
export interface Statement {
  readonly subject: string;
  /** In the base form, or the words behind the auxiliary. */
  readonly verb: string;
  /** What makes the question: `did`, `was`, `will`. */
  readonly auxiliary: string;
  /** The verb as the statement has it. */
  readonly said: string;
  readonly object: string;
  readonly when: string | undefined;
  readonly where: string | undefined;
}

/** Words of what is asked about. Longer ones read badly, and repeat too much of the article. */
const LONGEST_OBJECT = 8;
const LONGEST_SUBJECT = 6;

const MONTH =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const WHEN = new RegExp(
  `\\s(?:(?:on|by|since|until|from|in|last|next|this|at|before|after|around|about)\\s)?(?:(?:${MONTH})(?:\\s\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s(?:${MONTH})(?:\\s\\d{4})?|(?:late |early )?(?:(?:last|this|next) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|(?:1[5-9]|20)\\d\\d|yesterday|today|tomorrow|(?:last|next|this|earlier in the|later this|earlier this) (?:week|month|year|spring|summer|autumn|fall|winter)|\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\.?|noon|midnight)(?![\\p{L}\\d])`,
  'u',
);
const WHERE = /\s(?:in|at|near|outside|inside)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]+\.?\s?){1,4}(?=$|[\s,.])/u;
const TAIL =
  /(?:,\s|\s[—–-]\s|\s(?:as|because|after|before|while|although|though|if|so|until|since|when|where|which|who|whose|that|amid|despite|during|following|without|unless|but|than|and (?:that|said|he|she|they|it|\p{Ll}+ed))\s).*$/u;
const ASIDE =
  /,\s(?:originally|now|then|once|also|who|which|whose|an?|the|\p{Ll}+ed|\p{Ll}+ing|along|including|together)\s[^,]{2,90},\s/u;
const OPENING =
  /^(?:(?:meanwhile|however|still|also|later|earlier|then|now|but|and|so|in addition|separately|instead|by contrast|for now),?\s+|(?:on|in|at|after|before|during|since|under|for|with|by|according to|as|while|when|despite|as part of|following|amid)\s[^,]{2,80},\s+)/iu;

/** Takes a plain statement apart; `undefined` if its form is not plain enough to make grammatical questions of. */
export function statementOf(text: string, names: NameReader): Statement | undefined {
  const plain = text
    .replaceAll(/\s*\([^()]*\)|["“”]/gu, '')
    .replace(OPENING, '')
    .replace(ASIDE, ' ')
    .replace(/[.!?…]+$/u, '')
    .trim();
  const words = plain.split(/\s+/u);
  const at = words.findIndex((word, place) => place > 0 && verbAt(words, place, word));
  if (at < 1) return undefined;
  // "Linde also opened": the adverb belongs to the verb.
  const end =
    words
      .slice(0, at)
      .findLastIndex(
        (word) => !/^(?:also|then|now|still|later|previously|already|again|first|\p{Ll}+ly)$/u.test(word),
      ) + 1;
  const subject = words.slice(0, end).join(' ');
  if (end === 0 || !mayBeSubject(subject, end)) return undefined;
  const verb = words[at] ?? '';
  const rest = ` ${words.slice(at + 1).join(' ')}`;
  const when = WHEN.exec(rest)?.[0].trim();
  const withoutWhen = when === undefined ? rest : rest.replace(WHEN, '');
  const where = WHERE.exec(withoutWhen)?.[0].trim();
  const object = untilNextVerb(withoutWhen.replace(TAIL, '').trim().split(/\s+/u)).slice(
    0,
    LONGEST_OBJECT + 4,
  );
  const kept = object.length > LONGEST_OBJECT ? cutAtPreposition(object) : object;
  const lowered = names.keepsCapital(words[0] ?? '')
    ? subject
    : subject.charAt(0).toLowerCase() + subject.slice(1);
  const base = isAuxiliary(verb) ? undefined : baseOf(verb);
  if (base === undefined && !isAuxiliary(verb)) return undefined;
  if (kept.length === 0 || (kept.length === 1 && kept[0] === '' && base === undefined)) return undefined;
  return {
    subject: lowered,
    said: verb,
    auxiliary: base === undefined ? verb : 'did',
    verb: base ?? '',
    object: kept
      .join(' ')
      .replaceAll(/^[,;:\s]+|[,;:\s]+$/gu, '')
      .replace(/(?:\s(?:and|or|in|on|at|to|for|with|from|by|of|the|an?))+$/u, ''),
    when,
    where,
  };
}

function verbAt(words: readonly string[], at: number, word: string): boolean {
  if (isAuxiliary(word)) return true;
  if (baseOf(word) === undefined) return false;
  const before = (words[at - 1] ?? '').toLowerCase();
  // "the leaked tapes", "a newly built bridge": part of the subject.
  return !/^(?:an?|the|his|her|its|their|our|some|of|in|more|most|very|newly|recently|and|or|\p{Ll}+ly)$/u.test(
    before,
  );
}

function mayBeSubject(subject: string, length: number): boolean {
  return (
    length <= LONGEST_SUBJECT &&
    !/[,;:—–"“”()]|\b(?:that|who|which|whose|if|when|because|whether|what|how)\b/iu.test(subject) &&
    !/^(?:it|this|that|these|those|there|he|she|they|we|i|you|both|some|others?|one|no|not|none|such|what|in|on|at|by|for|with|from|to|as|after|before|during|if|when|while|although|under|\p{Ll}+ing)\b/iu.test(
      subject,
    )
  );
}

/** "checked the ramps and found no cracks": one thing is asked at a time. */
function untilNextVerb(words: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word, place) => place > 0 && word === 'and' && isFinite(words[place + 1] ?? ''),
  );
  return at < 0 ? words : words.slice(0, at);
}

/** Long enough to be clear, cut where a phrase ends. */
function cutAtPreposition(words: readonly string[]): readonly string[] {
  const short = words.slice(0, LONGEST_OBJECT + 1);
  const at = short.findLastIndex(
    (word, place) =>
      place >= 2 && /^(?:in|on|at|to|for|with|from|by|of|about|into|and|or|as|over)$/u.test(word),
  );
  return at >= 2 ? short.slice(0, at) : [];
}
