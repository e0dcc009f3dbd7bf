import type { RetentionRule } from '../../core/newsroom/retention.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Command } from '../commands.ts';
import { described } from '../described.ts';
import { escapeLine } from '../escape.ts';
import { everywhere } from '../reach.ts';
import { renderNotice } from '../render.ts';
import { respond } from '../respond.ts';
import { inMemory } from './in-memory.ts';

/** `/privacy`: what is kept, how long and why; the storage obeys the same list. */
export const privacy = {
  payload: {
    name: 'privacy',
    ...described((commands) => commands.privacy),
    ...everywhere,
  },
  async run(command, tools) {
    const work = (texts: Texts) => renderNotice(notice(tools.notebook !== undefined, texts));
    await respond(command, 'asker', work, tools);
  },
} as const satisfies Command;

function notice(isStored: boolean, texts: Texts): string {
  const { privacy: told } = texts;
  return [
    told.nowhere,
    `**${told.inMemory}**\n${inMemory(texts).map(lineOf).join('\n')}`,
    `**${told.beside}**\n${isStored ? Object.values(told.kept).map(lineOf).join('\n') : told.nothing}`,
    told.buttons,
    told.forgetMe,
  ].join('\n\n');
}

function lineOf({ what, kept, why }: RetentionRule): string {
  return `- ${escapeLine(capital(what))}: **${escapeLine(kept)}**, ${escapeLine(why)}.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
