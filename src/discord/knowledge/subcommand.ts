import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { Texts } from '../../core/texts/texts.ts';
import type { Choice } from '../choices.ts';
import type { Attached, CommandTools, Opener, SlashCommand, Typing } from '../commands.ts';
import type { Description } from '../described.ts';
import type { Payload } from '../payload.ts';
import { change, respond } from '../respond.ts';
import type { Respondable, Updatable } from '../respond.ts';
import { enter } from './moderation.ts';
import type { Inside, Moderation, Visitor } from './moderation.ts';
import { refused } from './refused.ts';

export interface KnowledgeTools extends CommandTools {
  readonly moderation: Moderation;
}

/** One of `/knowledge …`: what Discord is told about it, beside what it does. */
export interface Subcommand extends Description {
  readonly name: string;
  readonly options?: readonly APIApplicationCommandBasicOption[];
  /** Answers with `answer`, unless it opens a form, which must be the first response. */
  run(command: SlashCommand, tools: KnowledgeTools): Promise<void>;
  readonly complete?: (typing: Typing, tools: KnowledgeTools) => Promise<readonly Choice[]>;
}

/** The members used of a press. */
export interface Press extends Opener, Updatable, Visitor {
  readonly user: Visitor['user'];
  readonly message: Updatable['message'] & {
    readonly embeds: readonly { readonly description: string | null }[];
    readonly attachments: ReadonlyMap<string, Attached>;
  };
}

/** A button on a private answer: only who ran the command sees it. Its name is the first part of its custom id. */
export interface Button {
  readonly name: string;
  /** Changes the message with `turn`, or opens a form with `openForm`. */
  press(press: Press, parts: readonly string[], tools: KnowledgeTools): Promise<void>;
}

/** The members used of a choice from a list. */
export interface Choosing extends Press {
  readonly values: readonly string[];
}

/** A list to choose from on a private answer. Its name is the first part of its custom id. */
export interface Select {
  readonly name: string;
  /** Changes the message with `turn`. */
  choose(choosing: Choosing, parts: readonly string[], tools: KnowledgeTools): Promise<void>;
}

/** The members used of a form that was sent. */
export interface Submission extends Respondable, Visitor {
  readonly user: Visitor['user'];
  readonly fields: { getTextInputValue(name: string): string };
}

/** A form that a subcommand has opened. Its name is the first part of its custom id. */
export interface Form {
  readonly name: string;
  /** Answers with `answer`. */
  submit(submission: Submission, parts: readonly string[], tools: KnowledgeTools): Promise<void>;
}

/** What is made for a moderator who has been let in. */
type Making = (inside: Inside) => Promise<Payload>;

/** Answers in private; in a server that the knowledge does not belong to, with the reason. */
export async function answer(
  command: Respondable & Visitor,
  tools: KnowledgeTools,
  making: Making,
): Promise<void> {
  await respond(command, 'asker', (texts) => admitted(command, texts, tools, making), tools);
}

/** Changes the private answer on which a button was pressed. */
export async function turn(press: Updatable & Visitor, tools: KnowledgeTools, making: Making): Promise<void> {
  await change(press, (texts) => admitted(press, texts, tools, making), tools);
}

async function admitted(
  visitor: Visitor,
  texts: Texts,
  { moderation }: KnowledgeTools,
  making: Making,
): Promise<Payload> {
  const entered = await enter(visitor, moderation, texts);
  return entered.ok ? await making(entered.inside) : refused(entered.why, texts);
}
