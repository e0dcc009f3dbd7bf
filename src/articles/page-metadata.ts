import { isRealDate } from '../core/knowledge/dates.ts';
import { tidyParagraph, type Article } from '../core/drafting/article.ts';
import { dateIn } from './article-dates.ts';
import type { PageElement } from './dom.ts';
import { linkedArticle } from './linked-facts.ts';

/** What a page's head and its machine-readable parts say of the article. */
export interface PageMetadata extends Omit<Article, 'paragraphs' | 'title'> {
  readonly title?: string | undefined;
  /** The article's text, where the page gives it to machines. */
  readonly body?: string | undefined;
}

/** Reads title, author, date, address and outlet; where several places name one, the most exact counts. */
export function pageMetadata(page: PageElement): PageMetadata {
  const linked = linkedArticle(
    [...page.querySelectorAll('script')]
      .filter((script) => /^application\/ld\+json/iu.test(script.getAttribute('type') ?? ''))
      .slice(0, 50)
      .map((script) => script.textContent ?? ''),
  );
  const meta = metaOf(page);
  const content = (...names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((found) => found !== undefined);
  const siteName =
    content('og:site_name', 'application-name', 'apple-mobile-web-app-title') ?? linked.siteName;
  const heading = first(page, 'article h1', 'main h1', 'h1');
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = [canonical, content('og:url', 'twitter:url'), linked.url]
    .map((one) => addressOf(one))
    .find((one) => one !== undefined);
  const authors = ['article:author', 'author', 'parsely-author', 'sailthru.author', 'byl', 'dc.creator'];
  const author =
    linked.author ??
    authors.map((name) => nameOnly(meta.get(name))).find((name) => name !== undefined) ??
    nameOnly(
      first(
        page,
        '[rel="author"]',
        '[itemprop="author"] [itemprop="name"]',
        '[itemprop="author"]',
        '.byline',
        '.author',
      ),
    );
  const title = linked.title ?? content('og:title', 'twitter:title') ?? heading ?? first(page, 'title');
  return compact({
    title: title === undefined ? undefined : withoutSite(tidyParagraph(title), siteName),
    author: author === undefined ? undefined : withoutBy(tidyParagraph(author)),
    published: publishedOn(
      linked.published,
      content(
        'article:published_time',
        'og:published_time',
        'date',
        'pubdate',
        'publishdate',
        'publish-date',
        'parsely-pub-date',
        'sailthru.date',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'datepublished',
      ),
      page,
    ),
    url,
    siteName: siteName === undefined ? undefined : tidyParagraph(siteName),
    body: linked.body,
  });
}

function metaOf(page: PageElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (name === null || content === undefined || content === '') continue;
    const key = name.toLowerCase().trim();
    if (!found.has(key)) found.set(key, content);
  }
  return found;
}

function first(page: PageElement, ...selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const text = page.querySelector(selector)?.textContent?.trim();
    if (text !== undefined && text !== '') return text.slice(0, 1000);
  }
  return undefined;
}

function publishedOn(
  linked: string | undefined,
  meta: string | undefined,
  page: PageElement,
): string | undefined {
  for (const written of [linked, meta]) {
    const date = written === undefined ? undefined : dateIn(written);
    if (date !== undefined) return date;
  }
  for (const time of page.querySelectorAll('time')) {
    const date = dateIn(time.getAttribute('datetime') ?? time.textContent ?? '');
    if (date !== undefined && isRealDate(date)) return date;
  }
  return undefined;
}

function addressOf(written: string | null | undefined): string | undefined {
  if (
    written === null ||
    written === undefined ||
    !/^https?:\/\//iu.test(written.trim()) ||
    !URL.canParse(written.trim())
  )
    return undefined;
  const { href } = new URL(written.trim());
  return href.length <= 2000 && /^https?:\/\/[^\s<>"]+$/u.test(href) ? href : undefined;
}

/** An author is a name: addresses of profiles and whole sentences are none. */
function nameOnly(written: string | undefined): string | undefined {
  const text = written?.replaceAll(/\s+/gu, ' ').trim();
  return text === undefined || text === '' || /^https?:|@/u.test(text) || text.length > 100
    ? undefined
    : text;
}

function withoutBy(author: string): string {
  return author.replace(/^(?:by|written by|from)[\s:]+/iu, '').trim();
}

/** "Bridge opens | Harbour Post" without the outlet. */
function withoutSite(title: string, siteName: string | undefined): string {
  if (siteName === undefined) return title;
  const site = siteName.toLowerCase();
  const parts = title.split(/\s+[|–—-]\s+/u);
  const last = parts.at(-1)?.toLowerCase();
  return parts.length > 1 &&
    last !== undefined &&
    (last === site || site.includes(last) || last.includes(site))
    ? title.slice(0, title.length - (parts.at(-1)?.length ?? 0)).replace(/\s+[|–—-]\s*$/u, '')
    : title;
}

function compact(metadata: PageMetadata): PageMetadata {
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== undefined && value !== ''),
  );
}
