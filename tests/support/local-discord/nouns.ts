import type { APIApplicationCommand, APIAttachment, APIEmbed, APIMessageTopLevelComponent } from 'discord.js';

import type { Denied, Rank } from './permissions.ts';

/** Someone with an account: a person of the test, or the bot. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** What makes a message ping them: `<@id>`. */
  readonly mention: string;
  /** Whether the bot's direct messages are refused (50007). */
  readonly closedToBots: boolean;
  /** The language of their Discord, as in `en-US`; only interactions tell it. */
  readonly locale: string;
}

export interface Member {
  readonly user: User;
  readonly rank: Rank;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** The language of the server, as in `en-US`. */
  readonly locale: string;
  readonly roles: Readonly<Record<Exclude<Rank, 'member'>, string>>;
  readonly members: Map<string, Member>;
  readonly channels: Channel[];
}

/** A text channel (0), a direct conversation (1), a group of persons without the bot (3) or a public thread (11). */
export interface Channel {
  readonly id: string;
  readonly type: 0 | 1 | 3 | 11;
  readonly name: string;
  readonly guild?: Guild;
  readonly recipient?: User;
  readonly parent?: Channel;
  /** Seconds that people wait between two messages; bots are not held to it. */
  readonly slowMode?: number;
  /** The bot is no member, and there only for those who have added it for themselves: it can do nothing but answer them. */
  readonly isWithoutBot?: true;
  /** What the bot may not do here. */
  readonly denied: ReadonlySet<Denied>;
  /** Oldest first, without those deleted and those that only one person sees. */
  readonly messages: Message[];
}

/** A user as the wire carries it. */
export interface WireUser {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string;
  readonly avatar: null;
  readonly bot?: boolean;
}

export interface MessageReaction {
  readonly emoji: string;
  readonly userIds: Set<string>;
}

/** A message in the wire's own names. `reactions` and `referenced_message` are added when it is sent. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
  /** 0 plain, 19 reply, 20 answer to a slash command, 23 answer to a menu entry. */
  readonly type: number;
  readonly author: WireUser;
  content: string;
  embeds: readonly APIEmbed[];
  components: readonly APIMessageTopLevelComponent[];
  attachments: readonly APIAttachment[];
  /** 4 without link previews, 64 seen by one person alone, 128 still loading, 32768 components v2. */
  flags: number;
  /** Those who are pinged, after `allowed_mentions`. */
  mentions: readonly WireUser[];
  mention_everyone: boolean;
  mention_roles: readonly string[];
  readonly timestamp: string;
  edited_timestamp: string | null;
  readonly tts: false;
  readonly pinned: false;
  readonly nonce?: string | number;
  readonly message_reference?: {
    readonly type: 0;
    readonly message_id: string;
    readonly channel_id: string;
    readonly guild_id?: string;
  };
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly interaction_metadata?: Readonly<Record<string, unknown>>;
}

/** A file that a message carries, served at the address in its attachment. */
export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Media type; `text/plain` if left out. */
  readonly type?: string;
}

/** A registered command as the bot put it, with what Discord adds. */
export type Command = APIApplicationCommand;

/** What autocomplete offers. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A flag of messages that only one person sees. */
export const EPHEMERAL = 1 << 6;
/** A flag of an answer that was deferred and is not there yet. */
export const LOADING = 1 << 7;
/** A flag of a message made of components alone. */
export const COMPONENTS_V2 = 1 << 15;
