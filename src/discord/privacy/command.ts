import { RETENTION } from '../../core/newsroom/retention.ts';
import type { RetentionRule } from '../../core/newsroom/retention.ts';
import type { Command } from '../commands.ts';
import { escapeLine } from '../escape.ts';
import { everywhere } from '../reach.ts';
import { renderNotice } from '../render.ts';
import { respond } from '../respond.ts';
import { inMemory } from './in-memory.ts';

/** `/privacy`: what is kept, how long and why; the storage obeys the same list. */
export const privacy = {
  payload: {
    name: 'privacy',
    description: 'What I keep of you and of what is asked, how long, and why',
    ...everywhere,
  },
  async run(command, tools) {
    const work = () => renderNotice(notice(tools.notebook !== undefined));
    await respond(command, 'asker', work, tools);
  },
} as const satisfies Command;

function notice(isStored: boolean): string {
  return [
    'I write down nowhere who asked what. I read only what is said to me, and in channels where moderators let me answer unasked also what others write there, of which I keep only questions about the story, as it stands below.',
    `**In memory, gone when the program ends**\n${inMemory.map(lineOf).join('\n')}`,
    isStored
      ? `**Kept beside that**\n${Object.values<RetentionRule>(RETENTION).map(lineOf).join('\n')}`
      : '**Kept beside that**\nNothing.',
    'Buttons under my answers hold the id of the one who asked, so that they work for them after a restart; like all messages, they are kept by Discord until they are deleted. React to my answer with 🗑️ to delete it.',
    '`/forget-me` deletes at once what can be tied to you.',
  ].join('\n\n');
}

function lineOf({ what, kept, why }: RetentionRule): string {
  return `- ${escapeLine(capital(what))}: **${escapeLine(kept)}**, ${escapeLine(why)}.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
