import type { Published } from '../../core/newsroom/newsroom.ts';
import { aftermathInWords } from '../../core/newsroom/refusal-in-words.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Payload } from '../payload.ts';
import { outdatedReplies } from './outdated.ts';
import { renderListing } from './pager.ts';
import { entryLine } from './words.ts';

/**
 * What has come of a wish to publish.
 * @param again what another moderator has to run if one has to agree
 */
export function publishedPayload(published: Published, again: string, texts: Texts): Payload {
  const told = texts.knowledge.publishing.published;
  if (published.kind === 'waits')
    return renderListing(
      { head: told.waits(again), lines: [texts.newsroom.waits], name: 'published' },
      texts,
    );
  const { entry, corrections, aftermath } = published;
  const listing = {
    head: told.head(entry.number),
    lines: [
      entryLine(entry, true, texts),
      ...(aftermath ? [aftermathInWords(aftermath, texts)] : []),
      ...corrections.map(({ fact, what }) => told.correction(fact, what)),
    ],
    name: 'published',
    buttons: corrections.length === 0 ? [] : [outdatedReplies(entry.version, texts)],
  };
  return renderListing(listing, texts);
}
