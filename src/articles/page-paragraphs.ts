import { Readability } from '@mozilla/readability';
import { tidyParagraph } from '../core/drafting/article.ts';
import { isElement, type PageElement } from './dom.ts';

/** Of no use in an article's text: menus, boxes, captions, what moves. */
const APART =
  'script, style, noscript, template, svg, iframe, form, nav, header nav, footer, aside, figure, figcaption, button, select, input, textarea, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="dialog"], [role="contentinfo"], amp-ad, amp-sidebar, amp-consent, amp-analytics, amp-img, amp-social-share';
/** Names that page makers give to what is no article. */
const BOX =
  /(?:^|[\s_-])(?:newsletter|subscribe|signup|sign-up|cookie|consent|gdpr|paywall|promo|advert(?:isement)?|ads?|sponsor(?:ed)?|related|recirc|recommended|read-?more|more-?stories|trending|most-?read|popular|share|sharing|social|comments?|disqus|caption|credit|author-?bio|about-?author|breadcrumbs?|tags?|toolbar|menu|sidebar|popup|modal|banner|footer|outbrain|taboola)(?:$|[\s_-])/iu;
const BLOCK = new Set(
  'address article blockquote body center dd details div dl dt fieldset h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Characters. An article with less text than this was not found. */
const LEAST = 200;

/** Characters. */
const SHORT_LINE = 60;

/** Takes what is no article out of a page, in place. */
export function stripPage(page: PageElement): void {
  for (const element of page.querySelectorAll(APART)) element.remove();
  for (const element of page.querySelectorAll('[class], [id]')) {
    const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    // A page may call its whole body "has-sidebar": only small boxes go.
    if (
      BOX.test(named) &&
      !/^(?:html|body|main|article)$/u.test(element.localName) &&
      (element.textContent ?? '').length < 3000
    )
      element.remove();
  }
}

/**
 * The paragraphs of the article in a page, in order; empty if it has none. Changes the page.
 * @throws whatever the extractor throws at a page that it cannot bear
 */
export function pageParagraphs(page: PageElement): readonly string[] {
  const byHand =
    page.querySelector('[itemprop="articleBody"]') ??
    page.querySelector('article') ??
    page.querySelector('main');
  const plain = byHand ? paragraphsIn(byHand) : [];
  // Readability's types ask for a browser's document; it uses what linkedom has.
  const reader = new Readability<PageElement>(page, {
    charThreshold: LEAST,
    maxElemsToParse: 50_000,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  const content = reader.parse()?.content;
  const read = content ? paragraphsIn(content) : [];
  return length(read) >= Math.min(LEAST, length(plain)) ? read : plain;
}

function length(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}

/** The texts between the blocks of an element, without those that are one link. */
function paragraphsIn(root: PageElement): readonly string[] {
  const paragraphs: string[] = [];
  let text = '';
  const close = (): void => {
    const paragraph = tidyParagraph(text);
    if (paragraph !== '') paragraphs.push(paragraph);
    text = '';
  };
  const walk = (element: PageElement): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) text += node.textContent ?? '';
      if (!isElement(node)) continue;
      if (node.localName === 'br') {
        // Two breaks in a row are how old pages begin a paragraph; one behind a few words parts author and date.
        if (/\n\s*$/u.test(text) || text.trim().length < SHORT_LINE) close();
        else text += '\n';
        continue;
      }
      const block = BLOCK.has(node.localName);
      if (block) close();
      if (!(block && isMerelyLinks(node))) walk(node);
      if (block) close();
    }
  };
  walk(root);
  close();
  return paragraphs;
}

/** A block that holds nothing but links leads elsewhere. */
function isMerelyLinks(element: PageElement): boolean {
  if (!/^(?:p|li|ul|ol|h[2-6])$/u.test(element.localName)) return false;
  const all = (element.textContent ?? '').replaceAll(/\s+/gu, '').length;
  if (all === 0) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a'))
    linked += (link.textContent ?? '').replaceAll(/\s+/gu, '').length;
  return linked / all > 0.8;
}
