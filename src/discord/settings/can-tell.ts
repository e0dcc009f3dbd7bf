import type { CommandTools } from '../commands.ts';
import { isUnreadable } from '../errors.ts';
import { renderNotice } from '../render.ts';

/** Whether the bot can write in a channel: it says there what the channel is for from now on. */
export async function canTell(channel: string, { posts }: Pick<CommandTools, 'posts'>): Promise<boolean> {
  try {
    await posts.send(
      channel,
      renderNotice('From now on I tell moderators here of problems with the knowledge.'),
    );
    return true;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return false;
  }
}

/** What a moderator does about it. */
export function cannotTell(channel: string): string {
  return `Nothing is changed: I may not write in <#${channel}>. Give me View Channel, Send Messages, Embed Links and Attach Files there, then run this again.`;
}
