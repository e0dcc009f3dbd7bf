import { setTimeout as wait } from 'node:timers/promises';
import { ButtonStyle } from 'discord.js';
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Texts } from '../../core/texts/texts.ts';
import type { Opener } from '../commands.ts';
import type { Payload } from '../payload.ts';
import { onceMore, respond } from '../respond.ts';
import { enter } from './moderation.ts';
import type { Inside, Visitor } from './moderation.ts';
import { renderListing } from './pager.ts';
import { plainButton } from './plain-button.ts';
import { refused } from './refused.ts';
import type { KnowledgeTools } from './subcommand.ts';

/** A form to be filled in. */
export interface Opening {
  readonly form: APIModalInteractionResponseCallbackData;
  /** The custom id of a button that opens the same form. */
  readonly again: string;
}

/**
 * Opens a form, or says in private why not. Discord takes a form as the first response alone: if making it takes long, a
 * button is shown that opens it.
 */
export async function openForm(
  opener: Opener & Visitor,
  tools: KnowledgeTools,
  making: (inside: Inside) => Promise<Opening | Payload>,
): Promise<void> {
  const texts = tools.languages.ofAnswer(opener, 'asker');
  const made = admitted(opener, texts, tools, making);
  const tooLate = wait(tools.deferAfter, undefined, { ref: false });
  // What fails is told below.
  const early = await Promise.race([made.catch(() => undefined), tooLate]);
  if (early && 'form' in early) {
    await onceMore(() => opener.showModal(early.form));
    return;
  }
  const shown = async () => {
    const result = await made;
    return 'form' in result ? ready(result.again, texts) : result;
  };
  await respond(opener, 'asker', shown, early ? tools : { ...tools, deferAfter: 0 });
}

async function admitted(
  visitor: Visitor,
  texts: Texts,
  { moderation }: KnowledgeTools,
  making: (inside: Inside) => Promise<Opening | Payload>,
): Promise<Opening | Payload> {
  const entered = await enter(visitor, moderation, texts);
  return entered.ok ? await making(entered.inside) : refused(entered.why, texts);
}

function ready(again: string, texts: Texts): Payload {
  const { ready: head, open } = texts.knowledge.forms;
  const buttons = [plainButton(open, again, ButtonStyle.Primary)];
  return renderListing({ head, lines: [], name: 'form', buttons }, texts);
}
