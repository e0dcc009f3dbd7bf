import { ApplicationCommandOptionType } from 'discord.js';
import { described } from '../described.ts';
import { onOneLine } from '../escape.ts';
import { questionIn } from '../render.ts';
import type { Press } from './subcommand.ts';

/** The reason that the history will show. */
export const whyOption = {
  type: ApplicationCommandOptionType.String,
  name: 'why',
  ...described(({ knowledge }) => knowledge.why),
  required: true,
  min_length: 3,
  max_length: 300,
} as const;

/** The reason as it was typed; `undefined` for blanks. */
export function whyTyped(text: string): string | undefined {
  return onOneLine(text) || undefined;
}

/** The reason that stands above a button: the message is the bot's own, so nobody else can have written it there. */
export function whyAbove({ message }: Press): string | undefined {
  return whyTyped(questionIn(message.embeds[0]?.description ?? '') ?? '');
}
