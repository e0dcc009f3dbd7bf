import { MessageFlags } from 'discord.js';
import type { Texts } from '../../core/texts/texts.ts';
import type { CommandTools } from '../commands.ts';
import { change, respond } from '../respond.ts';
import type { Respondable, Updatable } from '../respond.ts';
import { guidePage } from './commands.ts';
import type { Place } from './guides.ts';

/** The members used of a press. */
interface PagePress extends Respondable, Updatable {
  readonly user: { readonly id: string };
  readonly message: {
    readonly interactionMetadata: { readonly user: { readonly id: string } } | null;
    readonly flags: { has(flag: MessageFlags.Ephemeral): boolean };
  };
}

/** Turns the page: in the same message for the one who opened it, for everybody else in one of their own. */
export async function pageTurned(press: PagePress, place: Place, tools: CommandTools): Promise<void> {
  const { interactionMetadata, flags } = press.message;
  const isTheirs = flags.has(MessageFlags.Ephemeral) || interactionMetadata?.user.id === press.user.id;
  const page = (texts: Texts) => guidePage(place, tools, texts);
  await (isTheirs ? change(press, page, tools) : respond(press, 'asker', page, tools));
}
