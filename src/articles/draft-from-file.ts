import { articleText, type Article } from '../core/drafting/article.ts';
import type { Known } from '../core/drafting/compare.ts';
import { draftFacts, type FactDraft } from '../core/drafting/draft-facts.ts';
import { proposeSource, type ProposedSource } from '../core/drafting/propose-source.ts';
import { writeDrafts } from '../core/drafting/write-yaml.ts';
import { sourceSchema } from '../core/knowledge/schema.ts';
import type { IsoDate } from '../core/model.ts';
import { findDates } from './article-dates.ts';
import { decodeFile } from './decode-file.ts';
import { readPlainText } from './plain-text.ts';
import { readPage } from './read-page.ts';
import { unreadable, type Unreadable } from './unreadable.ts';

/** Characters. A long report of a magazine has 60,000; beyond this it is a book or an archive. */
const LONGEST_ARTICLE = 200_000;

/** What a file became. */
export interface Drafted {
  readonly ok: true;
  readonly article: Article;
  /** The entry for `sources.yaml`, found or proposed. */
  readonly proposed: ProposedSource;
  readonly drafts: readonly FactDraft[];
  /** By their paths inside a knowledge folder: the drafts for a moderator to fill in, and the text that proves their quotes. */
  readonly files: { readonly drafts: PathAndText; readonly article: PathAndText };
}

export interface PathAndText {
  readonly path: string;
  readonly text: string;
}

/**
 * Takes a news article to drafts of facts: plain text, Markdown, a saved page or a web archive, told by its content. Never
 * throws, runs no script of a page, and fetches nothing.
 * @param name of the file, used only to name a source that names itself nowhere
 * @param known what the drafts are compared with; a `Knowledge` is one
 * @param today for an article that gives no date
 * @param id of the source, if the moderator wishes one: lower-case letters, digits, single hyphens, at most 60
 */
export function draftFromFile(
  name: string,
  bytes: Uint8Array,
  known: Known,
  today: IsoDate,
  id?: string,
): Drafted | Unreadable {
  if (id !== undefined && !sourceSchema.shape.id.safeParse(id).success) {
    return unreadable(
      `“${id.slice(0, 60)}” is not an id`,
      'use lower-case letters, digits and single hyphens, as in harbour-post',
    );
  }
  const file = decodeFile(bytes);
  if (!file.ok) return file;
  const read = file.kind === 'page' ? readPage(file.text) : readPlainText(file.text);
  if (!read.ok) return read;
  if (read.paragraphs.reduce((sum, { length }) => sum + length, 0) > LONGEST_ARTICLE) {
    return unreadable('the text is longer than an article', 'give one article at a time');
  }
  const { ok: _, ...found } = read;
  const proposed = proposeSource(found, { known, today, name, wish: id });
  // What sources.yaml knows of the article's day helps to read "on Tuesday".
  const published = found.published ?? (proposed.known ? proposed.source.published : undefined);
  const article: Article = { ...found, ...(published === undefined ? {} : { published }) };
  const drafts = draftFacts(article, proposed.source.id, known, findDates);
  if (drafts.length === 0) {
    return unreadable(
      'no sentence of the file states anything',
      'give the whole article: a headline and its paragraphs',
    );
  }
  return {
    ok: true,
    article,
    proposed,
    drafts,
    files: {
      drafts: { path: `drafts/${proposed.source.id}.yaml`, text: writeDrafts(proposed, drafts, known) },
      article: { path: `articles/${proposed.source.id}.txt`, text: articleText(article) },
    },
  };
}
