import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command, CommandTools } from '../commands.ts';
import { unknownButton, unknownCommand, unknownForm } from '../notices.ts';
import { respond } from '../respond.ts';
import { readKnowledgeId } from './ids.ts';
import type { KnowledgeTools, Press, Submission } from './subcommand.ts';
import { buttons, forms, subcommands } from './subcommands.ts';

/** `/knowledge`: for whom the server lets manage it; its administrators may choose others in Discord's own settings. */
export const knowledge = {
  payload: {
    name: 'knowledge',
    description: 'For moderators: look after the facts that the answers come from',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: subcommands.map(({ name, description, options = [] }) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name,
      description,
      options: [...options],
    })),
  },
  async run(command, tools) {
    const inside = withModeration(tools);
    const found = inside && named(subcommands, command.options.getSubcommand());
    if (found) await found.run(command, inside);
    else await respond(command, 'asker', unknownCommand, tools);
  },
  async complete(typing, tools) {
    const inside = withModeration(tools);
    const complete = inside && named(subcommands, typing.options.getSubcommand())?.complete;
    await typing.respond(complete ? await complete(typing, inside) : []);
  },
} as const satisfies Command;

/** Leads the press of a button of `/knowledge` to what handles it; `false` for a button of something else. */
export async function knowledgePressed(
  press: Press & { readonly customId: string },
  tools: CommandTools,
): Promise<boolean> {
  const id = readKnowledgeId(press.customId);
  if (!id) return false;
  const inside = withModeration(tools);
  const found = inside && named(buttons, id.name);
  if (found) await found.press(press, id.parts, inside);
  else await respond(press, 'asker', unknownButton, tools);
  return true;
}

/** Leads a form that was sent to what handles it: all forms are those of `/knowledge`. */
export async function formSent(
  submission: Submission & { readonly customId: string },
  tools: CommandTools,
): Promise<void> {
  const id = readKnowledgeId(submission.customId);
  const inside = withModeration(tools);
  const found = id && inside && named(forms, id.name);
  if (found) await found.submit(submission, id.parts, inside);
  else await respond(submission, 'asker', unknownForm, tools);
}

function withModeration(tools: CommandTools): KnowledgeTools | undefined {
  const { moderation } = tools;
  return moderation && { ...tools, moderation };
}

function named<Named extends { readonly name: string }>(
  all: readonly Named[],
  name: string,
): Named | undefined {
  return all.find((one) => one.name === name);
}
