import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { MessageCommand } from '../commands.ts';
import { named } from '../described.ts';
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
      ...named((menus) => menus.keep),
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
    },
    run: (use, tools) =>
      answer(use, { ...tools, moderation }, async ({ newsroom, texts }) => {
        const { gaps } = texts.knowledge;
        const { content, author } = use.targetMessage;
        const self = tools.self().id;
        if (author.id === self) return refused(gaps.ofMine, texts);
        const question = content.replaceAll(new RegExp(`<@!?${self}>`, 'g'), ' ').trim();
        if (question === '') return refused(gaps.noText, texts);
        const flagged = await newsroom.flag(question);
        if (!flagged.ok) return refused(flagged.why, texts);
        const listing = {
          quoted: flagged.value.question,
          head: gaps.kept,
          lines: [gaps.keptWhere],
          name: 'gap',
          buttons: [openGap(flagged.value, texts)],
        };
        return renderListing(listing, texts);
      }),
  };
}
