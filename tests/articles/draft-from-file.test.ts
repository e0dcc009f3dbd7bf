import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftFromFile, type Drafted } from '../../src/articles/draft-from-file.ts';
import { NOTHING_KNOWN } from '../../src/core/drafting/compare.ts';
import { knowledgeOf } from '../support/knowledge.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const TODAY = '2031-06-01';

function read(content: string | Uint8Array, name = 'ferry.txt'): Drafted {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const drafted = draftFromFile(name, bytes, NOTHING_KNOWN, TODAY);
  if (!drafted.ok) throw new Error(`${drafted.wrong}; ${drafted.fix}`);
  return drafted;
}

const TEXT = `Ferry to Oster resumes

By Ines Falk
6 May 2031
https://post.example/ferry

The ferry between Oster and Vell carried 340 passengers on Tuesday.
The repair of the pier cost 2.4 million euros, Jonas Weil said.
`;

const PAGE = `<!doctype html><html><head><title>Ferry to Oster resumes</title></head><body><article><h1>Ferry to Oster resumes</h1>
<p>The ferry between Oster and Vell carried 340 passengers on Tuesday, nine weeks after the great storm of the third of March.</p>
<p>The repair of the caf\u00E9 and of the pier cost 2.4 million euros, harbour master Jonas Weil said to reporters in the old town.</p>
</article></body></html>`;

it('a plain text has its headline first; author, date and address are told from its head', () => {
  const { article, proposed } = read(TEXT);
  expect(article).toMatchObject({
    title: 'Ferry to Oster resumes',
    author: 'Ines Falk',
    published: '2031-05-06',
    url: 'https://post.example/ferry',
  });
  expect(article.paragraphs).toHaveLength(6);
  expect(proposed.source).toMatchObject({ id: 'post', publisher: 'post.example', published: '2031-05-06' });
});

it('a text whose lines an editor broke is read by its blank lines', () => {
  const { article } = read(`Ferry to Oster resumes

The ferry between Oster and Vell carried 340
passengers on Tuesday, nine weeks after the
storm.

The repair of the pier cost 2.4 million euros,
harbour master Jonas Weil said.
`);
  expect(article.paragraphs).toHaveLength(3);
  expect(article.paragraphs[1]).toContain('carried 340 passengers');
});

it('Markdown loses its marks, and its front matter tells of the article', () => {
  const { article } = read(`---
title: "Ferry to Oster resumes"
author: Ines Falk
date: 2031-05-06
url: https://post.example/ferry
site: Harbour Post
---

# Ferry to Oster resumes

The **ferry** between [Oster](https://oster.example) and Vell carried *340 passengers* on Tuesday.

![the ferry](ferry.jpg)

> The repair cost 2.4 million euros, Jonas Weil said.
`);
  expect(article).toMatchObject({ author: 'Ines Falk', published: '2031-05-06', siteName: 'Harbour Post' });
  expect(article.paragraphs.slice(1)).toEqual([
    'The ferry between Oster and Vell carried 340 passengers on Tuesday.',
    'The repair cost 2.4 million euros, Jonas Weil said.',
  ]);
});

it('a page is told by its content, not by the name of the file', () => {
  expect(read(PAGE, 'ferry.txt').article.paragraphs).toHaveLength(3);
});

it('a page in an older encoding is read by the encoding that it names', () => {
  const page = PAGE.replace('<head>', '<head><meta charset="windows-1252">');
  const bytes = Uint8Array.from(page, (letter) => letter.codePointAt(0) ?? 0);
  expect(read(bytes).article.paragraphs.join(' ')).toContain('café');
});

it.each([
  ['base64', (text: string) => btoa(text)],
  ['quoted-printable', (text: string) => text.replaceAll('=', '=3D').replaceAll('<p>', '<p>=\r\n')],
])('a web archive (%s) is opened', (encoding, encode) => {
  const page = PAGE.replace('café', 'cafe');
  const archive = `From: <Saved by Browser>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--part--"\r\n\r\n----part--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encode(page)}\r\n----part----\r\n`;
  expect(read(archive, 'ferry.mhtml').article.paragraphs[1]).toContain('carried 340 passengers');
});

