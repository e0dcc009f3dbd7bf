import type { Knowledge } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { Place } from './positions.ts';

/** A citation and where its quote and its paragraph number stand. */
export interface PlacedCitation {
  readonly file: string;
  readonly source: string;
  readonly paragraph: number;
  readonly quote: string;
  readonly at: (key: 'paragraph' | 'quote') => Place;
}

/** The non-blank lines of an article, trimmed; the first is the headline. */
export function articleParagraphs(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Proves that every quote stands in the paragraph it names, word for word. White space and the shape of quotation
 * marks may differ, letters may not. Citations of articles that are not there are left alone.
 * @param articles text by source id
 */
export function proveQuotes(
  citations: readonly PlacedCitation[],
  articles: ReadonlyMap<string, string>,
): Problem[] {
  const folded = new Map(
    [...articles].map(([source, text]) => [source, articleParagraphs(text).map((line) => foldPrint(line))]),
  );
  return citations.flatMap((citation) => {
    const paragraphs = folded.get(citation.source);
    return paragraphs ? prove(citation, paragraphs) : [];
  });
}

/** How many citations of a knowledge the articles that are there can prove. */
export function countProvable({ facts }: Knowledge, has: (source: string) => boolean): number {
  return [...facts.values()].flatMap(({ citations }) => citations).filter(({ source }) => has(source)).length;
}

function prove(
  { file, source, paragraph, quote, at }: PlacedCitation,
  paragraphs: readonly string[],
): Problem[] {
  const wanted = foldPrint(quote);
  const named = paragraphs[paragraph];
  if (named !== undefined && stands(wanted, named)) return [];
  const others = paragraphs.flatMap((text, number) => (stands(wanted, text) ? [number] : []));
  if (named === undefined) {
    return [
      {
        file,
        ...at('paragraph'),
        code: 'paragraph-missing',
        wrong: `the article ${source} has no paragraph ${paragraph}, its last is ${paragraphs.length - 1}`,
        fix: others.length > 0 ? `the quote stands in ${listed(others)}` : 'count non-blank lines from 0',
      },
    ];
  }
  return [
    {
      file,
      ...at('quote'),
      code: 'quote-not-found',
      wrong:
        others.length > 0
          ? `the quote stands in ${listed(others)} of ${source}, not in paragraph ${paragraph}`
          : `the quote does not stand in the article ${source}`,
      fix: others.length > 0 ? 'correct `paragraph`' : 'copy it word for word, without a gap',
    },
  ];
}

function listed(numbers: readonly number[]): string {
  return `paragraph ${numbers.join(' and ')}`;
}

function foldPrint(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’‚‛ʼ′]/gu, "'")
    .replaceAll(/[“”„‟″]/gu, '"')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether whole words of a text read like this: a link to the middle of a word would lead nowhere. */
function stands(quote: string, text: string): boolean {
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const cut = (before: string | undefined, after: string | undefined): boolean =>
      LETTER.test(before ?? '') && LETTER.test(after ?? '');
    if (!cut(text[start - 1], quote[0]) && !cut(quote.at(-1), text[end])) return true;
  }
  return false;
}
