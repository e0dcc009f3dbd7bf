import type { IsoDate, Source } from '../model.ts';
import { fold } from '../knowledge/fold.ts';
import { hidesCharacter, mentions } from '../knowledge/hidden-characters.ts';
import type { Article } from './article.ts';
import type { Known } from './compare.ts';
import { freeId, slugOf } from './ids.ts';

/** The entry of `sources.yaml` that an article needs. */
export interface ProposedSource {
  readonly source: Source;
  /** Whether `sources.yaml` has it already. If not, what the article does not tell is empty, and no knowledge takes it so. */
  readonly known: boolean;
  /** What the article does not tell, each a sentence: the moderator must look it up. */
  readonly unsure: readonly string[];
}

/**
 * Proposes the entry for an article, or finds it among the known ones by its address or its headline.
 * @param name of the file, for an article that names no outlet
 * @param wish the id that the moderator asked for
 */
export function proposeSource(
  article: Article,
  {
    known,
    today,
    name,
    wish,
  }: {
    readonly known: Known;
    readonly today: IsoDate;
    readonly name: string;
    readonly wish: string | undefined;
  },
): ProposedSource {
  const same = [...known.sources.values()].find(
    (source) =>
      source.id === wish ||
      (wish === undefined &&
        ((article.url !== undefined && address(source.url) === address(article.url)) ||
          fold(source.title) === fold(article.title))),
  );
  if (same) {
    const sure = fold(same.title) === fold(article.title);
    return {
      source: same,
      known: true,
      unsure: sure
        ? []
        : [`sources.yaml has ${same.id} with the headline “${same.title}”: is it the same article?`],
    };
  }
  const host = article.url === undefined ? undefined : hostOf(article.url);
  const publisher = fit(article.siteName ?? host ?? '', 100);
  const id =
    wish ?? freeId(slugOf(baseOf(host, publisher, name)) || 'article', new Set(known.sources.keys()));
  const unsure = [
    ...(publisher === '' ? ['The article does not name its outlet: write it under publisher.'] : []),
    ...(article.published === undefined
      ? ['The article gives no date: published is the day of this draft.']
      : []),
    ...(article.url === undefined ? ['The article gives no address: write it under url.'] : []),
  ];
  return {
    source: {
      id,
      publisher,
      title: fit(article.title, 300) || 'The headline',
      ...(article.author === undefined ? {} : { author: fit(article.author, 100) }),
      published: article.published ?? today,
      ...(article.published === undefined
        ? { dateNote: 'The article gives no date; this is the day on which it was taken in.' }
        : {}),
      url: article.url ?? '',
    },
    known: false,
    unsure,
  };
}

function baseOf(host: string | undefined, publisher: string, name: string): string {
  if (publisher !== '' && publisher !== host) return publisher.replace(/^the\s+/iu, '');
  if (host !== undefined) return host.split('.')[0] ?? host;
  return name.replace(/^.*[/\\]/u, '').replace(/\.[a-z0-9]{1,8}$/iu, '');
}

/** Without what an address may have or not: protocol, `www.`, tracking, the last slash. */
function address(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/[?&](?:utm_[^&]*|fbclid=[^&]*|gclid=[^&]*)/giu, '')
    .replace(/\/+$/u, '')
    .toLowerCase();
}

function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:www\.|m\.|amp\.)?(?<host>[^/?#:]+)/iu.exec(url)?.groups?.['host']?.toLowerCase();
}

/** A text that the format takes: no longer than it may be, nothing hidden, nobody called. */
function fit(text: string, longest: number): string {
  const plain = hidesCharacter(text) || mentions(text) ? text.replaceAll(/\p{C}|[@<>]/gu, '') : text;
  return plain
    .replaceAll(/\s+/gu, ' ')
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();
}
