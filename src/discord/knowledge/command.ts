import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command, CommandTools } from '../commands.ts';
import { unknownButton, unknownCommand, unknownForm } from '../notices.ts';
import { described } from '../described.ts';
import { respond } from '../respond.ts';
import { readKnowledgeId } from './ids.ts';
import type { Moderation } from './moderation.ts';
import type { Choosing, Press, Submission } from './subcommand.ts';
import { buttons, forms, selects, subcommands } from './subcommands.ts';

/** `/knowledge`: for whom the server lets manage it; its administrators may choose others in Discord's own settings. */
export function knowledgeCommand(moderation: Moderation): Command {
  return {
    payload: {
      name: 'knowledge',
      ...described(({ knowledge }) => knowledge.about),
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
      options: subcommands.map(({ name, description, description_localizations, options = [] }) => ({
        type: ApplicationCommandOptionType.Subcommand,
        name,
        description,
        description_localizations,
        options: [...options],
      })),
    },
    async run(command, tools) {
      const found = named(subcommands, command.options.getSubcommand());
      if (found) await found.run(command, { ...tools, moderation });
      else await respond(command, 'asker', unknownCommand, tools);
    },
    async complete(typing, tools) {
      const complete = named(subcommands, typing.options.getSubcommand())?.complete;
      await typing.respond(complete ? await complete(typing, { ...tools, moderation }) : []);
    },
  };
}

/** Leads the press of a button of `/knowledge` to what handles it; `false` for a button of something else. */
export async function knowledgePressed(
  press: Press & { readonly customId: string },
  tools: CommandTools,
): Promise<boolean> {
  const id = readKnowledgeId(press.customId);
  if (!id) return false;
  const { moderation } = tools;
  const found = named(buttons, id.name);
  if (found && moderation) await found.press(press, id.parts, { ...tools, moderation });
  else await respond(press, 'asker', unknownButton, tools);
  return true;
}

/** Leads what was chosen from a list of `/knowledge` to what handles it; `false` for a list of something else. */
export async function knowledgeChosen(
  choosing: Choosing & { readonly customId: string },
  tools: CommandTools,
): Promise<boolean> {
  const id = readKnowledgeId(choosing.customId);
  if (!id) return false;
  const { moderation } = tools;
  const found = named(selects, id.name);
  if (found && moderation) await found.choose(choosing, id.parts, { ...tools, moderation });
  else await respond(choosing, 'asker', unknownButton, tools);
  return true;
}

/** Leads a form that was sent to what handles it: all forms are those of `/knowledge`. */
export async function formSent(
  submission: Submission & { readonly customId: string },
  tools: CommandTools,
): Promise<void> {
  const id = readKnowledgeId(submission.customId);
  const { moderation } = tools;
  const found = id && named(forms, id.name);
  if (found && moderation) await found.submit(submission, id.parts, { ...tools, moderation });
  else await respond(submission, 'asker', unknownForm, tools);
}

function named<Named extends { readonly name: string }>(
  all: readonly Named[],
  name: string,
): Named | undefined {
  return all.find((one) => one.name === name);
}
