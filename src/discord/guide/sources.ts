import { longDate } from '../../core/answer/dates.ts';
import { carriersOf } from '../../core/guide/cited.ts';
import { sourcesOf } from '../../core/guide/sources.ts';
import type { SourceEntry } from '../../core/guide/sources.ts';
import type { Fact, Knowledge } from '../../core/model.ts';
import { escapeLine } from '../escape.ts';
import { publisherOf } from '../render-source.ts';
import type { Entry, Leaflet } from './leaflet.ts';
import { carrierLink, shortLink } from './sourced.ts';

/** The articles, what each carries, and where they differ. */
export function sources(knowledge: Knowledge): Leaflet {
  const guide = sourcesOf(knowledge);
  const total = [...knowledge.facts.values()].filter(({ citations }) => citations.length > 0).length;
  const differ = guide.differ.map((fact, index) => [
    ...(index === 0 ? [`**Where they differ (${guide.differ.length})**`] : []),
    ...versions(fact, knowledge),
  ]);
  return {
    head: `Sources: ${guide.sources.length === 1 ? '1 article' : `${guide.sources.length} articles`}`,
    entries: [...guide.sources.map((entry) => article(entry, total)), ...differ],
  };
}

function article({ source, facts, alone }: SourceEntry, total: number): Entry {
  const author = source.author === undefined ? '' : `, by ${escapeLine(source.author)}`;
  const archive = source.archive === undefined ? [] : [shortLink('Archived copy', [source.archive])];
  const title = shortLink(`“${escapeLine(source.title)}”`, [source.url]);
  return [
    `**${escapeLine(publisherOf(source))}**, ${longDate(source.published)}: ${title}${author}`,
    `Carries ${facts} of ${total} answers; ${alone} stand in this article only.`,
    ...archive,
    ...(source.dateNote === undefined ? [] : [`-# ${escapeLine(source.dateNote)}`]),
  ];
}

function versions(fact: Fact, knowledge: Knowledge): Entry {
  return [
    escapeLine(fact.asked[0]),
    ...carriersOf(fact, knowledge).flatMap((carrier) =>
      carrier.says === undefined ? [] : [`- ${carrierLink(carrier)}: ${escapeLine(carrier.says)}`],
    ),
  ];
}
