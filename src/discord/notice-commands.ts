import type { Command } from './commands.ts';
import { described } from './described.ts';
import { help as helpNotice } from './notices.ts';
import { everywhere } from './reach.ts';
import { respond } from './respond.ts';

/** `/help`: what the bot does. */
export const help = {
  payload: {
    name: 'help',
    ...described((commands) => commands.help),
    ...everywhere,
  },
  async run(command, tools) {
    const offers = { votes: tools.notebook !== undefined, changes: tools.moderation !== undefined };
    await respond(command, 'asker', (texts) => helpNotice(tools.desk, command.user.id, offers, texts), tools);
  },
} as const satisfies Command;
