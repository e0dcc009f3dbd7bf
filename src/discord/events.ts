import { Events, GatewayDispatchEvents } from 'discord.js';
import type {
  Client,
  GatewayMessageDeleteBulkDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayMessageReactionAddDispatchData,
} from 'discord.js';
import { createBoundedMap } from './bounded-map.ts';
import type { CommandTools } from './commands.ts';
import { routeInteraction } from './interactions.ts';
import { createMessageHandlers } from './messages.ts';
import type { MessageTools } from './messages.ts';
import type { SeenMessage } from './question.ts';
import { reactionAdded } from './reactions.ts';
import type { Work } from './work.ts';

/** Interactions that are remembered: two connections at once, or a replay, may tell of one twice. */
const remembered = 1000;

/**
 * Makes what leads the events of a connection to what handles them; what a handler throws is reported and ends nothing else.
 * Connections share it, so that what two of them tell is handled once.
 */
export function createListener(work: Work, tools: MessageTools & CommandTools): (client: Client) => void {
  const { report, settings } = tools;
  const messages = createMessageHandlers(tools);
  const seen = createBoundedMap<string, true>(remembered);
  const begin = (doing: string, channel: string, task: () => Promise<void>): void =>
    work.start(task, (error) => report(error, `${doing} in channel ${channel}`));
  return (client) => {
    // The gateway's own events, because discord.js drops those of direct messages that it has not seen since it started.
    client.ws.on(GatewayDispatchEvents.MessageCreate, (message: SeenMessage) =>
      begin('answering', message.channel_id, () => messages.created(message)),
    );
    client.ws.on(GatewayDispatchEvents.MessageUpdate, (message: SeenMessage) =>
      begin('changing an answer', message.channel_id, () => messages.updated(message)),
    );
    client.ws.on(GatewayDispatchEvents.MessageDelete, (message: GatewayMessageDeleteDispatchData) =>
      begin('removing an answer', message.channel_id, () => messages.deleted(message)),
    );
    client.ws.on(
      GatewayDispatchEvents.MessageDeleteBulk,
      ({ ids, channel_id }: GatewayMessageDeleteBulkDispatchData) => {
        for (const id of ids) begin('removing an answer', channel_id, () => messages.deleted({ id }));
      },
    );
    client.ws.on(
      GatewayDispatchEvents.MessageReactionAdd,
      (reaction: GatewayMessageReactionAddDispatchData) =>
        begin('removing an answer', reaction.channel_id, () => reactionAdded(reaction, tools)),
    );
    client.on(Events.InteractionCreate, (interaction) => {
      if (seen.get(interaction.id)) return;
      seen.set(interaction.id, true);
      begin('answering an interaction', interaction.channelId ?? 'unknown', () =>
        routeInteraction(interaction, tools),
      );
    });
    client.on(Events.GuildDelete, ({ id }) =>
      begin('forgetting the settings', id, async () => {
        await settings?.leave(id);
        await tools.hearing.adjust();
      }),
    );
  };
}
