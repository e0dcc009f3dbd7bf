import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Stored } from '../../core/newsroom/newsroom.ts';
import { RETENTION } from '../../core/newsroom/retention.ts';
import { USUAL } from '../../core/settings/settings.ts';
import type {
  ServerSettings,
  SettingsDesk,
  SettingsSet,
  SettingsWish,
} from '../../core/settings/settings.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Command, CommandTools, SlashCommand } from '../commands.ts';
import { described } from '../described.ts';
import { escapeText } from '../escape.ts';
import { unknownCommand } from '../notices.ts';
import type { Payload } from '../payload.ts';
import { renderNotice } from '../render.ts';
import { respond } from '../respond.ts';
import { canTell } from './can-tell.ts';
import { askChannels, moderatorsChannel, mutedChannels } from './channel-settings.ts';
import { panel } from './panel.ts';
import { plainSettings } from './plain-settings.ts';
import type { Setting } from './setting.ts';
import { wantsTexts } from './servers.ts';

const all: readonly Setting[] = [askChannels, mutedChannels, moderatorsChannel, ...plainSettings];

/** Subcommands that set none. */
const others = [
  { name: 'show', ...described(({ settings }) => settings.show) },
  { name: 'export', ...described(({ settings }) => settings.export) },
  { name: 'reset', ...described(({ settings }) => settings.reset) },
] as const;

/** `/settings`: for whom the server lets manage it; its administrators may choose others in Discord's own settings. */
export function settingsCommand(settings: SettingsDesk): Command {
  return {
    payload: {
      name: 'settings',
      ...described((commands) => commands.settings.about),
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
      options: [...others, ...all].map((one) => ({
        type: ApplicationCommandOptionType.Subcommand,
        name: one.name,
        description: one.description,
        description_localizations: one.description_localizations,
        options: 'options' in one ? [...one.options] : [],
      })),
    },
    async run(command, tools) {
      await respond(command, 'asker', (texts) => done(command, settings, tools, texts), tools);
    },
  };
}

async function done(
  command: SlashCommand,
  settings: SettingsDesk,
  tools: CommandTools,
  texts: Texts,
): Promise<Payload> {
  // The command is offered in servers only.
  const server = command.guildId ?? '';
  const who = { id: command.user.id, name: command.user.displayName };
  const now = settings.of(server);
  const { hearing } = tools;
  const { settings: told } = texts;
  const name = command.options.getSubcommand();
  switch (name) {
    case 'show':
      return panel(told.shown, now, hearing.readsAll(), texts, await settings.wishes(server));
    case 'export':
      return withFile(panel(told.exported, now, hearing.readsAll(), texts), now);
    case 'reset': {
      const reset = await settings.reset(server, who);
      if (reset.ok && reset.value.kind === 'waits') return waiting('reset', server, texts);
      return withFile(await after(reset, told.reset, settings, tools, texts), now);
    }
    default: {
      const setting = all.find((one) => one.name === name);
      if (!setting) return unknownCommand(texts);
      const wanted = setting.read(command.options, now);
      if (!wanted.ok) return renderNotice(wanted.why(told));
      const { moderatorsChannel: channel } = wanted.changes;
      if (channel !== undefined && !(await canTell(channel, server, tools)))
        return renderNotice(told.cannotTell(`<#${channel}>`));
      const changed = await settings.change(server, wanted.changes, who);
      if (changed.ok && changed.value.kind === 'waits') return waiting('second-approver', server, texts);
      return await after(changed, told.set, settings, tools, texts);
    }
  }
}

/** What a moderator sees after a change, once the bot hears what it now needs to hear. */
async function after(
  changed: Stored<SettingsSet>,
  head: string,
  settings: SettingsDesk,
  { hearing }: CommandTools,
  texts: Texts,
): Promise<Payload> {
  if (!changed.ok) return renderNotice(texts.settings.unchanged(escapeText(changed.why)));
  const isWanted = wantsTexts(settings);
  const readsAll = isWanted === hearing.readsAll() ? isWanted : await hearing.adjust();
  return panel(head, changed.value.settings, readsAll, texts);
}

/** What a moderator is told whose wish waits for a second one, and what there is to do if there is none. */
function waiting(to: SettingsWish['to'], server: string, { settings }: Texts): Payload {
  return renderNotice(`${settings.waits[to](RETENTION.wishes.days)}\n\n${settings.alone(server)}`);
}

function withFile(payload: Payload, settings: ServerSettings): Payload {
  const content = `${JSON.stringify({ settings, usual: USUAL }, undefined, 2)}\n`;
  return { ...payload, file: { name: 'settings.json', content } };
}
