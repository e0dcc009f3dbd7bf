import type { Published } from '../../core/newsroom/newsroom.ts';
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
  if (published.kind === 'waits')
    return renderListing({
      head: `Not published yet: another moderator must run ${again}`,
      lines: [published.why],
      name: 'published',
    });
  const { entry, corrections } = published;
  return renderListing({
    head: `Published as number ${entry.number}`,
    lines: [
      entryLine(entry, true, texts),
      ...corrections.map(({ fact, what }) => `Correction to ${fact}: ${what}`),
    ],
    name: 'published',
    buttons: corrections.length === 0 ? [] : [outdatedReplies(entry.version)],
  });
}
