/** Characters of a question that are kept. */
export const LONGEST_QUESTION = 300;
/** Characters that are looked at: what Discord lets a person type into an option. */
const LONGEST_READ = 6000;
const LEFT_OUT = '…';

/**
 * What may point to a person. The counts in the patterns keep each of them linear in the length of the text.
 * Phone numbers: with a plus, in groups as people write them, or nine digits and more, which leaves dates, years and
 * amounts of money with commas as they are.
 */
const PRIVATE: readonly RegExp[] = [
  // Mentions of people, roles and channels, custom emojis, timestamps and commands, as Discord writes them.
  /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^<>:]{1,100}:|id:)[\w:-]{0,40}>/gu,
  /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>]{1,6000}/giu,
  /\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.[a-z]{2,24}\/[^\s<>]{0,6000}/giu,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
  /@[\p{L}\p{N}._-]{1,40}/gu,
  /\+\d[\d\s().-]{5,24}\d/gu,
  /\(\d{2,5}\)[\s.-]?\d{2,5}[\s.-]?\d{2,6}/gu,
  /\b\d{3}[.-](?:\d{3}[.-])?\d{4}\b/gu,
  /(?<!\d)\d(?:[\s.-]?\d){8,}/gu,
];

/** A question as it may be kept: one line, without what may point to a person, cut at `LONGEST_QUESTION`. */
export function cleanQuestion(question: string): string {
  // Invisible characters go first, since one of them inside an address would hide it.
  const read = question
    .slice(0, LONGEST_READ)
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ');
  const clean = PRIVATE.reduce((text, pattern) => text.replace(pattern, LEFT_OUT), read)
    .replace(/…(?:\s?…)+/gu, LEFT_OUT)
    .trim();
  // By code points, so that none is cut in two.
  const letters = Array.from(clean);
  if (letters.length <= LONGEST_QUESTION) return clean;
  return letters.slice(0, LONGEST_QUESTION - 1).join('') + LEFT_OUT;
}
