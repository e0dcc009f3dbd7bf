import { isFinite } from '../drafting/verbs.ts';

/** With one of these a clause says something only under a condition, or of another one. */
export const CONDITIONAL =
  /\b(?:if|unless|whether|provided|depends?|depending|hung on|hangs on|otherwise|except)\b/iu;

/** Where the first clause of a sentence ends; what begins with the captured words says something by itself. */
const CLAUSE_END =
  /(?:;|:|,?\s(?:but|though|although|whereas|while)|,\sand)\s|\sand\s(?=(?:some|others|the rest)\b)|,\s(?:which|who|whose|where|as|because|since|so)\s|\s(?:because|as|since|which|who|whose|where)\s/giu;
const OWN = /^(?:;|,?\s(?:but|though|although|whereas|while)|,?\sand)\s$/iu;
const ASIDE =
  /\s*\([^()]*\)|,\s(?:head|an?|the|also|himself|herself|in the same article)\b[^,]{0,80},(?=\s)/giu;
const APPOSITION = /^(?<who>(?:\p{Lu}[\p{L}'’.-]+\s?){1,3}), (?<what>(?:head|an?|the)\s[^,]{2,70}),\s/u;
const FRONTED = /^(?<when>(?:on|in|at|after|before|during|earlier|under)\s[^,]{2,60}),\s+(?<rest>\S.*)$/iu;
const PRONOUN = /^(?:it|they|he|she)\s/iu;

/** A sentence without what stands beside it between commas, and what an apposition says of somebody. */
export function withoutAsides(sentence: string): readonly string[] {
  const { who, what } = APPOSITION.exec(sentence)?.groups ?? {};
  return [
    sentence.replaceAll(ASIDE, ''),
    ...(who !== undefined && what !== undefined ? [`${who} is ${what}`] : []),
  ];
}

/** A sentence parted where a second statement begins; nothing of it is left out. */
export function halvesOf(sentence: string): readonly string[] {
  const plain = withoutFront(sentence);
  return plain
    .split(/;\s|,?\s(?:but|whereas)\s|,\sand\s|\sand\s(?=(?:some|others|the rest)\b)/iu)
    .flatMap(predicatesOf);
}

function withoutFront(sentence: string): string {
  const { when, rest } = FRONTED.exec(sentence)?.groups ?? {};
  if (when === undefined || rest === undefined) return sentence;
  return withoutFront(`${rest.replace(/[.!]+$/u, '')} ${when}`);
}

/** The clauses that say something by themselves; "and left" takes the subject of the one before. */
export function partsOf(sentence: string): readonly string[] {
  const plain = withoutFront(sentence);
  const parts: { text: string; tail: string }[] = [{ text: '', tail: '' }];
  let from = 0;
  let isOwn = true;
  const take = (text: string): void => {
    const last = parts.at(-1);
    if (isOwn) parts.push({ text, tail: '' });
    else if (last) last.tail += ` ${text}`;
  };
  for (const match of plain.matchAll(CLAUSE_END)) {
    take(plain.slice(from, match.index));
    from = match.index + match[0].length;
    isOwn = OWN.test(match[0]);
  }
  take(plain.slice(from));
  return parts
    .slice(1)
    .filter(({ text, tail }, at) => !(at > 0 && PRONOUN.test(text)) && !CONDITIONAL.test(text + tail))
    .flatMap(({ text }) => predicatesOf(text));
}

/** A name may end like a verb ("Jared"), but it begins with a capital. */
function isVerb(word: string | undefined): boolean {
  return word !== undefined && isFinite(word);
}

/** "She opened the bridge and cut the ribbon": two things said of her. */
export function predicatesOf(clause: string): readonly string[] {
  const words = clause.split(/\s+/u);
  const verb = words.findIndex((word, at) => at > 0 && isVerb(word));
  const and = words.findIndex(
    (word, at) =>
      verb > 0 &&
      at > verb &&
      word === 'and' &&
      isVerb(/^(?:then|later|also)$/u.test(words[at + 1] ?? '') ? words[at + 2] : words[at + 1]),
  );
  if (and < 0) return [clause];
  return [
    words.slice(0, and).join(' '),
    ...predicatesOf([...words.slice(0, verb), ...words.slice(and + 1)].join(' ')),
  ];
}

/** Without the words that only name the outlet that reports it. */
export function withoutCarriers(text: string, carriers: readonly string[]): string {
  let plain = text;
  for (const carrier of carriers) {
    const name = carrier.replace(/^the /iu, '').replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    plain = plain
      .replace(
        new RegExp(
          `,?\\s(?:(?:the )?${name}) (?:reports?|writes?|says?|adds?|has it)(?:, citing [^,.;]{3,60})?(?=[,.;:]|$)`,
          'giu',
        ),
        '',
      )
      .replace(
        new RegExp(
          `,?\\s(?:as reported by|according to|by) (?:the )?${name}(?:['’]s account)?(?=[,.;:]|$)`,
          'giu',
        ),
        '',
      )
      .replace(new RegExp(`^(?:the )?${name} (?:reports|writes|says|adds) that `, 'iu'), '');
  }
  return plain;
}
