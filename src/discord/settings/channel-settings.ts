import { ApplicationCommandOptionType, ChannelType } from 'discord.js';
import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { Texts } from '../../core/texts/texts.ts';
import type { SlashCommand } from '../commands.ts';
import { described } from '../described.ts';
import type { Description } from '../described.ts';
import type { Setting, Wanted } from './setting.ts';

type Told = Texts['settings'];

/** The most channels of a kind: as many as fit on a page. */
const mostChannels = 50;

/** Channels in which bots answer; threads follow theirs. */
const withMessages = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum] as const;

function channelOption(
  name: string,
  description: Description,
  types: readonly (typeof withMessages)[number][] = withMessages,
): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Channel, name, ...description, channel_types: [...types] };
}

const addOrRemove = [
  channelOption(
    'add',
    described(({ settings }) => settings.add),
  ),
  channelOption(
    'remove',
    described(({ settings }) => settings.remove),
  ),
];

/** The list with the channel that comes and without the one that goes. */
function changed(list: readonly string[], options: SlashCommand['options']) {
  const [add, remove] = [options.getChannel('add')?.id, options.getChannel('remove')?.id];
  if (add === undefined && remove === undefined)
    return { ok: false, why: ({ refused }: Told) => refused.whichChannel } as const;
  const left = list.filter((id) => id !== remove && id !== add);
  const next = add === undefined ? left : [...left, add];
  return next.length > mostChannels
    ? ({ ok: false, why: ({ refused }: Told) => refused.tooMany(mostChannels) } as const)
    : ({ ok: true, next } as const);
}

/** `/settings ask-channels` */
export const askChannels = {
  name: 'ask-channels',
  ...described(({ settings }) => settings.askChannels),
  options: addOrRemove,
  read(options, now): Wanted {
    const list = changed(now.askChannels, options);
    return list.ok ? { ok: true, changes: { askChannels: list.next } } : list;
  },
} as const satisfies Setting;

/** `/settings muted-channels` */
export const mutedChannels = {
  name: 'muted-channels',
  ...described(({ settings }) => settings.mutedChannels),
  options: addOrRemove,
  read(options, now): Wanted {
    const list = changed(now.mutedChannels, options);
    return list.ok ? { ok: true, changes: { mutedChannels: list.next } } : list;
  },
} as const satisfies Setting;

/** `/settings moderators-channel` */
export const moderatorsChannel = {
  name: 'moderators-channel',
  ...described(({ settings }) => settings.moderatorsChannel),
  options: [
    channelOption(
      'channel',
      described(({ settings }) => settings.channel),
      [ChannelType.GuildText, ChannelType.GuildAnnouncement],
    ),
  ],
  read: (options): Wanted => ({
    ok: true,
    changes: { moderatorsChannel: options.getChannel('channel')?.id },
  }),
} as const satisfies Setting;
