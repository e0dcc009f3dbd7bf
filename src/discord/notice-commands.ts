import type { Command } from './commands.ts';
import { help as helpNotice, sources as sourcesNotice } from './notices.ts';
import { everywhere } from './reach.ts';
import { respond } from './respond.ts';

/** `/sources`: the articles. Shown to the one who asks, so that it is in nobody's way. */
export const sources = {
  payload: {
    name: 'sources',
    description: 'The articles that the answers come from, with dates and links',
    ...everywhere,
  },
  async run(command, tools) {
    await respond(command, 'asker', () => sourcesNotice(tools.desk), tools);
  },
} as const satisfies Command;

/** `/help`: what the bot does. */
export const help = {
  payload: {
    name: 'help',
    description: 'What I answer, and how to ask me',
    ...everywhere,
  },
  async run(command, tools) {
    await respond(command, 'asker', () => helpNotice(tools.desk, command.user.id), tools);
  },
} as const satisfies Command;
