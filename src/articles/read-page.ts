import { parseHTML } from 'linkedom';
import { tidyParagraph, type Article } from '../core/drafting/article.ts';
import { fold } from '../core/knowledge/fold.ts';
import type { PageElement } from './dom.ts';
import { HEAD_LINES, bylineIn, dateLineIn } from './head-lines.ts';
import { pageMetadata, type PageMetadata } from './page-metadata.ts';
import { pageParagraphs, stripPage } from './page-paragraphs.ts';
import { isBearable } from './page-size.ts';
import { unreadable, type Unreadable } from './unreadable.ts';

/** Words of a text that may be an article; a menu or a message that scripts are needed has fewer. */
const FEWEST_WORDS = 30;

const NONE = unreadable(
  'no article was found in the page',
  'copy the headline and the text of the article into a text file, the headline in the first line',
);

/** Reads the article of a saved page. Its scripts are never run, and nothing is fetched. */
export function readPage(html: string): (Article & { readonly ok: true }) | Unreadable {
  if (!isBearable(html)) return NONE;
  let metadata: PageMetadata;
  let found: readonly string[];
  try {
    const page = parse(html);
    metadata = pageMetadata(page);
    stripPage(page);
    found = pageParagraphs(page);
  } catch {
    // The extractor gave up: a page nested beyond the stack, or too large for it.
    return NONE;
  }
  const { body, title = '', ...about } = metadata;
  const written =
    found.length > 0
      ? found
      : (body ?? '')
          .split(/\n+/u)
          .map((line) => tidyParagraph(line))
          .filter((line) => line !== '');
  const headline = title === '' ? (written[0] ?? '') : title;
  const paragraphs = written.filter((paragraph, at) => !(at < 3 && fold(paragraph) === fold(headline)));
  const words = paragraphs.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0);
  if (headline === '' || words < FEWEST_WORDS) return NONE;
  const head = paragraphs.slice(0, HEAD_LINES);
  const author = about.author ?? bylineIn(head);
  const published = about.published ?? dateLineIn(head);
  return {
    ok: true,
    ...about,
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    title: headline,
    paragraphs: [headline, ...paragraphs],
  };
}

/** A page always has an element to look from, whatever the text. */
function parse(html: string): PageElement {
  const { document } = parseHTML(
    /<html[\s>]/iu.test(html.slice(0, 20_000))
      ? html
      : `<!doctype html><html><head></head><body>${html}</body></html>`,
  );
  return document;
}
