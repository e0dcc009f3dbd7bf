import { InteractionContextType, MessageFlags } from 'discord.js';
import type { BinPress } from './bin-button.ts';
import type { CommandTools } from './commands.ts';
import { isGone } from './errors.ts';
import { askerOf } from './reactions.ts';
import { renderNotice } from './render.ts';
import type { Replies } from './replies.ts';
import { onceMore, respond } from './respond.ts';
import type { Respondable } from './respond.ts';

/** The members used of a press. */
interface Press extends Respondable {
  readonly user: { readonly id: string };
  readonly channelId: string | null;
  readonly guildId: string | null;
  readonly context: InteractionContextType | null;
  readonly message: {
    readonly id: string;
    readonly flags: { has(flag: MessageFlags.Ephemeral): boolean };
  };
  deferUpdate(): Promise<unknown>;
  deleteReply(): Promise<unknown>;
}

interface BinTools extends CommandTools {
  readonly replies: Replies;
}

/** Removes the answer for the one who asked; also one from before the last start. */
export async function binPressed(press: Press, bin: BinPress, tools: BinTools): Promise<void> {
  if (!(await isTheirs(press, bin, tools))) {
    await respond(press, 'asker', ({ notices }) => renderNotice(notices.notTheirs), tools);
    return;
  }
  const { id } = press.message;
  const taken = tools.replies.answeredBy(id);
  if (taken) tools.replies.keep({ ...taken, reply: undefined });
  tools.notebook?.gone(id);
  await onceMore(() => press.deferUpdate());
  try {
    await onceMore(() => press.deleteReply());
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

async function isTheirs(press: Press, { asker }: BinPress, { posts }: BinTools): Promise<boolean> {
  const { message, channelId, guildId, context, user } = press;
  // What only one sees is theirs; in a direct message there is nobody else who could have asked.
  const isDirect = guildId === null && context !== InteractionContextType.PrivateChannel;
  if (message.flags.has(MessageFlags.Ephemeral) || isDirect) return true;
  if (asker !== undefined) return asker === user.id;
  const channel = channelId ?? '';
  return (await askerOf(await posts.read(channel, message.id), channel, posts)) === user.id;
}
