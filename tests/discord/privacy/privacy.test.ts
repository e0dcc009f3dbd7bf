import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RETENTION } from '../../../src/core/newsroom/retention.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { recording } from '../answerers.ts';
import { serverAtWork } from '../server-at-work.ts';

const question = 'How long is the Oster bridge?';

/** Every byte beside and in the database, what is not written back yet included. */
async function bytesOf(file: string): Promise<string> {
  const folder = dirname(file);
  const names = await readdir(folder);
  expect(names.length).toBeGreaterThan(0);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
  return texts.join('');
}

describe('/privacy', () => {
  it('says to the one who asks alone what is kept, how long and why, as the storage obeys it', async () => {
    const { ben } = await serverAtWork();
    const notice = await ben.runs('privacy').reply();
    expect(notice.flags & EPHEMERAL).toBe(EPHEMERAL);
    const text = textOf(notice);
    for (const { what, kept, why } of Object.values(RETENTION))
      expect(text.toLowerCase()).toContain(`${what}: **${kept}**, ${why}.`.toLowerCase());
    expect(text).toContain('The last 3 questions that you asked in a channel: **10 minutes**');
    expect(text).toContain('/forget-me');
    expect(notice.attachments).toEqual([]);
  });

  it('says that nothing is stored where nothing is', async () => {
    const { ben } = await serverAtWork({ notebook: undefined });
    expect(textOf(await ben.runs('privacy').reply())).toContain('Nothing.');
  });
});

describe('/forget-me', () => {
  it('deletes all that could be tied to the one who runs it, and leaves that of others', async () => {
    const server = await serverAtWork();
    const { discord, ada, ben, file, faults } = server;
    await ada.runs('settings cooldown', { seconds: 0 }).reply();
    for (const person of [ada, ben]) {
      person.sendsDirect(question);
      const answer = await discord.nextMessage(person.direct);
      await person.clicks(answer, 'Helpful').reply();
    }
    ben.sendsDirect('zebra volcano');
    await discord.nextMessage(ben.direct);
    await expect.poll(() => server.storage.counts()).toMatchObject({ replies: 2, votes: 2 });
    expect(await bytesOf(file)).toContain(ben.direct.id);
    const answer = await ben.runs('forget-me').reply();
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(answer)).toContain(
      'Deleted from what is stored: 1 thumb, 1 unanswered question that waited for a second person, 1 place of an answer in our direct messages.',
    );
    expect(textOf(answer)).toContain(
      'Deleted from memory: 2 questions to ask on from, 2 questions with my answer to it',
    );
    expect(await server.storage.counts()).toMatchObject({ replies: 1, votes: 1 });
    const bytes = await bytesOf(file);
    expect(bytes).not.toContain(ben.direct.id);
    expect(bytes).toContain(ada.direct.id);
    expect(faults).toEqual([]);
  });

  it('deletes what a moderator wishes and a second one has not agreed to', async () => {
    const { ada, storage } = await serverAtWork();
    await ada.runs('settings second-approver', { on: true }).reply();
    await ada.runs('settings second-approver', { on: false }).reply();
    expect(await storage.counts()).toMatchObject({ wishes: 1 });
    const answer = textOf(await ada.runs('forget-me').reply());
    expect(answer).toContain('Deleted as well: 1 wish that waited for a second moderator.');
    expect(await storage.counts()).toMatchObject({ wishes: 0 });
    expect(textOf(await ada.runs('forget-me').reply())).not.toContain('Deleted as well');
  });

  it('works in direct messages, too, and finds nothing the second time', async () => {
    const { discord, ben, storage } = await serverAtWork();
    ben.sendsDirect(question);
    await discord.nextMessage(ben.direct);
    await expect.poll(() => storage.counts()).toMatchObject({ replies: 1 });
    const forget = async () => textOf(await ben.runs('forget-me', {}, ben.direct).reply());
    expect(await forget()).toContain('1 place of an answer');
    expect(await forget()).toContain('0 places of an answer');
    expect(discord.requestsTo('POST /users/@me/channels')).toEqual([]);
  });

  it('leaves nothing to ask on from, and no wait between two answers', async () => {
    const { asked, answerer } = recording();
    const { discord, ben } = await serverAtWork({ answerer });
    const ask = (text: string) => ben.says(discord.general, `${discord.bot.mention} ${text}`);
    ask(question);
    await discord.nextMessage(discord.general);
    await ben.runs('forget-me').reply();
    ask('and the cost?');
    await discord.nextMessage(discord.general);
    expect(asked.map(({ conversation }) => conversation)).toEqual([[], []]);
  });

  it('leaves an answer that still follows its question', async () => {
    const { discord, ben } = await serverAtWork();
    const asked = ben.says(discord.general, `${discord.bot.mention} ${question}`);
    const answer = await discord.nextMessage(discord.general);
    await ben.runs('forget-me').reply();
    ben.edits(asked, `${discord.bot.mention} What did the bridge cost?`);
    await discord.waitFor(() => textOf(answer).includes('80 million'));
    expect(discord.fromBot(discord.general)).toEqual([answer]);
  });

  it('says what could not be deleted while the storage is off', async () => {
    const { ben, storage } = await serverAtWork();
    await storage.close();
    expect(textOf(await ben.runs('forget-me').reply())).toContain('What is stored could not be deleted.');
  });

  it('says what to do where Discord does not tell which their direct messages are', async () => {
    const { discord, ben } = await serverAtWork();
    discord.faults.fail('POST /users/@me/channels', 400, { body: { code: 0, message: 'no' } });
    expect(textOf(await ben.runs('forget-me').reply())).toContain('I could not find our direct messages.');
  });

  it('says that nothing is stored where nothing is', async () => {
    const { ben } = await serverAtWork({ notebook: undefined });
    expect(textOf(await ben.runs('forget-me').reply())).toContain('Nothing is stored.');
  });
});

it('the database never holds who asked, nor what only one person asked', async () => {
  const { discord, ada, ben, file, storage } = await serverAtWork();
  for (const [person, text] of [
    [ada, question],
    [ben, 'zebra volcano'],
  ] as const) {
    person.says(discord.general, `${discord.bot.mention} ${text}`);
    await discord.nextMessage(discord.general);
    await person.runs('ask', { question: text, private: true }).reply();
  }
  await expect.poll(() => storage.counts()).toMatchObject({ replies: 1 });
  const bytes = await bytesOf(file);
  for (const secret of [ada.id, ben.id, 'zebra']) expect(bytes).not.toContain(secret);
});
