import type { NameReader } from './names-found.ts';
import { isFinite } from './verbs.ts';
import { mentions } from '../knowledge/hidden-characters.ts';
import { withoutQuoted, type Sentence } from './sentences.ts';

/** Who a sentence says is speaking, as `saidBy` would have it. */
export interface Speaker {
  readonly name: string;
  /** The sentence without the words that only name the speaker; empty if that cannot be told apart. */
  readonly content: string;
}

const SAYS =
  'said|says|say|told|tells|added|adds|claimed|claims|denied|denies|announced|confirmed|reported|reports|warned|argued|noted|wrote|stressed|insisted|acknowledged|admitted|declared|stated|suggested|explained|called|described|estimated|pledged|vowed|urged|insists|warns|argues|notes|writes|predicted|recalled|replied|answered|remarked|testified|alleged|asserted|cautioned|conceded|emphasized|emphasised|disclosed|revealed|indicated|complained|joked|tweeted|posted';
const SAY = new RegExp(`(?<![\\p{L}-])(?:${SAYS})(?![\\p{L}-])`, 'gu');
const ADVERB =
  /(?:\s+(?:[\p{Ll}]+ly|also|later|then|further|once|twice|earlier|again|still|has|have|had|never|not))+$/u;
/** In front of it, "said" is no verb of this sentence. */
const NO_VERB =
  /(?:^|\s)(?:the|a|an|is|are|was|were|be|been|being|to|of|as|being|so|by|that|which|its|their|his|her)$/iu;
const CONJUNCTION =
  /^(?:and|but|while|as|though|although|because|that|meanwhile|however|still|also|yet|so|when|where|if|after|since)\s+/iu;
const PRONOUN = /^(?:he|she|they|it)$/iu;
const INDEFINITE =
  /^(?:an?|one|some|several|two|three|four|five|many|most|other|another|senior|\p{Ll}[\p{L}-]*s)\s/u;
const LONGEST_SPEAKER = 100;

/**
 * Who a sentence names as the one who says it.
 * @param last whom "he", "she" and "they" would mean: who spoke last
 */
export function speakerOf(
  sentence: Sentence,
  names: NameReader,
  last: string | undefined,
): Speaker | undefined {
  const masked = withoutQuoted(sentence);
  return accordingTo(sentence.text, masked, names) ?? verbal(sentence.text, masked, names, last);
}

