import { articleParagraphs } from '../core/knowledge/quotes.ts';
import { tidyParagraph, type Article } from '../core/drafting/article.ts';
import { dateIn } from './article-dates.ts';
import { HEAD_LINES, bylineIn, dateLineIn } from './head-lines.ts';
import { unreadable, type Unreadable } from './unreadable.ts';

/** Characters. A line that is wrapped by an editor has less, a paragraph mostly more. */
const WRAPPED = 100;
/** Characters of a headline, in words more than one. */
const LONGEST_TITLE = 300;

/** Reads an article from plain text or Markdown: the first line is the headline. */
export function readPlainText(text: string): (Article & { readonly ok: true }) | Unreadable {
  const { front, body } = frontMatter(text.replace(/^\uFEFF/u, ''));
  const markdown = front.size > 0 || /^#{1,6}\s+\S/mu.test(body) || /\]\(https?:\/\//u.test(body);
  const lines = articleParagraphs(unwrapped(markdown ? withoutMarks(body) : body))
    .map((line) => tidyParagraph(line))
    .filter((line) => line !== '');
  const title = front.get('title') ?? lines[0];
  if (title === undefined || title.length > LONGEST_TITLE || !/\p{L}/u.test(title)) {
    return unreadable(
      'the text does not begin with a headline',
      'write the headline of the article in the first line, by itself',
    );
  }
  const rest = lines[0] === title ? lines.slice(1) : lines;
  const head = rest.slice(0, HEAD_LINES);
  const tail = rest.slice(-HEAD_LINES);
  const author = front.get('author') ?? bylineIn(head);
  const dated = front.get('date') ?? front.get('published');
  const published = dated === undefined ? dateLineIn(head) : dateIn(dated);
  const url = (front.get('url') ?? front.get('link') ?? addressIn([...head, ...tail]))?.trim();
  return {
    ok: true,
    title: tidyParagraph(title),
    ...(author === undefined ? {} : { author: tidyParagraph(author).slice(0, 100) }),
    ...(published === undefined ? {} : { published }),
    ...(url !== undefined && /^https?:\/\/[^\s<>"]+$/u.test(url) && URL.canParse(url) ? { url } : {}),
    ...(front.has('site') ? { siteName: front.get('site') } : {}),
    paragraphs: [tidyParagraph(title), ...rest],
  };
}

/** `key: value` lines between two `---` at the top. */
function frontMatter(text: string): { readonly front: ReadonlyMap<string, string>; readonly body: string } {
  const match = /^---[ \t]*\r?\n(?<lines>[\s\S]{0,4000}?)\r?\n---[ \t]*\r?\n/u.exec(text);
  if (!match) return { front: new Map(), body: text };
  const front = new Map<string, string>();
  for (const line of (match.groups?.['lines'] ?? '').split(/\r?\n/u)) {
    const pair = /^(?<key>[a-z]{2,20}):\s*(?<value>\S.*)$/iu.exec(line)?.groups;
    const value = pair?.['value']?.replace(/^(?<mark>["'])(?<text>.*)\k<mark>\s*$/u, '$<text>').trim();
    if (pair?.['key'] !== undefined && value !== undefined && value !== '')
      front.set(pair['key'].toLowerCase(), value);
  }
  return { front, body: text.slice(match[0].length) };
}

/** Lines that an editor broke at its margin become the paragraphs that blank lines part; other texts stay as they are. */
function unwrapped(text: string): string {
  const blocks = text
    .split(/(?:\r?\n[ \t]*){2,}/u)
    .map((block) => block.split(/\r?\n/u).filter((line) => line.trim() !== ''));
  const several = blocks.filter((lines) => lines.length > 1);
  const broken = several.flatMap((lines) => lines.slice(0, -1));
  const midway = broken.filter(
    (line) => line.length >= 30 && line.length <= WRAPPED && !/[.!?:"”)]\s*$/u.test(line),
  ).length;
  if (blocks.length < 2 || several.length === 0 || midway < broken.length / 2) return text;
  return blocks.map((lines) => lines.join(' ')).join('\n');
}

function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:```|~~~|!\[[^\]]*\]\([^)]*\)\s*$|(?:[-*_]\s*){3,}$|<!--)/u.test(line))
    .map((line) =>
      line
        .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)/u, '')
        .replaceAll(/!\[[^\]]{0,300}\]\([^)]{0,500}\)/gu, '')
        .replaceAll(/\[(?<text>[^\]]{1,300})\]\((?:[^)]{0,500})\)/gu, '$<text>')
        .replaceAll(/(?<mark>\*\*|__|`)(?<text>[^*_`]{1,500})\k<mark>/gu, '$<text>')
        .replaceAll(
          /(?<![\p{L}\p{N}*_])(?<mark>[*_])(?<text>[^*_]{1,500})\k<mark>(?![\p{L}\p{N}*_])/gu,
          '$<text>',
        ),
    )
    .join('\n');
}

function addressIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const url = /^(?:source|url|link|original|read at|from)?:?\s*<?(?<url>https?:\/\/[^\s<>"]+)>?$/iu.exec(
      line,
    )?.groups?.['url'];
    if (url !== undefined) return url;
  }
  return undefined;
}
