import type { Backstage } from './backstage.ts';
import type { JsonObject } from './json.ts';
import { EPHEMERAL, type Channel, type Message } from './nouns.ts';
import { addReaction, removeReaction } from './reactions.ts';
import { wireMemberWithUser, wireMessageEvent } from './wire.ts';

/** Puts a message into its channel and tells the bot; one that a single person sees only goes to that person. */
export function post(backstage: Backstage, channel: Channel, message: Message): void {
  const { world, changes } = backstage;
  if ((message.flags & EPHEMERAL) === 0) {
    channel.messages.push(message);
    if (message.author.id === world.bot.id) {
      const arrived = world.arrivals.get(channel.id) ?? [];
      arrived.push(message);
      world.arrivals.set(channel.id, arrived);
    }
    tellOfMessage(backstage, 'MESSAGE_CREATE', channel, message);
  }
  changes.notify();
}

/** Tells the bot of a change to a message that has been made. */
export function announceEdit(backstage: Backstage, channel: Channel, message: Message): void {
  if (channel.messages.includes(message)) tellOfMessage(backstage, 'MESSAGE_UPDATE', channel, message);
  backstage.changes.notify();
}

/** Takes a message away; the event carries ids only. */
export function remove(backstage: Backstage, channel: Channel, message: Message): void {
  const index = channel.messages.indexOf(message);
  if (index !== -1) {
    channel.messages.splice(index, 1);
    const payload = { id: message.id, channel_id: channel.id, ...guildOf(channel) };
    tellIn(channel, backstage, 'MESSAGE_DELETE', payload);
  }
  backstage.changes.notify();
}

/** Adds or takes away a reaction; nothing happens if it was so already. */
export function react(
  backstage: Backstage,
  channel: Channel,
  { message, emoji, userId, isAdded }: Reacting,
): void {
  const changed = isAdded ? addReaction(message, emoji, userId) : removeReaction(message, emoji, userId);
  if (!changed) return;
  const payload = {
    user_id: userId,
    channel_id: channel.id,
    message_id: message.id,
    ...guildOf(channel),
    ...(isAdded && memberOf(channel, userId)),
    ...(isAdded && { message_author_id: message.author.id }),
    emoji: { id: null, name: emoji },
    burst: false,
    type: 0,
  };
  const name = isAdded ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE';
  tellIn(channel, backstage, name, payload);
}

/** Shows that someone is typing. */
export function type(backstage: Backstage, channel: Channel, userId: string): void {
  const payload = {
    channel_id: channel.id,
    user_id: userId,
    timestamp: Math.floor(Date.now() / 1000),
    ...guildOf(channel),
    ...memberOf(channel, userId),
  };
  tellIn(channel, backstage, 'TYPING_START', payload);
}

interface Reacting {
  readonly message: Message;
  readonly emoji: string;
  readonly userId: string;
  readonly isAdded: boolean;
}

function tellOfMessage(backstage: Backstage, name: string, channel: Channel, message: Message): void {
  tellIn(channel, backstage, name, wireMessageEvent(backstage.world, message, channel));
}

/** Where the bot is no member it hears nothing. */
function tellIn(channel: Channel, { gateway }: Backstage, name: string, payload: JsonObject): void {
  if (channel.isWithoutBot) return;
  gateway.tell({ name, payload, inGuild: channel.guild !== undefined });
}

function guildOf({ guild }: Channel): { readonly guild_id?: string } {
  return guild ? { guild_id: guild.id } : {};
}

function memberOf({ guild }: Channel, userId: string): { readonly member?: unknown } {
  const member = guild?.members.get(userId);
  return guild && member ? { member: wireMemberWithUser(guild, member) } : {};
}
