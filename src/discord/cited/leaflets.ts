import { markdownCitation, plainCitation, wikiCitation } from '../../core/answer/citation-formats.ts';
import { linkTo } from '../../core/answer/link.ts';
import type { Citation, Fact, Knowledge, Source } from '../../core/model.ts';
import { en } from '../../core/texts/en.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { escapeLine, onOneLine } from '../escape.ts';
import type { Entry, Leaflet } from '../guide/leaflet.ts';
import { shortLink } from '../guide/sourced.ts';
import { publisherOf } from '../render-source.ts';
import type { Cited } from './button.ts';

/** Units of text in one block of code; a longer citation goes on in the next. */
const longestBlock = 3000;

/** A source with what some facts cite of it. */
interface Quoted {
  readonly source: Source;
  readonly citations: readonly Citation[];
}

/**
 * The sources of an answer that was given before, as they are now.
 * @param stamp the footer of the answer
 */
export function citedLeaflet(what: Cited, stamp: string, knowledge: Knowledge, texts: Texts = en): Leaflet {
  const { cited } = texts.guide;
  const given = [...stamp.matchAll(/(\S+)@([0-9a-f]+)/g)].map(([, fact = '', version]) => ({
    fact,
    version,
  }));
  const facts = given.flatMap(({ fact }) => knowledge.facts.get(fact) ?? []);
  const quoted = quotedBy(facts, knowledge);
  const isOld = given.some(({ version }) => version !== knowledge.version);
  const told = isOld ? [[cited.changed]] : [];
  const none = quoted.length === 0 ? [[cited.gone]] : [];
  const shown = what === 'sources' ? passages : copies;
  return {
    head: what === 'sources' ? cited.sources : cited.copy,
    stamp: given.map(({ fact, version }) => `${fact}@${version}`).join(' · '),
    entries: [...told, ...none, ...quoted.map((one, index) => shown(one, index, texts))],
  };
}

/** In the order in which the answer numbers them. */
function quotedBy(facts: readonly Fact[], { sources }: Knowledge): readonly Quoted[] {
  const quoted = new Map<string, Quoted>();
  for (const citation of facts.flatMap(({ citations }) => citations)) {
    const source = sources.get(citation.source);
    if (!source) continue;
    const before = quoted.get(source.id)?.citations ?? [];
    const isNew = before.every(
      ({ paragraph, quote }) => paragraph !== citation.paragraph || quote !== citation.quote,
    );
    quoted.set(source.id, { source, citations: isNew ? [...before, citation] : before });
  }
  return [...quoted.values()];
}

function passages({ source, citations }: Quoted, index: number, { guide, words }: Texts): Entry {
  const { cited } = guide;
  const author = source.author === undefined ? '' : `, ${guide.sources.by(escapeLine(source.author))}`;
  const title = shortLink(`“${escapeLine(source.title)}”`, [source.url]);
  return [
    `**${escapeLine(`[${index + 1}] ${publisherOf(source)}`)}**, ${title}${author}, ${words.date(source.published)}`,
    ...citations.map((citation) => {
      const place = citation.paragraph === 0 ? cited.headline : cited.paragraph(citation.paragraph);
      return `- ${place}: ${shortLink(`“${escapeLine(citation.quote)}”`, [linkTo(source, citation), source.url])}`;
    }),
    ...(source.dateNote === undefined ? [] : [`-# ${cited.onDate(escapeLine(source.dateNote))}`]),
    ...(source.archive === undefined ? [] : [`-# ${shortLink(guide.sources.archived, [source.archive])}`]),
  ];
}

/** The citations themselves are in English, as are the articles. */
function copies({ source }: Quoted, index: number, { guide: { cited } }: Texts): Entry {
  return [
    `**${escapeLine(`[${index + 1}] ${publisherOf(source)}`)}**`,
    ...block(cited.plain, plainCitation(source)),
    ...block(cited.markdown, markdownCitation(source)),
    ...block(cited.wiki, wikiCitation(source)),
  ];
}

/** Nothing can be escaped in a block of code, so what would end it is another sign. */
function block(name: string, text: string): readonly string[] {
  const signs = Array.from(onOneLine(text).replaceAll('`', '’'));
  const count = Math.ceil(signs.length / (longestBlock / 2));
  const parts = Array.from({ length: count }, (_, at) =>
    signs.slice((at * longestBlock) / 2, ((at + 1) * longestBlock) / 2).join(''),
  );
  return parts.map((part, at) => `${at === 0 ? `${name}\n` : ''}\`\`\`\n${part}\n\`\`\``);
}
