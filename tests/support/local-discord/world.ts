import type { Interaction } from './interaction.ts';
import type { Channel, Command, Guild, Message, Upload, User } from './nouns.ts';
import type { Denied, Rank } from './permissions.ts';

/** A privileged intent that the application was granted in the developer portal. */
export type Privileged = 'message-content' | 'members' | 'presences';

/** Everything that the local Discord knows. */
export interface World {
  readonly nextId: () => string;
  readonly application: { readonly id: string; readonly name: string; readonly ownerId: string };
  readonly privileged: Set<Privileged>;
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** Global commands, and those of a guild by `guild_id`. */
  readonly commands: Command[];
  /** By id. */
  readonly interactions: Map<string, Interaction>;
  /** By attachment id. */
  readonly files: Map<string, Upload>;
  /** The bot's messages that others can see, in the order in which they came, by channel. */
  readonly arrivals: Map<string, Message[]>;
}

/** A world with the bot in it and nobody else. */
export function createWorld(nextId: () => string, privileged: Iterable<Privileged>): World {
  const id = nextId();
  const bot: User = {
    id,
    name: 'readout',
    bot: true,
    mention: `<@${id}>`,
    closedToBots: true,
    locale: 'en-US',
  };
  return {
    nextId,
    application: { id, name: 'Readout', ownerId: nextId() },
    privileged: new Set(privileged),
    bot,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    commands: [],
    interactions: new Map(),
    files: new Map(),
    arrivals: new Map(),
  };
}

export function addUser(
  world: World,
  name: string,
  { closedToBots, locale }: Pick<User, 'closedToBots' | 'locale'>,
): User {
  const id = world.nextId();
  const user: User = { id, name, bot: false, mention: `<@${id}>`, closedToBots, locale };
  world.users.set(id, user);
  return user;
}

/** A guild with the bot as a member and no channel. */
export function addGuild(world: World, name: string, locale: string): Guild {
  const guild = guildOf(world, name, locale);
  world.guilds.set(guild.id, guild);
  return guild;
}

function guildOf(world: World, name: string, locale: string): Guild {
  return {
    id: world.nextId(),
    name,
    ownerId: world.application.ownerId,
    locale,
    roles: { moderator: world.nextId(), administrator: world.nextId() },
    members: new Map([[world.bot.id, { user: world.bot, rank: 'member' }]]),
    channels: [],
  };
}

export function addMember(guild: Guild, user: User, rank: Rank): void {
  guild.members.set(user.id, { user, rank });
}

export function addChannel(
  world: World,
  guild: Guild,
  name: string,
  { denied, slowMode = 0 }: { readonly denied: Iterable<Denied>; readonly slowMode?: number },
): Channel {
  return keep(world, guild, {
    id: world.nextId(),
    type: 0,
    name,
    guild,
    denied: new Set(denied),
    slowMode,
    messages: [],
  });
}

/** A public thread; one that starts from a message has that message's id. */
export function addThread(world: World, parent: Channel, name: string, id = world.nextId()): Channel {
  const { guild, denied } = parent;
  const thread: Channel = { id, type: 11, name, parent, denied, messages: [], ...(guild && { guild }) };
  return keep(world, guild, thread);
}

/** The conversation of a person with the bot, made at the first call. */
export function directChannel(world: World, recipient: User): Channel {
  for (const channel of world.channels.values()) if (channel.recipient === recipient) return channel;
  const { name } = recipient;
  return keep(world, undefined, {
    id: world.nextId(),
    type: 1,
    name,
    recipient,
    denied: new Set(),
    messages: [],
  });
}

/** A group of persons; the bot is no member, and is there only for those who have added it for themselves. */
export function addGroup(world: World, name: string): Channel {
  return keep(world, undefined, { ...withoutBot(world, name), type: 3 });
}

/** A conversation of two persons, in which the bot is as in a group. */
export function addConversation(world: World, name: string): Channel {
  return keep(world, undefined, { ...withoutBot(world, name), type: 1 });
}

/** A channel of a guild that the bot is no member of, and hears nothing of. */
export function addGuildWithoutBot(world: World, name: string, locale: string): Channel {
  const guild = { ...guildOf(world, name, locale), members: new Map() };
  return keep(world, guild, { ...withoutBot(world, name), type: 0, guild });
}

function withoutBot(world: World, name: string): Omit<Channel, 'type'> {
  return { id: world.nextId(), name, isWithoutBot: true, denied: new Set(), messages: [] };
}

function keep(world: World, guild: Guild | undefined, channel: Channel): Channel {
  world.channels.set(channel.id, channel);
  guild?.channels.push(channel);
  return channel;
}
