import { InteractionContextType } from 'discord.js';

import type { JsonObject } from './json.ts';
import type { Channel, Guild, Member, Message, MessageReaction, User, WireUser } from './nouns.ts';
import { ADDED_BY_RANK, bitsOf, EVERYONE } from './permissions.ts';
import { reactionsOf } from './reactions.ts';
import { timestampOf } from './snowflake.ts';
import type { World } from './world.ts';

export function wireUser({ id, name, bot }: User): WireUser {
  const username = name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_');
  return { id, username, discriminator: '0', global_name: name, avatar: null, ...(bot && { bot }) };
}

/** A member without the user inside, as messages carry it. */
export function wireMember(guild: Guild, { user, rank }: Member): JsonObject {
  const roles = rank === 'member' ? [] : [guild.roles[rank]];
  return { roles, joined_at: timestampOf(user.id), deaf: false, mute: false, pending: false, flags: 0 };
}

export function wireMemberWithUser(guild: Guild, member: Member): JsonObject {
  return { user: wireUser(member.user), ...wireMember(guild, member) };
}

/** Where something happens: in a guild, in a conversation with the bot, or in one of others. */
export function contextOf({ guild, isWithoutBot }: Channel): InteractionContextType {
  if (guild) return InteractionContextType.Guild;
  return isWithoutBot ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
}

export function wireChannel(channel: Channel): JsonObject {
  const { id, type, name, guild, recipient, parent, denied, slowMode = 0 } = channel;
  const last = channel.messages.at(-1)?.id;
  const shared = { id, type, flags: 0, ...(last !== undefined && { last_message_id: last }) };
  if (type === 3) return { ...shared, name, icon: null };
  if (type === 1) return { ...shared, recipients: recipient ? [wireUser(recipient)] : [] };
  if (parent) {
    return {
      ...shared,
      name,
      guild_id: guild?.id,
      parent_id: parent.id,
      owner_id: guild?.ownerId,
      rate_limit_per_user: 0,
      message_count: channel.messages.length,
      member_count: 1,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: timestampOf(id),
        create_timestamp: timestampOf(id),
        locked: false,
      },
    };
  }
  return {
    ...shared,
    name,
    guild_id: guild?.id,
    position: guild?.channels.indexOf(channel) ?? 0,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: slowMode,
    permission_overwrites:
      denied.size === 0 ? [] : [{ id: guild?.id, type: 0, allow: '0', deny: bitsOf(denied).toString() }],
  };
}

export function wireGuild(guild: Guild): JsonObject {
  const { id, name, ownerId, locale, roles, members, channels } = guild;
  return {
    id,
    name,
    owner_id: ownerId,
    unavailable: false,
    large: false,
    joined_at: timestampOf(id),
    member_count: members.size,
    preferred_locale: locale,
    roles: [
      wireRole(id, '@everyone', EVERYONE, 0),
      wireRole(roles.moderator, 'Moderators', ADDED_BY_RANK.moderator, 1),
      wireRole(roles.administrator, 'Administrators', ADDED_BY_RANK.administrator, 2),
    ],
    members: [...members.values()].map((member) => wireMemberWithUser(guild, member)),
    channels: channels.filter(({ type }) => type === 0).map((channel) => wireChannel(channel)),
    threads: channels.filter(({ type }) => type === 11).map((channel) => wireChannel(channel)),
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function wireRole(id: string, name: string, bits: bigint, position: number): JsonObject {
  return {
    id,
    name,
    permissions: bits.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** A message as the API gives it; `quoted` is the one that it replies to. */
export function wireMessage(world: World, message: Message): JsonObject {
  const reference = message.message_reference;
  const quoted = reference && findMessage(world, reference.channel_id, reference.message_id);
  const reactions = reactionsOf(message);
  const thread = world.channels.get(message.id);
  return {
    ...message,
    ...(reactions.length > 0 && { reactions: reactions.map((reaction) => wireReaction(world, reaction)) }),
    ...(thread && { thread: wireChannel(thread) }),
    ...(reference && { referenced_message: quoted ?? null }),
  };
}

/** A message as an event gives it: with the author's membership, and `channel_type` in a direct conversation. */
export function wireMessageEvent(world: World, message: Message, channel: Channel): JsonObject {
  const member = channel.guild?.members.get(message.author.id);
  return {
    ...wireMessage(world, message),
    channel_type: channel.type,
    ...(channel.guild && member && { member: wireMember(channel.guild, member) }),
  };
}

function findMessage(world: World, channelId: string, messageId: string): Message | undefined {
  return world.channels.get(channelId)?.messages.find(({ id }) => id === messageId);
}

function wireReaction(world: World, { emoji, userIds }: MessageReaction): JsonObject {
  return {
    emoji: { id: null, name: emoji },
    count: userIds.size,
    count_details: { burst: 0, normal: userIds.size },
    me: userIds.has(world.bot.id),
    me_burst: false,
    burst_colors: [],
  };
}
