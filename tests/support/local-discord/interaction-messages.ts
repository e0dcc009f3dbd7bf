import { InteractionType } from 'discord.js';

import type { Backstage } from './backstage.ts';
import { draftMessage } from './drafting.ts';
import type { Interaction } from './interaction.ts';
import type { JsonObject } from './json.ts';
import { EPHEMERAL, LOADING, type Message, type Upload } from './nouns.ts';
import { post } from './posting.ts';
import { wireUser } from './wire.ts';

/** What the bot sends through an interaction. */
interface Sent {
  readonly body: JsonObject;
  readonly files: readonly Upload[];
  /** A deferral: shown as loading until it is edited. */
  readonly isLoading?: boolean;
  readonly isFollowUp?: boolean;
}

/** Makes the bot's message for an interaction; the permissions of the channel do not matter here. */
export function sendFor(backstage: Backstage, interaction: Interaction, sent: Sent): Message {
  const { world } = backstage;
  const { channel, commandType, source, user, original } = interaction;
  const { body, files, isLoading = false, isFollowUp = false } = sent;
  const quoted = isFollowUp ? original : source;
  const message = draftMessage(backstage, {
    channel,
    author: world.bot,
    body,
    files,
    repliesTo: quoted,
    ping: false,
    extra: {
      ...(!quoted && { type: commandType === 1 || commandType === undefined ? 20 : 23 }),
      webhook_id: world.application.id,
      application_id: world.application.id,
      interaction_metadata: {
        id: interaction.id,
        type: interaction.type,
        user: wireUser(user),
        authorizing_integration_owners: ownersOf(interaction),
        ...(isFollowUp && original && { original_response_message_id: original.id }),
        ...(interaction.type === InteractionType.MessageComponent &&
          source && { interacted_message_id: source.id }),
      },
    },
  });
  if (isLoading) message.flags |= LOADING;
  interaction.messages.push(message);
  if (isFollowUp) interaction.followUps.push(message);
  post(backstage, channel, message);
  return message;
}

/** For whom the application is installed where the interaction happened. */
export function ownersOf({ channel, user }: Pick<Interaction, 'channel' | 'user'>): JsonObject {
  return channel.isWithoutBot ? { 1: user.id } : { 0: channel.guild?.id ?? '0' };
}

/** Whether a message of an interaction is still there. */
export function exists({ channel, source }: Interaction, message: Message): boolean {
  if (message === source && (message.flags & EPHEMERAL) !== 0) return true;
  return (message.flags & EPHEMERAL) !== 0 || channel.messages.includes(message);
}
