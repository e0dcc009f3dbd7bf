/** What a page says of itself for machines (JSON-LD), of the article in it. */
export interface LinkedArticle {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly siteName?: string | undefined;
  readonly body?: string | undefined;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:.*[/#])?(?:NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|OpinionNewsArticle|Article|BlogPosting|LiveBlogPosting|Report)$/u;
/** Levels and things looked at. A page has some dozens. */
const DEEPEST = 8;
const MOST = 2000;

/** The article among the JSON-LD blocks of a page, in whatever list or graph it stands. */
export function linkedArticle(blocks: readonly string[]): LinkedArticle {
  const things = blocks.flatMap((block) => thingsIn(parsed(block)));
  const byId = new Map(
    things.flatMap((thing) =>
      typeof thing['@id'] === 'string' && 'name' in thing ? [[thing['@id'], thing] as const] : [],
    ),
  );
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const article = articles.find((thing) => textOf(thing['headline']) !== undefined) ?? articles[0];
  if (!article) return {};
  const publisher = nameOf(article['publisher'], byId) ?? nameOf(article['isPartOf'], byId);
  return {
    title: textOf(article['headline']) ?? textOf(article['name']),
    author: nameOf(article['author'], byId) ?? nameOf(article['creator'], byId),
    published: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    url: urlOf(article['mainEntityOfPage']) ?? urlOf(article['url']),
    siteName: publisher,
    body: textOf(article['articleBody']),
  };
}

function parsed(block: string): unknown {
  const text = block
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/u, '');
  try {
    return JSON.parse(text);
  } catch {
    // A block that is no JSON says nothing.
    return undefined;
  }
}

function thingsIn(start: unknown): Thing[] {
  const found: Thing[] = [];
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || found.length > MOST || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value) look(one, depth + 1);
      return;
    }
    const thing = Object.fromEntries(Object.entries(value));
    found.push(thing);
    for (const one of Object.values(thing)) look(one, depth + 1);
  };
  look(start, 0);
  return found;
}

function typesOf(thing: Thing): readonly string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

function textOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === 'string' && first.trim() !== '' ? first : undefined;
}

function urlOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  if (typeof first === 'object' && first !== null && '@id' in first) return textOf(first['@id']);
  return textOf(first);
}

/** Names of one or several persons or bodies, given as texts, as things, or by reference. */
function nameOf(value: unknown, byId: ReadonlyMap<string, Thing>): string | undefined {
  const names = [value].flat().flatMap((one: unknown) => {
    if (typeof one === 'string') return /^https?:/u.test(one) ? [] : [one];
    if (typeof one !== 'object' || one === null) return [];
    const id: unknown = '@id' in one ? one['@id'] : undefined;
    const name: unknown =
      'name' in one ? one.name : typeof id === 'string' ? byId.get(id)?.['name'] : undefined;
    return textOf(name) ?? [];
  });
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, 5).join(', ');
}
