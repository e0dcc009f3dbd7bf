import { decode } from '../knowledge/decode.ts';
import type { KnowledgeFiles } from '../knowledge/load.ts';
import { articleParagraphs } from '../knowledge/quotes.ts';
import type { Citation, Knowledge, Source } from '../model.ts';
import type { BareParagraph, Coverage, SourceName, Unproven } from './report.ts';

/** Words of an article that may be shown. */
const MOST_SHOWN = 12;

/** Sources whose quotes stand unproven, because the article's text is not there. */
export function unprovenQuotes(knowledge: Knowledge, files: KnowledgeFiles): readonly Unproven[] {
  return [...knowledge.sources.values()]
    .filter(({ id }) => !files.has(articleOf(id)))
    .map(({ id, publisher }) => ({ source: id, publisher, quotes: citationsOf(id, knowledge).length }))
    .filter(({ quotes }) => quotes > 0)
    .toSorted((a, b) => b.quotes - a.quotes);
}

/** What the facts leave out of each article that is there. */
export function coverageOf(knowledge: Knowledge, files: KnowledgeFiles): readonly Coverage[] {
  return [...knowledge.sources.values()]
    .flatMap(({ id, publisher }): readonly Coverage[] => {
      const text = textOf(files, articleOf(id));
      if (text === undefined) return [];
      const cited = new Set(citationsOf(id, knowledge).map(({ paragraph }) => paragraph));
      const [, ...body] = articleParagraphs(text);
      const bare = body.flatMap((paragraph, at): readonly BareParagraph[] =>
        cited.has(at + 1) ? [] : [{ paragraph: at + 1, begins: beginningOf(paragraph) }],
      );
      return [{ source: id, publisher, paragraphs: body.length, carrying: body.length - bare.length, bare }];
    })
    .toSorted((a, b) => b.bare.length - a.bare.length);
}

export function sourcesWithoutArchive({ sources }: Knowledge): readonly SourceName[] {
  return [...sources.values()].filter(({ archive }) => archive === undefined).map(nameOf);
}

export function unusedSources(knowledge: Knowledge): readonly SourceName[] {
  return [...knowledge.sources.values()]
    .filter(({ id }) => citationsOf(id, knowledge).length === 0)
    .map(nameOf);
}

function nameOf({ id, publisher, title }: Source): SourceName {
  return { id, publisher, title };
}

function citationsOf(source: string, { facts }: Knowledge): readonly Citation[] {
  return [...facts.values()].flatMap(({ citations }) =>
    citations.filter((citation) => citation.source === source),
  );
}

function articleOf(source: string): string {
  return `articles/${source}.txt`;
}

function textOf(files: KnowledgeFiles, path: string): string | undefined {
  const bytes = files.get(path);
  const decoded = bytes && decode(path, bytes);
  return decoded?.ok === true ? decoded.text : undefined;
}

function beginningOf(paragraph: string): string {
  const words = paragraph.split(/\s+/u);
  return words.length <= MOST_SHOWN ? words.join(' ') : `${words.slice(0, MOST_SHOWN).join(' ')} …`;
}
