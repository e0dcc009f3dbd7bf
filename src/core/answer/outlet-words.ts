import { fold } from '../search/words.ts';

/** The source of a pattern for what people call an outlet, or several. */
export const OUTLET =
  '(?:(?:media )?outlets?|articles?|sources?|(?:news)?papers?|sites?|publications?|media|reports?|stor(?:y|ies))';

/** The source of a pattern for an outlet's name in a folded text: with or without its article and ending, or "the" with its last word. */
export function outletPattern(publisher: string): string {
  const name = fold(publisher)
    .replace(/^the /, '')
    .replace(/\.(?:com|org|net|co\.uk)$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `(?:(?:the )?${name}|the ${name.split(' ').at(-1) ?? name})(?:\\.com|\\.org|\\.net)?(?:'s)?(?: article| story| report| piece)?`;
}
/** Matches a question that is nothing but this pattern, with what people put around it. */
export function nothingBut(pattern: string): RegExp {
  return new RegExp(
    `^\\W*(?:(?:and|but|ok(?:ay)?|so|well|hm+|wait|sorry|yes|yeah)\\W+)*(?:${pattern})(?:\\W+(?:please|pls|plz|though|then|exactly|again|by the way|btw))*\\W*$`,
    'i',
  );
}
