import { carriesMeaning } from '../search/function-words.ts';
import { isName, type Names } from '../search/names.ts';
import { wordsOf } from '../search/words.ts';

import { MODALS, QUALIFIERS } from './lexicon.ts';

/** What is said, apart from the words that only say who says it. */
interface Attributed {
  /** Keys of the one who says it, sorted; empty in the writer's own voice. */
  readonly speaker: string;
  readonly content: string;
}

/** Verbs that only report; "denied", "confirmed" and "admitted" say more. */
const SAYS =
  '(?:said|says|say|told (?:the )?(?:reporters|journalists|media|press|\\S+(?: \\S+){0,2}(?= that ))|claimed|claims|claim|stated|states|added|adds|noted|notes|explained|thinks|reports|reported|report|writes|wrote|tells us)';
const LEADING = new RegExp(
  `^(?<who>(?:(?!(?:that|who|which|whose|was|were|is|are|had|has|and|but|not|denied|never|nobody|no)\\b)[^\\s,;:]+\\s+){1,8}?)(?:also |then |later |just )?${SAYS}(?: on [^,]{3,20}?)?(?:,? that |: ?| )(?<what>(?!so\\b|to\\b|about\\b|of\\b|no\\b|yes\\b).{8,})$`,
  'iu',
);
const FRONTED = /^(?:according to|as per|per) (?<who>[^,;]{2,50}),\s+(?<what>.{8,})$/iu;
const TRAILING = new RegExp(
  `^(?<what>.{8,}?),?\\s+(?:(?:according to|as per|per|says|said) (?<who>[^,;.]{2,50})|(?<other>(?!(?:and|but|what|which|who|he|she|they)\\b)[^,;.\\s]+(?: [^,;.\\s]+){0,3}) ${SAYS}(?: so)?)[.!]*$`,
  'iu',
);
/** ", he said," in the middle. */
const INNER = /,\s(?<who>[^\s,;.]+(?: \p{Lu}[^\s,;.]+)?) (?:said|added|claimed|says|adds)(?:,|(?=[.;]|$))/iu;
const PRONOUN = /^(?:he|she|they|it|this|that)$/iu;
const DOUBTS = new Set('it seems seem if because rumour rumor lie false not nobody one'.split(' '));
/** Somebody who cannot be told. */
export const NOBODY = '#?';

/** Takes off who says it; what is denied, confirmed or promised stays with its verb. */
export function attributedIn(text: string, names: Names): Attributed {
  for (const pattern of [FRONTED, LEADING]) {
    const { who, what } = pattern.exec(text)?.groups ?? {};
    if (who !== undefined && what !== undefined) return { speaker: speakerKey(who, names), content: what };
  }
  const trailing = /,\s|\b(?:according to|per)\s/iu.test(text) ? TRAILING.exec(text)?.groups : undefined;
  const who = trailing?.['who'] ?? trailing?.['other'];
  if (who !== undefined && trailing?.['what'] !== undefined)
    return { speaker: speakerKey(who, names), content: trailing['what'] };
  const inner = INNER.exec(text);
  if (!inner) return { speaker: '', content: text };
  const content = `${text.slice(0, inner.index)}${text.slice(inner.index + inner[0].length)}`;
  return { speaker: speakerKey(inner.groups?.['who'] ?? '', names), content };
}

/** The one way to write a speaker: by name where there is one, else by what he or she is called. */
export function speakerKey(who: string, names: Names): string {
  if (PRONOUN.test(who.trim())) return NOBODY;
  const { words, mentions } = names.resolve(wordsOf(who));
  // "Only Lind said", "it seems that Lind said": more than that she said it.
  if (words.some(({ text }) => QUALIFIERS.has(text) || MODALS.has(text) || DOUBTS.has(text))) return NOBODY;
  const person = mentions.find(({ kind }) => kind === 'person');
  if (person) return `#${person.name}`;
  return [
    ...new Set(words.filter((word) => isName(word.stem) || carriesMeaning(word)).map(({ stem }) => stem)),
  ]
    .toSorted()
    .join(' ');
}
