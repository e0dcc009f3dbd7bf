import { ApiError, REFUSALS } from '../api-error.ts';
import { draftMessage, redraftMessage } from '../drafting.ts';
import { withVisibleContent } from '../intents.ts';
import { isObject, objectsIn, textOr, type JsonObject } from '../json.ts';
import { checkMessage } from '../limits/message.ts';
import type { Channel, Message } from '../nouns.ts';
import { announceEdit, post, react, remove, type } from '../posting.ts';
import { timestampOf } from '../snowflake.ts';
import { wireMessage } from '../wire.ts';
import { findIn, openChannel } from './access.ts';
import { objectBody, type Answer, type Call, type Routes } from './table.ts';

/** Messages, reactions and typing, in channels and direct conversations. */
export const messageRoutes: Routes<
  | 'GET /channels/:channel/messages'
  | 'POST /channels/:channel/messages'
  | 'GET /channels/:channel/messages/:message'
  | 'PATCH /channels/:channel/messages/:message'
  | 'DELETE /channels/:channel/messages/:message'
  | 'POST /channels/:channel/typing'
  | 'PUT /channels/:channel/messages/:message/reactions/:emoji/@me'
  | 'DELETE /channels/:channel/messages/:message/reactions/:emoji/@me'
> = {
  'GET /channels/:channel/messages': (call) => {
    const { query } = call;
    const limit = Number(query.get('limit') ?? 50);
    const before = query.get('before');
    const after = query.get('after');
    const listed = openChannel(call, 'history')
      .messages.filter(({ id }) => before === null || BigInt(id) < BigInt(before))
      .filter(({ id }) => after === null || BigInt(id) > BigInt(after));
    const page = after === null ? listed.slice(-limit) : listed.slice(0, limit);
    return { status: 200, body: page.toReversed().map((message) => seen(call, message)) };
  },
  'GET /channels/:channel/messages/:message': (call) => ({
    status: 200,
    body: seen(call, findIn(openChannel(call, 'history'), call.part('message'))),
  }),
  'POST /channels/:channel/messages': send,
  'PATCH /channels/:channel/messages/:message': (call) => {
    const { backstage, files } = call;
    const channel = openChannel(call);
    const message = findIn(channel, call.part('message'));
    const body = objectBody(call);
    if (message.author.id !== backstage.world.bot.id) throw REFUSALS.notTheAuthor();
    checkEdit(message, body, files.length);
    redraftMessage(backstage, message, body, files);
    message.edited_timestamp = timestampOf(backstage.world.nextId());
    announceEdit(backstage, channel, message);
    return { status: 200, body: wireMessage(backstage.world, message) };
  },
  'DELETE /channels/:channel/messages/:message': (call) => {
    const channel = openChannel(call);
    const message = findIn(channel, call.part('message'));
    if (message.author.id !== call.backstage.world.bot.id) throw REFUSALS.missingPermissions();
    remove(call.backstage, channel, message);
    return { status: 204 };
  },
  'POST /channels/:channel/typing': (call) => {
    const { backstage } = call;
    type(backstage, openChannel(call, 'send'), backstage.world.bot.id);
    return { status: 204 };
  },
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': (call) => reactAsBot(call, true),
  'DELETE /channels/:channel/messages/:message/reactions/:emoji/@me': (call) => reactAsBot(call, false),
};

/** Judges what an edit would leave. @throws {ApiError} as for a new message */
export function checkEdit(
  message: Message,
  body: JsonObject,
  files: number,
  prefix: readonly string[] = [],
): void {
  const { content, embeds, components, flags } = message;
  const kept = body['attachments'] === undefined ? message.attachments : objectsIn(body['attachments']);
  const newFlags = typeof body['flags'] === 'number' ? flags | body['flags'] : flags;
  checkMessage(
    { content, embeds, components, ...body, flags: newFlags },
    { prefix, files: kept.length + files },
  );
}

function send(call: Call): Answer {
  const { backstage, files } = call;
  const { world } = backstage;
  const body = objectBody(call);
  const channel = openChannel(call, 'send');
  checkMessage(body, { files: files.length });
  if (channel.recipient?.closedToBots) throw REFUSALS.closedToDirect();
  if (objectsIn(body['embeds']).length > 0) openChannel(call, 'embed');
  if (files.length > 0) openChannel(call, 'attach');
  const repliesTo = repliedTo(channel, body['message_reference']);
  const twin = body['enforce_nonce'] === true ? withNonce(channel, world.bot.id, body['nonce']) : undefined;
  if (twin) return { status: 200, body: wireMessage(world, twin) };
  const message = draftMessage(backstage, { channel, author: world.bot, body, files, repliesTo });
  message.flags &= ~(1 << 6); // a message in a channel cannot be for one person
  post(backstage, channel, message);
  return { status: 200, body: wireMessage(world, message) };
}

function repliedTo(channel: Channel, reference: unknown): Message | undefined {
  if (!isObject(reference)) return undefined;
  if (channel.denied.has('history')) throw REFUSALS.needsHistory();
  const message = channel.messages.find(({ id }) => id === textOr(reference['message_id']));
  if (message || reference['fail_if_not_exists'] === false) return message;
  throw new ApiError(400, 50_035, 'Invalid Form Body', {
    message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }] },
  });
}

function withNonce(channel: Channel, authorId: string, nonce: unknown): Message | undefined {
  if (nonce === undefined) return undefined;
  return channel.messages.find((message) => message.author.id === authorId && message.nonce === nonce);
}

/** A message as REST shows it: its text is hidden as on the gateway. */
function seen({ backstage: { world } }: Call, message: Message): JsonObject {
  const everything = world.privileged.has('message-content');
  return withVisibleContent(world, wireMessage(world, message), everything);
}

function reactAsBot(call: Call, isAdded: boolean): Answer {
  const { backstage, part } = call;
  const channel = openChannel(call, ...(isAdded ? (['react', 'history'] as const) : []));
  const message = findIn(channel, part('message'));
  const emoji = part('emoji');
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3|:\d{17,19}$/u.test(emoji)) {
    throw REFUSALS.unknownEmoji();
  }
  react(backstage, channel, { message, emoji, userId: backstage.world.bot.id, isAdded });
  return { status: 204 };
}
