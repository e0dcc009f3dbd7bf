import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Where every command can be used: in servers, in direct messages, and by people who have added the bot for themselves. */
export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
