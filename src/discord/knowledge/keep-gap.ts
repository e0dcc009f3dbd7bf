import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { MessageCommand } from '../commands.ts';
import { openGap } from './gaps.ts';
import type { Moderation } from './moderation.ts';
import { renderListing } from './pager.ts';
import { refused } from './refused.ts';
import { answer } from './subcommand.ts';

/** In the menu of a message (Apps): keeps the question in it for the moderators, without who asked. */
export function keepGap(moderation: Moderation): MessageCommand {
  return {
    payload: {
      type: ApplicationCommandType.Message,
      name: 'Keep as a gap',
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
    },
    run: (use, tools) =>
      answer(use, { ...tools, moderation }, async ({ newsroom }) => {
        const { content, author } = use.targetMessage;
        const self = tools.self().id;
        if (author.id === self)
          return refused('This is a message of mine. Use it on what somebody has asked.');
        const question = content.replaceAll(new RegExp(`<@!?${self}>`, 'g'), ' ').trim();
        if (question === '') return refused('There is no text in this message.');
        const flagged = await newsroom.flag(question);
        if (!flagged.ok) return refused(flagged.why);
        return renderListing({
          quoted: flagged.value.question,
          head: 'Kept, without who asked it',
          lines: ['/knowledge gaps lists it with the other questions that wait for an answer.'],
          name: 'gap',
          buttons: [openGap(flagged.value)],
        });
      }),
  };
}
