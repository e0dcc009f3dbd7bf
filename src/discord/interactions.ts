import type { Interaction } from 'discord.js';
import { commandNamed, messageCommandsWith } from './commands.ts';
import { formSent, knowledgeChosen, knowledgePressed } from './knowledge/command.ts';
import { unknownButton, unknownCommand } from './notices.ts';
import { readerButtons } from './reader-buttons.ts';
import { respond } from './respond.ts';
import type { WhyTools } from './why-press.ts';

/** Leads an interaction to what handles it. Commands and buttons of other versions get an answer, too. */
export async function routeInteraction(interaction: Interaction, tools: WhyTools): Promise<void> {
  if (interaction.isAutocomplete()) {
    await commandNamed(interaction.commandName, tools)?.complete?.(interaction, tools);
  } else if (interaction.isChatInputCommand()) {
    const command = commandNamed(interaction.commandName, tools);
    if (command) await command.run(interaction, tools);
    else await respond(interaction, 'asker', unknownCommand, tools);
  } else if (interaction.isMessageContextMenuCommand()) {
    const { commandName } = interaction;
    const entry = messageCommandsWith(tools.moderation).find(({ payload }) => payload.name === commandName);
    if (entry) await entry.run(interaction, tools);
    else await respond(interaction, 'asker', unknownCommand, tools);
  } else if (interaction.isStringSelectMenu()) {
    if (!(await knowledgeChosen(interaction, tools)))
      await respond(interaction, 'asker', unknownButton, tools);
  } else if (interaction.isButton()) {
    const { customId } = interaction;
    const button = readerButtons.find((one) => one.isNamed(customId));
    if (button) await button.press(interaction, tools);
    else if (!(await knowledgePressed(interaction, tools)))
      await respond(interaction, 'asker', unknownButton, tools);
  } else if (interaction.isModalSubmit()) {
    await formSent(interaction, tools);
  }
}