it.each([
  ['a PDF', '%PDF-1.7 …', /a PDF.*copy the text/u],
  ['a Word document', 'PK\u0003\u0004…', /Word document/u],
  ['rich text', '{\\rtf1 Ferry}', /rich-text/u],
  ['nothing', '', /empty/u],
  ['blanks', ' \n\n ', /empty/u],
  ['binary', `Ferry\0\u0001\u0002${'\0'.repeat(50)}`, /not text/u],
  ['an empty page', '<!doctype html><html><body><nav>Home</nav></body></html>', /no article was found/u],
  [
    'a page that needs its scripts',
    '<html><body><div id="root"></div><noscript>Enable JavaScript.</noscript></body></html>',
    /no article/u,
  ],
  [
    'an archive without a page',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--',
    /holds no page/u,
  ],
  ['one long line', 'ferry '.repeat(200), /headline/u],
  [
    'a book',
    `Ferry to Oster\n${'The ferry came to Vell again with its 340 guests.\n'.repeat(5000)}`,
    /longer than an article/u,
  ],
  ['two words', 'Hello\n\nYou', /no sentence/u],
])('%s is refused in words', (_, content, words) => {
  const drafted = draftFromFile('article.txt', bytesOf(content), NOTHING_KNOWN, TODAY);
  expect(drafted.ok ? '' : `${drafted.wrong}; ${drafted.fix}`).toMatch(words);
});

function wrong(bytes: Uint8Array): string {
  const drafted = draftFromFile('a.txt', bytes, NOTHING_KNOWN, TODAY);
  return drafted.ok ? '' : drafted.wrong;
}

it('a file of another encoding, or one that is too large, is refused in words', () => {
  expect(wrong(new Uint8Array([0x46, 0xe9, 0x72, 0x72, 0x79, 0x0a]))).toContain('not UTF-8');
  expect(wrong(new Uint8Array(5_000_001))).toContain('larger than 5 MB');
});

it('an id that the format does not take is refused, and one that it takes is used', () => {
  const refused = draftFromFile('a.txt', bytesOf(TEXT), NOTHING_KNOWN, TODAY, 'Harbour Post');
  expect(refused.ok ? '' : refused.wrong).toBe('“Harbour Post” is not an id');
  const right = draftFromFile('a.txt', bytesOf(TEXT), NOTHING_KNOWN, TODAY, 'harbour-post');
  expect(right.ok && right.files.drafts.path).toBe('drafts/harbour-post.yaml');
});

it('an article that sources.yaml has is known by its address or its headline', () => {
  const known = knowledgeOf();
  for (const text of [
    'Another headline\nhttps://www.herald.example/bridge/?utm_source=x\nThe bridge at Oster is 412 metres long.',
    'Bridge opens at last\nThe bridge at Oster is 412 metres long.',
  ]) {
    const drafted = draftFromFile('a.txt', bytesOf(text), known, TODAY);
    expect(drafted.ok && drafted.proposed).toMatchObject({ known: true, source: { id: 'herald' } });
  }
});

it('what the article does not tell is said, and the day of the draft stands in for its date', () => {
  const { proposed } = read(
    'Ferry to Oster resumes\nThe ferry carried 340 passengers to Vell.',
    'C:\\news\\Old Ferry.txt',
  );
  expect(proposed.source).toMatchObject({ id: 'old-ferry', published: TODAY });
  expect(proposed.unsure).toHaveLength(3);
});

const markup = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div',
    '<html',
    '<article>',
    '<script type="application/ld+json">',
    '{"@graph":[',
    '{"@type":"NewsArticle","author":',
    ']}',
    '</script>',
    '<meta property="og:title" content="',
    '<time datetime="2031-99-99">',
    '<br>',
    '<table><td>',
    '&#0;',
    '&amp',
    '<!--',
    '-->',
    '<![CDATA[',
    '---\n',
    '# ',
    '\n\n',
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x',
    'The bridge was opened by Lind.',
    '\uD800',
    '\u2028',
  ),
  fc.string({ maxLength: 20 }),
);

it('whatever a file holds, it becomes drafts or words', () => {
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 40 }), (parts) => {
      const drafted = draftFromFile('x', bytesOf(parts.join(' ')), NOTHING_KNOWN, TODAY);
      expect(drafted.ok ? drafted.drafts.length > 0 : drafted.wrong !== '').toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('any bytes at all become drafts or words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof draftFromFile('x', bytes, NOTHING_KNOWN, TODAY).ok).toBe('boolean');
    }),
  );
});

it('a page that is nested without end is refused, not fallen over', () => {
  const drafted = draftFromFile(
    'x.html',
    bytesOf(`<html><body>${'<div>'.repeat(200_000)}text`),
    NOTHING_KNOWN,
    TODAY,
  );
  expect(drafted.ok).toBe(false);
});
