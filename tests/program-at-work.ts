import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startNode } from './cli/run-node.ts';
import { smallStory } from './cli/small-story.ts';
import { writeFolder } from './support/folder.ts';
import type { LocalDiscord } from './support/local-discord/local-discord.ts';

/** The program over the small story as the bot of a local Discord, which has its commands; it ends with the test at the latest. */
export async function programAtWork(discord: LocalDiscord, token = discord.token) {
  const knowledge = await writeFolder(smallStory);
  const child = startNode('src/main.ts', [], {
    cwd: knowledge,
    env: {
      LOG_LEVEL: 'info',
      KNOWLEDGE_DIR: knowledge,
      DATA_DIR: join(knowledge, 'data'),
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.apiUrl,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  await discord.registered('ask');
  return {
    knowledge,
    /** What it has written so far; `err` is its log. */
    said,
    send: (signal: NodeJS.Signals): void => void child.kill(signal),
    /** Ends it by SIGTERM, and gives its status. */
    end: async (): Promise<unknown> => {
      child.kill('SIGTERM');
      const [status]: unknown[] = await once(child, 'close');
      return status;
    },
  };
}
