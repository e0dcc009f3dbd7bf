import { Buffer } from 'node:buffer';
import { ComponentType } from 'discord.js';
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIEmbed,
  APIStringSelectComponent,
  RawFile,
} from 'discord.js';

/** What a message of the bot shows, in the words of Discord's API. */
export interface Payload {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIButtonComponent>[];
  /** A list to choose from, above the buttons: it takes one of the five rows. */
  readonly select?: APIStringSelectComponent;
  /** For an answer longer than a message holds, for what is asked for as a file, and for a picture. */
  readonly file?: Attachment;
}

/** A file that comes with a message. */
export interface Attachment {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What a picture shows, for who does not see it; at most `limits.attachmentDescription`. */
  readonly description?: string | undefined;
}

/** Nothing that the bot says may ping anyone, whatever stands in it. */
export const noMentions = { parse: [], repliedUser: false } as const;

/** For the methods of discord.js. `attachments` is empty so that an edit drops the file of the answer before. */
export function toOptions({ embeds, components, select, file }: Payload) {
  return {
    embeds,
    components: rowsOf({ components, select }),
    files: file ? [fileOf(file)] : [],
    attachments: [],
    allowedMentions: noMentions,
  };
}

function fileOf({ name, content, description }: Attachment) {
  return { name, attachment: Buffer.from(content), ...(description === undefined ? {} : { description }) };
}

function rowsOf({ components, select }: { components: Payload['components']; select: Payload['select'] }) {
  return select
    ? [{ type: ComponentType.ActionRow, components: [select] } as const, ...components]
    : components;
}

/** For requests by route. */
export function toBody({ embeds, components, select, file }: Payload) {
  const { description } = file ?? {};
  return {
    ...(description === undefined ? {} : { attachments: [{ id: '0', description }] }),
    embeds,
    components: rowsOf({ components, select }),
    allowed_mentions: { parse: [], replied_user: false },
  };
}

/** The files that go with `toBody`. */
export function toFiles({ file }: Payload): RawFile[] {
  return file ? [{ name: file.name, data: Buffer.from(file.content) }] : [];
}
