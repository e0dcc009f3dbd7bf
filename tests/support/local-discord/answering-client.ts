import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Events,
  PermissionFlagsBits,
  type ApplicationCommandDataResolvable,
  type Client,
  type Interaction,
} from 'discord.js';

import type { LocalDiscord } from './local-discord.ts';
import { localDiscord, loggedIn } from './plain-client.ts';
import type { LocalDiscordOptions } from './start.ts';

const COMMANDS: readonly ApplicationCommandDataResolvable[] = [
  {
    name: 'ask',
    description: 'Ask a question',
    options: [
      {
        name: 'question',
        description: 'What you want to know',
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
      },
      { name: 'private', description: 'Only you see it', type: ApplicationCommandOptionType.Boolean },
    ],
  },
  {
    name: 'settings',
    description: 'Settings',
    defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
    options: [
      {
        name: 'channel',
        description: 'Where to answer',
        type: ApplicationCommandOptionType.Subcommand,
        options: [{ name: 'where', description: 'Where', type: ApplicationCommandOptionType.Channel }],
      },
    ],
  },
  {
    name: 'take',
    description: 'Take a file',
    options: [
      {
        name: 'file',
        description: 'Which',
        type: ApplicationCommandOptionType.Attachment,
        required: true,
      },
    ],
  },
  { name: 'Check this', type: ApplicationCommandType.Message },
  { name: 'Who is this', type: ApplicationCommandType.User },
];

/** A client that has registered some commands and answers interactions with `handle`; what that throws is kept. */
export async function answering(
  handle: (interaction: Interaction) => Promise<unknown>,
  options?: LocalDiscordOptions,
): Promise<{ readonly discord: LocalDiscord; readonly client: Client<true>; readonly failures: unknown[] }> {
  const discord = await localDiscord(options);
  const client = await loggedIn(discord);
  const failures: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => failures.push(error));
  });
  await client.application.commands.set(COMMANDS);
  return { discord, client, failures };
}
