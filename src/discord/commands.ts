import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { ask } from './ask-command.ts';
import type { Choice } from './choices.ts';
import type { Conversations } from './conversations.ts';
import type { Desk } from './desk.ts';
import { help, sources } from './notice-commands.ts';
import type { Promptness, Respondable } from './respond.ts';

/** The members used of a slash command. */
export interface SlashCommand extends Respondable {
  readonly id: string;
  readonly channelId: string | null;
  readonly user: { readonly id: string };
  readonly options: {
    getString(name: string, required: true): string;
    getBoolean(name: string): boolean | null;
  };
}

/** The members used while someone types. */
interface Typing {
  readonly options: { getFocused(): string };
  respond(choices: readonly Choice[]): Promise<unknown>;
}

export interface CommandTools extends Promptness {
  readonly desk: Desk;
  readonly conversations: Conversations;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** A slash command: what Discord is told about it, beside what it does. */
export interface Command {
  readonly payload: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(command: SlashCommand, tools: CommandTools): Promise<void>;
  complete?(typing: Typing, tools: CommandTools): Promise<void>;
}

/** Every command of the bot. */
export const commands = [ask, sources, help] as const satisfies readonly Command[];

/** `undefined` for a command that an older or newer version has registered. */
export function commandNamed(name: string): Command | undefined {
  return commands.find(({ payload }) => payload.name === name);
}
