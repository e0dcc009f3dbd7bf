import { REFUSALS } from '../api-error.ts';
import type { Channel, Message } from '../nouns.ts';
import type { Denied } from '../permissions.ts';
import type { Call } from './table.ts';

/**
 * The channel of a request.
 * @param needs what the bot must be allowed there
 * @throws {ApiError} 10003 if there is none, 50001 if the bot cannot see it, 50013 if it lacks a right
 */
export function openChannel({ backstage, part }: Call, ...needs: readonly Denied[]): Channel {
  const channel = backstage.world.channels.get(part('channel'));
  if (channel === undefined) throw REFUSALS.unknownChannel();
  if (channel.isWithoutBot || channel.denied.has('view')) throw REFUSALS.missingAccess();
  if (needs.some((need) => channel.denied.has(need))) throw REFUSALS.missingPermissions();
  return channel;
}

/** The message of a request. @throws {ApiError} 10008 if it is not there (any more) */
export function findIn(channel: Channel, id: string): Message {
  const message = channel.messages.find((one) => one.id === id);
  if (message === undefined) throw REFUSALS.unknownMessage();
  return message;
}
