import { InteractionResponseType as Kind, InteractionType } from 'discord.js';

import { REFUSALS } from '../api-error.ts';
import { redraftMessage } from '../drafting.ts';
import { sendFor } from '../interaction-messages.ts';
import type { Interaction } from '../interaction.ts';
import { isObject, numberOr, type JsonObject } from '../json.ts';
import { answerType, checkChoices, checkModal } from '../limits/interaction-answer.ts';
import { checkMessage } from '../limits/message.ts';
import { EPHEMERAL, LOADING } from '../nouns.ts';
import { announceEdit } from '../posting.ts';
import { timestampOf } from '../snowflake.ts';
import { wireMessage } from '../wire.ts';
import { checkEdit } from './messages.ts';
import { objectBody, type Answer, type Call, type Routes } from './table.ts';

/** The first answer to an interaction. */
export const interactionRoutes: Routes<'POST /interactions/:interaction/:token/callback'> = {
  'POST /interactions/:interaction/:token/callback': (call) => {
    const { backstage, part, query } = call;
    const interaction = backstage.world.interactions.get(part('interaction'));
    if (interaction?.token !== part('token')) throw REFUSALS.unknownInteraction();
    if (interaction.acknowledgement) throw REFUSALS.alreadyAcknowledged();
    if (interaction.age > backstage.limits.firstAnswer) throw REFUSALS.unknownInteraction();
    const body = objectBody(call);
    const type = answerType(body['type'], interaction.type, interaction.source !== undefined);
    const answer = isObject(body['data']) ? body['data'] : {};
    judge(call, interaction, type, answer);
    interaction.acknowledgement = { type, body: answer, after: interaction.age };
    carryOut(call, interaction, type, answer);
    backstage.changes.notify();
    return query.get('with_response') === 'true' ? fullAnswer(call, interaction, type) : { status: 204 };
  },
};

function judge({ files }: Call, interaction: Interaction, type: Kind, answer: JsonObject): void {
  const { source } = interaction;
  if (type === Kind.ChannelMessageWithSource) checkMessage(answer, { prefix: ['data'], files: files.length });
  if (type === Kind.UpdateMessage && source) checkEdit(source, answer, files.length, ['data']);
  if (type === Kind.ApplicationCommandAutocompleteResult) checkChoices(answer['choices']);
  if (type === Kind.Modal) checkModal(answer);
}

function carryOut(call: Call, interaction: Interaction, type: Kind, answer: JsonObject): void {
  const { backstage, files } = call;
  const { source, channel } = interaction;
  if (type === Kind.ChannelMessageWithSource) {
    interaction.original = sendFor(backstage, interaction, { body: answer, files });
  } else if (type === Kind.DeferredChannelMessageWithSource) {
    const flags = numberOr(answer['flags']) & EPHEMERAL; // the only flag that a deferral may carry
    interaction.original = sendFor(backstage, interaction, { body: { flags }, files: [], isLoading: true });
  } else if (type === Kind.DeferredMessageUpdate) {
    interaction.original = source;
  } else if (type === Kind.UpdateMessage && source) {
    interaction.original = source;
    redraftMessage(backstage, source, answer, files);
    source.edited_timestamp = timestampOf(backstage.world.nextId());
    interaction.edits.push({ message: structuredClone(source), after: interaction.age });
    announceEdit(backstage, channel, source);
  }
}

function fullAnswer({ backstage }: Call, interaction: Interaction, type: Kind): Answer {
  const { original } = interaction;
  const isAutocomplete = interaction.type === InteractionType.ApplicationCommandAutocomplete;
  return {
    status: 200,
    body: {
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(original && {
          response_message_id: original.id,
          response_message_loading: (original.flags & LOADING) !== 0,
          response_message_ephemeral: (original.flags & EPHEMERAL) !== 0,
        }),
      },
      ...(!isAutocomplete && {
        resource: { type, ...(original && { message: wireMessage(backstage.world, original) }) },
      }),
    },
  };
}
