import type {
  APIModalInteractionResponseCallbackData,
  InteractionContextType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { ask } from './ask-command.ts';
import { changesCommand } from './changes-command.ts';
import type { Choice } from './choices.ts';
import type { Conversations } from './conversations.ts';
import type { Notebook } from '../core/newsroom/notebook.ts';
import type { SettingsDesk } from '../core/settings/settings.ts';
import type { Desk } from './desk.ts';
import type { Download } from './download.ts';
import type { Foreign } from './foreign.ts';
import { guideCommands } from './guide/commands.ts';
import { knowledgeCommand } from './knowledge/command.ts';
import type { CorrectOnce } from './knowledge/correct-once.ts';
import { keepGap } from './knowledge/keep-gap.ts';
import type { Drafts } from './knowledge/drafts.ts';
import type { Moderation } from './knowledge/moderation.ts';
import type { Speaking } from './language.ts';
import type { Manners } from './manners.ts';
import { answerThis } from './menus/answer-this.ts';
import { checkThis } from './menus/check-this.ts';
import { help } from './notice-commands.ts';
import { privacy } from './privacy/command.ts';
import { forgetMe } from './privacy/forget-me.ts';
import type { Posts } from './posts.ts';
import type { Self } from './question.ts';
import type { Promptness, Respondable } from './respond.ts';
import { settingsCommand } from './settings/command.ts';
import type { Replies } from './replies.ts';
import type { ThreadStarts } from './thread-start.ts';

/** A file that someone gave to a command, or that stands on a message; Discord has checked nothing but its name. */
export interface Attached {
  readonly name: string;
  readonly url: string;
  /** Bytes, as Discord says. */
  readonly size: number;
}

/** The members used of an interaction that may be answered with a form; that must be the first response. */
export interface Opener extends Respondable {
  showModal(form: APIModalInteractionResponseCallbackData): Promise<unknown>;
}

/** The members used of a slash command. */
export interface SlashCommand extends Opener {
  readonly id: string;
  readonly channelId: string | null;
  readonly guildId: string | null;
  /** Null where the bot is no member. */
  readonly guild: object | null;
  readonly context: InteractionContextType | null;
  readonly user: { readonly id: string; readonly displayName: string };
  fetchReply(): Promise<{ readonly id: string }>;
  readonly options: {
    getSubcommand(): string;
    getString(name: string, required: true): string;
    getString(name: string): string | null;
    getChannel(name: string): { readonly id: string } | null;
    getInteger(name: string, required: true): number;
    getInteger(name: string): number | null;
    getBoolean(name: string): boolean | null;
    getAttachment(name: string, required: true): Attached;
  };
}

/** The members used while someone types. */
export interface Typing extends Speaking {
  readonly options: { getFocused(): string; getSubcommand(): string };
  respond(choices: readonly Choice[]): Promise<unknown>;
}

/** Whether the texts of all messages come to the bot, which Discord has to approve. */
interface Hearing {
  readsAll(): boolean;
  /** Asks for them if some server has a channel in which the bot answers unasked, and else not; gives whether they come now. */
  adjust(): Promise<boolean>;
}

export interface CommandTools extends Promptness {
  readonly desk: Desk;
  readonly foreign: Foreign;
  readonly conversations: Conversations;
  readonly replies: Replies;
  /** Milliseconds. */
  readonly clock: () => number;
  readonly posts: Posts;
  readonly threadStarts: ThreadStarts;
  readonly self: () => Self;
  readonly drafts: Drafts;
  readonly correctOnce: CorrectOnce;
  readonly download: Download;
  /** How to behave in a server. */
  readonly manners: Manners;
  /** What moderators set; absent where nothing can be set. */
  readonly settings?: SettingsDesk | undefined;
  readonly hearing: Hearing;
  /** Absent where nothing is written down. */
  readonly notebook?: Notebook | undefined;
  /** Absent where nobody can change the knowledge from Discord. */
  readonly moderation?: Moderation | undefined;
}

/** A slash command: what Discord is told about it, beside what it does. */
export interface Command {
  readonly payload: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(command: SlashCommand, tools: CommandTools): Promise<void>;
  complete?(typing: Typing, tools: CommandTools): Promise<void>;
}

/** The members used of an entry in the menu of a message. */
export interface MessageUse
  extends
    Respondable,
    Pick<SlashCommand, 'id' | 'channelId' | 'guildId' | 'guild' | 'context' | 'user' | 'fetchReply'> {
  readonly user: SlashCommand['user'];
  readonly targetMessage: { readonly content: string; readonly author: { readonly id: string } };
}

/** An entry in the menu of a message. */
export interface MessageCommand {
  readonly payload: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run(use: MessageUse, tools: CommandTools): Promise<void>;
}

/** What some commands need to be there. */
type Offered = Pick<CommandTools, 'moderation' | 'settings'>;

/** The commands for everybody. */
export const readerCommands = [
  ask,
  ...guideCommands,
  help,
  privacy,
  forgetMe,
] as const satisfies readonly Command[];

/** Every command of the bot; those of the moderators only where they have something to work with. */
export function commandsWith({ moderation, settings }: Offered): readonly Command[] {
  return [
    ...readerCommands,
    ...(moderation ? [changesCommand(moderation), knowledgeCommand(moderation)] : []),
    ...(settings ? [settingsCommand(settings)] : []),
  ];
}

/** The entries in the menus of messages. */
export function messageCommandsWith(moderation: Moderation | undefined): readonly MessageCommand[] {
  return [answerThis, checkThis, ...(moderation ? [keepGap(moderation)] : [])];
}

/** `undefined` for a command that an older or newer version has registered. */
export function commandNamed(name: string, offered: Offered): Command | undefined {
  return commandsWith(offered).find(({ payload }) => payload.name === name);
}
