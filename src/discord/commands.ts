import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { ask } from './ask-command.ts';
import type { Choice } from './choices.ts';
import type { Conversations } from './conversations.ts';
import type { Desk } from './desk.ts';
import { knowledgeCommand } from './knowledge/command.ts';
import type { Moderation } from './knowledge/moderation.ts';
import { help, sources } from './notice-commands.ts';
import type { Promptness, Respondable } from './respond.ts';

/** The members used of a slash command. */
export interface SlashCommand extends Respondable {
  readonly id: string;
  readonly channelId: string | null;
  readonly guildId: string | null;
  readonly user: { readonly id: string; readonly displayName: string };
  readonly options: {
    getSubcommand(): string;
    getString(name: string, required: true): string;
    getString(name: string): string | null;
    getInteger(name: string, required: true): number;
    getInteger(name: string): number | null;
    getBoolean(name: string): boolean | null;
  };
}

/** The members used while someone types. */
export interface Typing {
  readonly options: { getFocused(): string; getSubcommand(): string };
  respond(choices: readonly Choice[]): Promise<unknown>;
}

export interface CommandTools extends Promptness {
  readonly desk: Desk;
  readonly conversations: Conversations;
  /** Milliseconds. */
  readonly clock: () => number;
  /** Absent where nobody can change the knowledge from Discord. */
  readonly moderation?: Moderation | undefined;
}

/** A slash command: what Discord is told about it, beside what it does. */
export interface Command {
  readonly payload: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(command: SlashCommand, tools: CommandTools): Promise<void>;
  complete?(typing: Typing, tools: CommandTools): Promise<void>;
}

/** The commands for everybody. */
export const readerCommands = [ask, sources, help] as const satisfies readonly Command[];

/** Every command of the bot; that of the moderators only where they have something to work with. */
export function commandsWith(moderation: Moderation | undefined): readonly Command[] {
  return moderation ? [...readerCommands, knowledgeCommand(moderation)] : readerCommands;
}

/** `undefined` for a command that an older or newer version has registered. */
export function commandNamed(name: string, moderation: Moderation | undefined): Command | undefined {
  return commandsWith(moderation).find(({ payload }) => payload.name === name);
}
