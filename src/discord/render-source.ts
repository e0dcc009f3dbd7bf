import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import type { CitedSource } from '../core/answer/reply.ts';
import type { Source } from '../core/model.ts';
import type { Texts } from '../core/texts/texts.ts';
import { asLabel, escapeLine } from './escape.ts';
import { limits } from './limits.ts';

/** The publisher with the agency whose text it is, if it is a reprint. */
export function publisherOf({ publisher, origin }: Source): string {
  return origin === undefined ? publisher : `${publisher} (${origin})`;
}

/** How many sources have a link button: more would push the others out of their row. */
const linkButtons = 3;

/** Each source of an answer once, with the link to the passage that is cited first. */
export function eachSource(sources: readonly CitedSource[]): readonly CitedSource[] {
  const first = new Map<string, CitedSource>();
  for (const cited of sources) if (!first.has(cited.source.id)) first.set(cited.source.id, cited);
  return [...first.values()];
}

/** The line of one source under an answer, in small print. Those that have no link button carry their link in the title. */
export function sourceLine({ source, link }: CitedSource, index: number, { words }: Texts): string {
  const title = `“${escapeLine(source.title)}”`;
  const shown = index < linkButtons && buttonUrl([link, source.url]) ? title : maskedLink(title, source.url);
  return `-# [${index + 1}] ${escapeLine(publisherOf(source))}, ${shown}, ${words.date(source.published)}`;
}

/** Buttons that lead to the first sources, to the quoted passage where the address is not too long. */
export function sourceButtons(
  sources: readonly CitedSource[],
  { words }: Texts,
): readonly APIButtonComponent[] {
  return sources.slice(0, linkButtons).flatMap(({ source, link }, index) => {
    const url = buttonUrl([link, source.url]);
    const label = asLabel(
      `[${index + 1}] ${publisherOf(source)}, ${words.date(source.published)}`,
      limits.buttonLabel,
    );
    return url === undefined
      ? []
      : [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url } as const];
  });
}

/** A link in a text; the words alone if the address is not one that Discord makes a link of. */
export function maskedLink(words: string, address: string): string {
  const url = webAddress(address);
  // Brackets, blanks and backslashes would end the link early.
  return url === undefined ? words : `[${words}](${url.replace(/[()\\]/g, encodeSign)})`;
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function buttonUrl(addresses: readonly string[]): string | undefined {
  return addresses
    .flatMap((address) => webAddress(address) ?? [])
    .find(({ length }) => length <= limits.buttonUrl);
}

function webAddress(address: string): string | undefined {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
}
