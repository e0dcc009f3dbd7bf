import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { uk } from '../src/core/texts/uk.ts';
import { smallStory } from './cli/small-story.ts';
import { programAtWork } from './program-at-work.ts';
import { textOf } from './support/local-discord/message-parts.ts';
import { startLocalDiscord } from './support/local-discord/start.ts';

const file = 'facts/lighthouse.yaml';

/** The story as it is told later. */
function after(days: string): string {
  return (smallStory[file] ?? '').replace('took nine days', `took ${days} days`);
}

it('the running bot takes on what is saved, at once when it is sent SIGHUP, answers from it in a conversation, and tells the moderators in their language what it does not take on', async () => {
  const discord = await startLocalDiscord({ locale: 'uk' });
  onTestFinished(() => discord.close());
  const { knowledge, said, send, end } = await programAtWork(discord);
  const logged = async (text: string, times = 1): Promise<void> => {
    await vi.waitUntil(() => said.err.split(text).length > times, { timeout: 60_000 });
  };

  const ada = discord.addUser('Ada');
  const answer = async (question: string): Promise<string> => {
    ada.says(discord.general, `${discord.bot.mention} ${question}`);
    return JSON.stringify(await discord.nextMessage(discord.general));
  };
  expect(await answer('Who repaired the lamp?')).toContain('Marta Lindqvist');

  const moderators = discord.addChannel('moderators');
  const olha = discord.addUser('Olha', { rank: 'moderator' });
  await olha.runs('settings moderators-channel', { channel: moderators }).reply();
  const told = async () => textOf(await discord.nextMessage(moderators));
  expect(await told()).toBe(uk.settings.tellsHere);

  await writeFile(join(knowledge, file), after('eleven'));
  send('SIGHUP');
  // Whether that look or one at what was saved comes first, the other has nothing to take on.
  await logged('looked at because SIGHUP was sent');
  await logged('answers now');
  expect(await answer('How long did the repair take?')).toContain('eleven days');

  await writeFile(join(knowledge, file), after('twelve'));
  await logged('answers now', 2);
  expect(await answer('How long did the repair take?')).toContain('twelve days');

  await writeFile(join(knowledge, file), 'topic: [');
  await logged('goes on answering');
  expect(await told()).toMatch(
    /Того, що зараз у теці, не прийнято; і далі відповідає версія [0-9a-f]{12}\.\nfacts\//u,
  );
  expect(await answer('How long did the repair take?')).toContain('twelve days');

  await writeFile(join(knowledge, file), after('twelve'));
  expect(await told()).toContain(uk.newsroom.folder.mended);

  expect(await end()).toBe(0);
  expect(said.err).not.toContain(' error ');
});
