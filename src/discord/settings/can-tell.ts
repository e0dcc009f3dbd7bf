import type { CommandTools } from '../commands.ts';
import { isUnreadable } from '../errors.ts';
import { renderNotice } from '../render.ts';

/** Whether the bot can write in a channel: it says there what the channel is for from now on. */
export async function canTell(
  channel: string,
  server: string,
  { posts, languages }: Pick<CommandTools, 'posts' | 'languages'>,
): Promise<boolean> {
  try {
    await posts.send(channel, renderNotice(languages.ofServer(server).settings.tellsHere));
    return true;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return false;
  }
}
