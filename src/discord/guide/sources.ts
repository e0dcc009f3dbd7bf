import { carriersOf } from '../../core/guide/cited.ts';
import { sourcesOf } from '../../core/guide/sources.ts';
import type { SourceEntry } from '../../core/guide/sources.ts';
import type { Fact, Knowledge } from '../../core/model.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { escapeLine } from '../escape.ts';
import { publisherOf } from '../render-source.ts';
import type { Entry, Leaflet } from './leaflet.ts';
import { carrierLink, shortLink } from './sourced.ts';

/** The articles, what each carries, and where they differ. */
export function sources(knowledge: Knowledge, texts: Texts): Leaflet {
  const { head, differ: differing } = texts.guide.sources;
  const guide = sourcesOf(knowledge);
  const total = [...knowledge.facts.values()].filter(({ citations }) => citations.length > 0).length;
  const differ = guide.differ.map((fact, index) => [
    ...(index === 0 ? [`**${differing(guide.differ.length)}**`] : []),
    ...versions(fact, knowledge, texts),
  ]);
  return {
    head: head(guide.sources.length),
    entries: [...guide.sources.map((entry) => article(entry, total, texts)), ...differ],
  };
}

function article({ source, facts, alone }: SourceEntry, total: number, { guide, words }: Texts): Entry {
  const { by, archived, carries } = guide.sources;
  const author = source.author === undefined ? '' : `, ${by(escapeLine(source.author))}`;
  const archive = source.archive === undefined ? [] : [shortLink(archived, [source.archive])];
  const title = shortLink(`“${escapeLine(source.title)}”`, [source.url]);
  return [
    `**${escapeLine(publisherOf(source))}**, ${words.date(source.published)}: ${title}${author}`,
    carries(facts, total, alone),
    ...archive,
    ...(source.dateNote === undefined ? [] : [`-# ${escapeLine(source.dateNote)}`]),
  ];
}

function versions(fact: Fact, knowledge: Knowledge, texts: Texts): Entry {
  return [
    escapeLine(fact.asked[0]),
    ...carriersOf(fact, knowledge).flatMap((carrier) =>
      carrier.says === undefined ? [] : [`- ${carrierLink(carrier, texts)}: ${escapeLine(carrier.says)}`],
    ),
  ];
}
