import type { Interaction } from 'discord.js';
import { readBinId } from './bin-button.ts';
import { binPressed } from './bin-press.ts';
import { readCitedId } from './cited/button.ts';
import { citedPressed } from './cited/press.ts';
import { commandNamed, messageCommandsWith } from './commands.ts';
import { readGuideId } from './guide/guides.ts';
import { pageTurned } from './guide/press.ts';
import { formSent, knowledgeChosen, knowledgePressed } from './knowledge/command.ts';
import { unknownButton, unknownCommand } from './notices.ts';
import { respond } from './respond.ts';
import { readSuggestionId } from './suggestion-button.ts';
import { suggestionPressed } from './suggestion-press.ts';
import { readVoteId } from './vote-button.ts';
import { votePressed } from './vote-press.ts';
import { readWhyId } from './why-button.ts';
import { whyPressed } from './why-press.ts';
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
    const suggestion = readSuggestionId(interaction.customId);
    const origin = readWhyId(interaction.customId);
    const thumb = readVoteId(interaction.customId);
    const page = readGuideId(interaction.customId);
    const cited = readCitedId(interaction.customId);
    const bin = readBinId(interaction.customId);
    if (suggestion) await suggestionPressed(interaction, suggestion, tools);
    else if (thumb) await votePressed(interaction, thumb, tools);
    else if (cited) await citedPressed(interaction, cited, tools);
    else if (bin) await binPressed(interaction, bin, tools);
    else if (page) await pageTurned(interaction, page, tools);
    else if (origin) await whyPressed(interaction, origin, tools);
    else if (!(await knowledgePressed(interaction, tools)))
      await respond(interaction, 'asker', unknownButton, tools);
  } else if (interaction.isModalSubmit()) {
    await formSent(interaction, tools);
  }
}
