import { ApplicationCommandOptionType } from 'discord.js';
import { onOneLine } from '../escape.ts';
import { questionIn } from '../render.ts';
import type { Press } from './subcommand.ts';

/** The reason that the history will show. */
export const whyOption = {
  type: ApplicationCommandOptionType.String,
  name: 'why',
  description: 'In one sentence, for the history',
  required: true,
  min_length: 3,
  max_length: 300,
} as const;

/** What a moderator must be told who typed blanks. */
export const noWhy = 'Say in one sentence why, for the history.';

/** For a page whose list has become another one since the page before: nobody may agree to what they have not seen. */
export const readAgain = 'This has changed since you began to read it. Here it is from the start.';

/** The reason as it was typed; `undefined` for blanks. */
export function whyTyped(text: string): string | undefined {
  return onOneLine(text) || undefined;
}

/** The reason that stands above a button: the message is the bot's own, so nobody else can have written it there. */
export function whyAbove({ message }: Press): string | undefined {
  return whyTyped(questionIn(message.embeds[0]?.description ?? '') ?? '');
}