function accordingTo(text: string, masked: string, names: NameReader): Speaker | undefined {
  const match = /(?:^|,?\s)according to (?<who>[^,;·"“”]{2,120}?)(?=$|[,;]|[.!?]["”]?$)/iu.exec(masked);
  if (!match) return undefined;
  const name = nameOf(match.groups?.['who'] ?? '', names);
  if (name === undefined) return undefined;
  const content = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length).replace(/^,\s*/u, '')}`;
  return { name, content: content.replace(/^,\s*|\s*[.!?]?["”]?$/gu, '').trim() };
}

function verbal(
  text: string,
  masked: string,
  names: NameReader,
  last: string | undefined,
): Speaker | undefined {
  for (const match of masked.matchAll(SAY)) {
    const before = masked.slice(0, match.index).trimEnd();
    const behind = match.index + match[0].length;
    const after = masked.slice(behind).trimStart();
    if (NO_VERB.test(before)) continue;
    if (/^(?:called|described)$/u.test(match[0]) && !/["“]/u.test(after)) continue;
    const closes = /["”]$/u.test(before) || (before.endsWith(',') && subjectBefore(before) === undefined);
    const inverted = closes && /^(?:\p{Lu}|an? |the )/u.test(after);
    const who = inverted ? subjectBehind(after) : subjectBefore(before);
    if (who === undefined) continue;
    const name = PRONOUN.test(who.trim()) ? last : nameOf(who, names);
    if (name === undefined) continue;
    return { name, content: contentOf(text, masked, match.index, behind, inverted) };
  }
  return undefined;
}

/** `said Ada Linde, the mayor, on Monday`: up to the comma or the time. */
function subjectBehind(after: string): string | undefined {
  return /^(?<who>.{2,100}?)(?=,|[.;!?]?$|[.] |\s(?:on|in|at|during|after|when|as|to|who|while|and|but|of the decision)\s|\s["“])/u.exec(
    after,
  )?.groups?.['who'];
}

/** The words before the verb back to where its clause begins; what stands between two commas is left out. */
function subjectBefore(before: string): string | undefined {
  let left = before.replace(ADVERB, '');
  if (left.endsWith(',')) {
    const parts = left.slice(0, -1).split(/,\s*/u);
    // "Ada Linde, the mayor, said"; also "A, who led B, C and D, said": back to where the aside begins.
    const aside = parts.findLastIndex((part, at) => at > 0 && /^(?:who|whose|an?|the|\p{Ll})/u.test(part));
    const [rank = '', name = ''] = parts.slice(-2);
    // "The director, Paul Renard, denied": the name is the aside.
    if (/(?:^|\s)(?:the|an?)\s[\p{Ll} -]+$/iu.test(rank) && /^(?:\p{Lu}[\p{L}.'’-]*\s?){2,4}$/u.test(name))
      return name;
    if (aside < 1) return undefined;
    left = parts.slice(0, aside).join(', ');
  }
  const clause =
    left
      .split(
        /[,;:·"“”—–()]\s*|(?<=\s)(?:and|but|while|that|because)\s+(?=\p{Lu}|(?:he|she|they|it|the|an?)\b)/u,
      )
      .at(-1) ?? '';
  const whole = clause.trim().replace(CONJUNCTION, '').replace(CONJUNCTION, '');
  // "The union welcomed the plan but warned": the subject stands before the first verb.
  const words = whole.split(' ');
  const verb = /\s(?:and|but)$/u.test(whole) ? words.findIndex((word, at) => at > 0 && isFinite(word)) : -1;
  const who = verb > 0 ? words.slice(0, verb).join(' ') : whole.replace(/\s(?:and|but)$/u, '');
  return who === '' || who.split(' ').length > 12 ? undefined : who;
}

/** The known or full name that a subject ends with; its own words if it is somebody unnamed. */
function nameOf(subject: string, names: NameReader): string | undefined {
  const who = subject.trim().replace(/[.,]$/u, '');
  if (who === '' || who.length > LONGEST_SPEAKER || PRONOUN.test(who) || /[·"“”]/u.test(who) || mentions(who))
    return undefined;
  if (/^(?:I|we|you|who|which|what|this|these|those|there|no|nobody|none|report|reports|not)\b/iu.test(who))
    return undefined;
  const unnamed = /^(?:an?|one|some)\s/iu.test(who) || INDEFINITE.test(who);
  const named =
    unnamed && / (?:to|of|for|in|at|with|from|by|near) /u.test(who) ? undefined : names.nameAtEnd(who);
  if (named) return named.name;
  const [first = ''] = who.split(' ');
  if (/^\d/u.test(first) || /^(?:to|in|on|at|of|for|with|from|by|after|before|until|during)$/iu.test(first))
    return undefined;
  return names.keepsCapital(first) ? who : first.charAt(0).toLowerCase() + who.slice(1);
}

/** What is said: behind "said that", or before ", Linde said". */
function contentOf(text: string, masked: string, from: number, to: number, inverted: boolean): string {
  const after = text.slice(to).trim();
  const that = /^(?:(?:on|in|at|during|to|the|\p{Lu})[^,;]{0,60}?\s)?that\s+/u.exec(after);
  if (that && !inverted) return after.slice(that[0].length);
  const quoteEnd =
    masked.lastIndexOf('”', from) >= 0 ? masked.lastIndexOf('”', from) : masked.lastIndexOf('"', from);
  if (quoteEnd > 0) return text.slice(0, quoteEnd).replaceAll(/["“”]/gu, '').replace(/,$/u, '');
  const comma = masked.lastIndexOf(',', from);
  const endsHere = after.replace(/[.!?]["”]?$/u, '').split(' ').length <= 6;
  if (comma > 5 && endsHere) return text.slice(0, comma);
  return inverted || /^(?:to|on|in|at|about|of)\s/u.test(after) ? '' : after;
}

/** A sentence with its speaker. */
export interface Spoken {
  readonly sentence: Sentence;
  readonly paragraph: number;
  readonly speaker: Speaker | undefined;
}

/**
 * Who says each sentence of an article, through quotations that run over several sentences.
 * @param paragraphs the sentences of each paragraph
 */
export function attribute(
  paragraphs: readonly (readonly Sentence[])[],
  names: NameReader,
): readonly Spoken[] {
  let last: string | undefined;
  return paragraphs.flatMap((sentences, paragraph) => {
    const spoken: Spoken[] = sentences.map((sentence) => {
      const speaker = speakerOf(sentence, names, last ?? lastPerson(sentences, names));
      if (speaker) last = speaker.name;
      return { sentence, paragraph, speaker };
    });
    return spoken.map((here, at) =>
      here.speaker ? here : { sentence: here.sentence, paragraph, speaker: inherited(spoken, at) },
    );
  });
}

function lastPerson(sentences: readonly Sentence[], names: NameReader): string | undefined {
  return names.namesIn(sentences[0]?.text ?? '').find(({ kind }) => kind === 'person')?.name;
}

/** The speaker of the quotation that a sentence is part of, from where it opens or from where it closes. */
function inherited(spoken: readonly Spoken[], at: number): Speaker | undefined {
  const here = spoken[at];
  if (!here) return undefined;
  const { sentence } = here;
  const pass = (speaker: Speaker | undefined): Speaker | undefined =>
    speaker && { name: speaker.name, content: '' };
  if (sentence.opensQuoted) {
    for (let before = at - 1; before >= 0; before--) {
      const other = spoken[before];
      if (other?.speaker) return pass(other.speaker);
      if (other?.sentence.opensQuoted === false) break;
    }
  }
  if (sentence.endsQuoted) {
    for (let after = at + 1; after < spoken.length; after++) {
      const other = spoken[after];
      if (other?.speaker) return pass(other.speaker);
      if (other?.sentence.endsQuoted === false) break;
    }
  }
  // A sentence that is nothing but a quotation belongs to its neighbour.
  if (/^["“][^"“”]*[.!?…,]["”]$/u.test(sentence.text))
    return pass(spoken[at - 1]?.speaker ?? spoken[at + 1]?.speaker);
  return undefined;
}
