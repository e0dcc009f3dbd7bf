import type { Posts } from '../posts.ts';
import type { Reporter } from '../reporter.ts';
import type { Moderation } from './moderation.ts';
import { renderListing } from './pager.ts';

interface TellingTools {
  /** Those that the bot is in. */
  readonly servers: readonly string[];
  readonly moderation: Pick<Moderation, 'moderatorsChannel'> | undefined;
  readonly posts: Pick<Posts, 'send'>;
  readonly report: Reporter;
}

/** Posts plain lines in the moderators' channels; more than one page of them with a file. Does not throw. */
export async function tellModerators(
  lines: readonly string[],
  { servers, moderation, posts, report }: TellingTools,
): Promise<void> {
  const payload = renderListing({ head: 'For those who look after the knowledge', lines, name: 'knowledge' });
  const channels = new Set(servers.flatMap((server) => moderation?.moderatorsChannel(server) ?? []));
  for (const channel of channels) {
    try {
      await posts.send(channel, payload);
    } catch (error) {
      report(error, `telling the moderators in channel ${channel}`);
    }
  }
}
