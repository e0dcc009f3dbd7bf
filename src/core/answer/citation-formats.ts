import type { Source } from '../model.ts';
import { longDate } from './dates.ts';

/** A source as one cites it in a text: author, title, outlet, date, address. */
export function plainCitation(source: Source): string {
  const { author, title, published, url, archive } = source;
  return [
    ...(author === undefined ? [] : [author]),
    `“${title}”`,
    outletOf(source),
    longDate(published),
    url,
    ...(archive === undefined ? [] : [`archived at ${archive}`]),
  ].join(', ');
}

/** The same with the title as a link, for Markdown. */
export function markdownCitation(source: Source): string {
  const { author, title, published, url, archive } = source;
  return [
    ...(author === undefined ? [] : [inMarkdown(author)]),
    `[“${inMarkdown(title)}”](${inAddress(url)})`,
    inMarkdown(outletOf(source)),
    longDate(published),
    ...(archive === undefined ? [] : [`[archived copy](${inAddress(archive)})`]),
  ].join(', ');
}

/** A footnote with the template of English Wikipedia for news (https://en.wikipedia.org/wiki/Template:Cite_news). */
export function wikiCitation(source: Source): string {
  const { author, title, publisher, origin, published, url, archive } = source;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', author === undefined ? undefined : inTemplate(author)],
    ['title', inTemplate(title)],
    ['work', inTemplate(publisher)],
    ['agency', origin === undefined ? undefined : inTemplate(origin)],
    ['date', longDate(published)],
    ['url', inAddress(url)],
    ['archive-url', archive === undefined ? undefined : inAddress(archive)],
  ];
  const filled = fields.flatMap(([name, value]) => (value === undefined ? [] : [` |${name}=${value}`]));
  return `<ref>{{cite news${filled.join('')}}}</ref>`;
}

function outletOf({ publisher, origin }: Source): string {
  return origin === undefined ? publisher : `${publisher} (${origin})`;
}

function inMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, '\\$&');
}

/** What would end a link or a field of a template early. */
function inAddress(url: string): string {
  return url.replaceAll(/[()[\]{}|\\\s]/g, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return `%${code}`;
  });
}

/** What would be read as syntax of a wiki, as entities, which it shows as the signs that they stand for. */
function inTemplate(text: string): string {
  return text.replaceAll(/[{}[\]<>|=]|'{2,}/g, (signs) =>
    Array.from(signs, (sign) => `&#${sign.charCodeAt(0)};`).join(''),
  );
}
