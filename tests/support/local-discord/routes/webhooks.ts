import { REFUSALS } from '../api-error.ts';
import { redraftMessage } from '../drafting.ts';
import { exists, sendFor } from '../interaction-messages.ts';
import type { Interaction } from '../interaction.ts';
import { checkMessage } from '../limits/message.ts';
import { LOADING, type Message } from '../nouns.ts';
import { announceEdit, remove } from '../posting.ts';
import { timestampOf } from '../snowflake.ts';
import { wireMessage } from '../wire.ts';
import { checkEdit } from './messages.ts';
import { objectBody, type Answer, type Call, type Routes } from './table.ts';

/** What follows the first answer to an interaction. */
export const webhookRoutes: Routes<
  | 'POST /webhooks/:application/:token'
  | 'GET /webhooks/:application/:token/messages/:message'
  | 'PATCH /webhooks/:application/:token/messages/:message'
  | 'DELETE /webhooks/:application/:token/messages/:message'
> = {
  'POST /webhooks/:application/:token': (call) => {
    const { backstage, files, query } = call;
    const interaction = interactionOf(call);
    const { original } = interaction;
    const body = objectBody(call);
    // the first follow-up to a deferral takes its place
    if (original && (original.flags & LOADING) !== 0) return edit(call, interaction, original);
    checkMessage(body, { files: files.length });
    const message = sendFor(backstage, interaction, { body, files, isFollowUp: true });
    if (query.get('wait') !== 'true') return { status: 204 };
    return { status: 200, body: wireMessage(backstage.world, message) };
  },
  'GET /webhooks/:application/:token/messages/:message': (call) => {
    const message = messageOf(call, interactionOf(call));
    return { status: 200, body: wireMessage(call.backstage.world, message) };
  },
  'PATCH /webhooks/:application/:token/messages/:message': (call) => {
    const interaction = interactionOf(call);
    return edit(call, interaction, messageOf(call, interaction));
  },
  'DELETE /webhooks/:application/:token/messages/:message': (call) => {
    const { backstage } = call;
    const interaction = interactionOf(call);
    const message = messageOf(call, interaction);
    const index = interaction.messages.indexOf(message);
    if (index !== -1) interaction.messages.splice(index, 1);
    if (interaction.original === message) interaction.original = undefined;
    remove(backstage, interaction.channel, message);
    return { status: 204 };
  },
};

function interactionOf({ backstage: { world, limits }, part }: Call): Interaction {
  if (part('application') !== world.application.id) throw REFUSALS.unknownWebhook();
  const interaction = [...world.interactions.values()].find(({ token }) => token === part('token'));
  if (interaction === undefined || interaction.age > limits.token) throw REFUSALS.invalidWebhookToken();
  if (interaction.acknowledgement === undefined) throw REFUSALS.unknownWebhook();
  return interaction;
}

function messageOf({ part }: Call, interaction: Interaction): Message {
  const id = part('message');
  const { original, messages } = interaction;
  const message = id === '@original' ? original : [...messages, original].find((one) => one?.id === id);
  if (message === undefined || !exists(interaction, message)) throw REFUSALS.unknownMessage();
  return message;
}

function edit(call: Call, interaction: Interaction, message: Message): Answer {
  const { backstage, files } = call;
  const body = objectBody(call);
  const isFirst = (message.flags & LOADING) !== 0;
  checkEdit(message, body, files.length);
  redraftMessage(backstage, message, body, files);
  message.flags &= ~LOADING;
  if (!isFirst) message.edited_timestamp = timestampOf(backstage.world.nextId());
  interaction.edits.push({ message: structuredClone(message), after: interaction.age });
  announceEdit(backstage, interaction.channel, message);
  return { status: 200, body: wireMessage(backstage.world, message) };
}
