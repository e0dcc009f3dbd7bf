import type { InteractionType } from 'discord.js';

import type { Backstage } from './backstage.ts';
import { ownersOf } from './interaction-messages.ts';
import { Interaction } from './interaction.ts';
import type { JsonObject } from './json.ts';
import type { Channel, Message, User } from './nouns.ts';
import { ADDED_BY_RANK, bitsOf, EVERYONE } from './permissions.ts';
import { contextOf, wireChannel, wireMemberWithUser, wireMessage, wireUser } from './wire.ts';

/** What a person does that the bot must answer. */
export interface Act {
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly payload: JsonObject;
  readonly source?: Message | undefined;
  readonly commandType?: number | undefined;
  readonly name?: string | undefined;
}

/** Tells the bot of an interaction; what comes of it gathers in the result. */
export function begin(backstage: Backstage, act: Act): Interaction {
  const { world, gateway, changes } = backstage;
  const id = world.nextId();
  const { payload, ...facts } = act;
  const interaction = new Interaction(changes, { id, token: `interaction-token-${id}`, ...facts });
  world.interactions.set(id, interaction);
  gateway.tell({
    name: 'INTERACTION_CREATE',
    payload: { ...frameOf(backstage, interaction), data: payload },
    inGuild: act.channel.guild !== undefined,
  });
  return interaction;
}

/** Everything but `data`. */
function frameOf({ world }: Backstage, interaction: Interaction): JsonObject {
  const { id, token, type, user, channel, source } = interaction;
  const { guild } = channel;
  const member = guild?.members.get(user.id);
  const rights = EVERYONE & ~bitsOf(channel.denied);
  const whole = (1n << 53n) - 1n;
  const ofUser =
    member?.rank === 'administrator' ? whole : EVERYONE | ADDED_BY_RANK[member?.rank ?? 'member'];
  return {
    id,
    application_id: world.application.id,
    type,
    token,
    version: 1,
    channel: wireChannel(channel),
    channel_id: channel.id,
    ...(guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...wireMemberWithUser(guild, member), permissions: ofUser.toString() },
        }
      : { user: wireUser(user) }),
    ...(source && { message: wireMessage(world, source) }),
    entitlements: [],
    authorizing_integration_owners: ownersOf(interaction),
    locale: user.locale,
    app_permissions: rights.toString(),
    context: contextOf(channel),
    attachment_size_limit: 10_485_760,
  };
}
