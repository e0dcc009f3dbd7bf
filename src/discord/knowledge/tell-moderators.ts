import type { Texts } from '../../core/texts/texts.ts';
import type { Languages } from '../language.ts';
import type { Posts } from '../posts.ts';
import type { Reporter } from '../reporter.ts';
import type { Moderation } from './moderation.ts';
import { renderListing } from './pager.ts';

interface TellingTools {
  /** Those that the bot is in. */
  readonly servers: readonly string[];
  readonly moderation: Pick<Moderation, 'moderatorsChannel'> | undefined;
  readonly languages: Pick<Languages, 'ofServer'>;
  readonly posts: Pick<Posts, 'send'>;
  readonly report: Reporter;
}

/**
 * Posts plain lines in the moderators' channels, in the server's language; more than one page of them with a file. Does
 * not throw.
 */
export async function tellModerators(
  lines: (texts: Texts) => readonly string[],
  { servers, moderation, languages, posts, report }: TellingTools,
): Promise<void> {
  for (const server of servers) {
    const channel = moderation?.moderatorsChannel(server);
    if (channel === undefined) continue;
    const texts = languages.ofServer(server);
    const head = texts.knowledge.lines.tellsModerators;
    try {
      await posts.send(channel, renderListing({ head, lines: lines(texts), name: 'knowledge' }, texts));
    } catch (error) {
      report(error, `telling the moderators in channel ${channel}`);
    }
  }
}
