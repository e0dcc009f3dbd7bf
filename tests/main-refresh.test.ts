import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { smallStory } from './cli/small-story.ts';
import { writeFolder } from './support/folder.ts';
import { startLocalDiscord } from './support/local-discord/start.ts';

const file = 'facts/lighthouse.yaml';

/** The story as it is told later. */
function after(days: string): string {
  return (smallStory[file] ?? '').replace('took nine days', `took ${days} days`);
}

it('the running bot takes on what is saved, at once when it is sent SIGHUP, and answers from it in a conversation', async () => {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  const knowledge = await writeFolder(smallStory);
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('../src/main.ts', import.meta.url))],
    {
      cwd: knowledge,
      env: {
        PATH: process.env['PATH'] ?? '',
        LOG_LEVEL: 'info',
        KNOWLEDGE_DIR: knowledge,
        DATA_DIR: join(knowledge, 'data'),
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
      },
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const logged = async (text: string): Promise<void> => {
    await vi.waitUntil(() => log.includes(text), { timeout: 30_000 });
  };

  await discord.registered('ask', { timeout: 15_000 });
  const ada = discord.addUser('Ada');
  const answer = async (question: string): Promise<string> => {
    ada.says(discord.general, `${discord.bot.mention} ${question}`);
    return JSON.stringify(await discord.nextMessage(discord.general));
  };
  expect(await answer('Who repaired the lamp?')).toContain('Marta Lindqvist');

  await writeFile(join(knowledge, file), after('eleven'));
  child.kill('SIGHUP');
  await logged('because SIGHUP was sent');
  expect(await answer('How long did the repair take?')).toContain('eleven days');

  await writeFile(join(knowledge, file), after('twelve'));
  await logged('because files were saved');
  expect(await answer('How long did the repair take?')).toContain('twelve days');

  await writeFile(join(knowledge, file), 'topic: [');
  await logged('goes on answering');
  expect(await answer('How long did the repair take?')).toContain('twelve days');

  child.kill('SIGTERM');
  const [status]: unknown[] = await once(child, 'close');
  expect(status).toBe(0);
  expect(log).not.toContain(' error ');
}, 90_000);
