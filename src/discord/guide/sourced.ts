import { outletsOf } from '../../core/answer/attribution.ts';
import { factText } from '../../core/answer/reply.ts';
import { carriersOf, otherDate } from '../../core/guide/cited.ts';
import type { Carrier } from '../../core/guide/cited.ts';
import type { Fact, Knowledge } from '../../core/model.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { escapeLine, escapeText } from '../escape.ts';
import { maskedLink, publisherOf } from '../render-source.ts';

/** The longest link in a line of text: with a longer one the line would fill a page that nobody sees. */
const longestLink = 1000;
/** Units of text: some links of usual length. */
const longestLine = 1500;

/** What a fact says, a line each, with its sources below. */
export function toldLines(fact: Fact, knowledge: Knowledge, texts: Texts): readonly string[] {
  return [...escapeText(factText(fact, knowledge)).split('\n'), ...sourceLines(fact, knowledge, texts)];
}

/** Who carries a fact, with date and link, in small print; a line, or more where there are many. */
export function sourceLines(fact: Fact, knowledge: Knowledge, texts: Texts): readonly string[] {
  const asOf = otherDate(fact, knowledge);
  const outlets = outletsOf([fact], knowledge).length;
  const notes = [
    ...carriersOf(fact, knowledge).map((carrier) => carrierLink(carrier, texts)),
    texts.guide.outlets(outlets),
    ...(asOf === undefined ? [] : [texts.guide.asOf(texts.words.date(asOf))]),
  ];
  const lines: string[] = [];
  for (const note of notes) {
    const together = lines.length === 0 ? undefined : `${lines.at(-1)} · ${note}`;
    if (together !== undefined && together.length <= longestLine) lines[lines.length - 1] = together;
    else lines.push(`-# ${note}`);
  }
  return lines;
}

/** "Antiwar.com, 2 December 2025", leading to the passage. */
export function carrierLink({ source, link }: Carrier, { words: { date } }: Texts): string {
  const words = escapeLine(`${publisherOf(source)}, ${date(source.published)}`);
  return shortLink(words, [link, source.url]);
}

/** A link to the first of the addresses that is short enough; else the words alone. */
export function shortLink(words: string, addresses: readonly string[]): string {
  const links = addresses.map((address) => maskedLink(words, address));
  return links.find((link) => link.length <= longestLink) ?? words;
}
