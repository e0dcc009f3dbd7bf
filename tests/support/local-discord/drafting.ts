import type { APIAttachment, APIEmbed, APIMessageTopLevelComponent } from 'discord.js';

import type { Backstage } from './backstage.ts';
import { numberOr, objectsIn, textOr, type JsonObject } from './json.ts';
import { attachmentsIn } from './limits/message.ts';
import { pingsOf } from './mentions.ts';
import type { Channel, Message, Upload, User } from './nouns.ts';
import { timestampOf } from './snowflake.ts';
import { wireUser } from './wire.ts';

/** Message flags that an author may set: no link previews, ephemeral, silent, components v2. */
const SETTABLE = (1 << 2) | (1 << 6) | (1 << 12) | (1 << 15);

/** What a new message is made of beside its body. */
export interface Draft {
  readonly channel: Channel;
  readonly author: User;
  /** As it was sent, already judged. */
  readonly body: JsonObject;
  readonly files?: readonly Upload[];
  readonly repliesTo?: Message | undefined;
  /** False: a reply that does not ping, whatever the body says. */
  readonly ping?: boolean;
  /** Fields that the body cannot set, such as `type` and `interaction_metadata`. */
  readonly extra?: Partial<Message>;
}

/** Turns a body into a message; keeps its files; tells nobody. */
export function draftMessage(backstage: Backstage, draft: Draft): Message {
  const { world } = backstage;
  const { channel, author, body, files = [], repliesTo, ping = true, extra } = draft;
  const id = world.nextId();
  const guildId = channel.guild && { guild_id: channel.guild.id };
  const content = textOr(body['content']);
  const nonce = body['nonce'];
  const repliedTo = repliesTo && ping ? world.users.get(repliesTo.author.id) : undefined;
  return {
    id,
    channel_id: channel.id,
    ...guildId,
    type: repliesTo ? 19 : 0,
    author: wireUser(author),
    content,
    ...richParts(body),
    attachments: keepFiles(backstage, files, body),
    flags: numberOr(body['flags']) & SETTABLE,
    ...pingsOf(world, content, body['allowed_mentions'], repliedTo),
    timestamp: timestampOf(id),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    ...((typeof nonce === 'string' || typeof nonce === 'number') && { nonce }),
    ...(repliesTo && {
      message_reference: { type: 0, message_id: repliesTo.id, channel_id: channel.id, ...guildId },
    }),
    ...extra,
  };
}

/** Changes what the body names and leaves the rest, as PATCH does. */
export function redraftMessage(
  backstage: Backstage,
  message: Message,
  body: JsonObject,
  files: readonly Upload[],
): void {
  const { world } = backstage;
  if (body['content'] !== undefined) {
    message.content = textOr(body['content']);
    Object.assign(message, pingsOf(world, message.content, body['allowed_mentions']));
  }
  const { embeds, components } = richParts(body);
  if (body['embeds'] !== undefined) message.embeds = embeds;
  if (body['components'] !== undefined) message.components = components;
  if (body['flags'] !== undefined) {
    const changeable = (1 << 2) | (1 << 15);
    message.flags = (message.flags & ~changeable) | (numberOr(body['flags']) & changeable);
  }
  if (body['attachments'] !== undefined || files.length > 0) {
    const kept = new Set(attachmentsIn(body).map(({ id }) => id));
    const stay = message.attachments.filter(({ id }) => body['attachments'] === undefined || kept.has(id));
    message.attachments = [...stay, ...keepFiles(backstage, files, body)];
  }
}

function richParts(body: JsonObject): Pick<Message, 'embeds' | 'components'> {
  const embeds = objectsIn(body['embeds']).map((embed) => Object.assign({ type: 'rich' }, embed));
  return {
    embeds: embeds as unknown as APIEmbed[], // judged when the body came
    components: objectsIn(body['components']) as unknown as APIMessageTopLevelComponent[], // likewise
  };
}

/** Makes files available at an address of the local Discord. */
export function keepFiles(
  { world, filesUrl }: Backstage,
  files: readonly Upload[],
  body: JsonObject = {},
): readonly APIAttachment[] {
  const descriptions = new Map(
    objectsIn(body['attachments']).map((one) => [String(one['id']), textOr(one['description'])]),
  );
  return files.map((file, index) => {
    const id = world.nextId();
    world.files.set(id, file);
    const url = `${filesUrl()}/attachments/${id}/${encodeURIComponent(file.name)}`;
    const description = descriptions.get(String(index)) ?? '';
    return {
      id,
      filename: file.name,
      size: Buffer.byteLength(file.content),
      url,
      proxy_url: url,
      content_type: file.type ?? 'text/plain',
      ...(description !== '' && { description }),
    };
  });
}
