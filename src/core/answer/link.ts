import type { Citation, Source } from '../model.ts';

/**
 * The article's address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) that leads the reader to
 * the quote. In a fragment `-`, `,` and `&` are syntax, so they are written as percent codes too.
 */
export function linkTo({ url }: Source, { quote }: Citation): string {
  if (quote === '') return url;
  const text = encodeURIComponent(quote.replace(/\p{Surrogate}/gu, '')).replaceAll('-', '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}
