import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../support/local-discord/local-discord.ts';
import { textOf } from '../support/local-discord/message-parts.ts';
import type { Message } from '../support/local-discord/nouns.ts';
import { held, recording } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';

/** When the first messages of the local Discord are written. */
const written = Date.UTC(2026, 0, 2);

const patch = 'PATCH /channels/:channel/messages/:message';

async function question(discord: LocalDiscord, text = 'How long is the Oster bridge?') {
  const ada = discord.addUser('Ada');
  const asked = ada.says(discord.general, `${discord.bot.mention} ${text}`);
  const answer = await discord.nextMessage(discord.general);
  return { ada, asked, answer };
}

function gone(discord: LocalDiscord, message: Message): Promise<true> {
  return discord.waitFor(() => !discord.messages(discord.general).includes(message) || undefined);
}

describe('a question that is edited', () => {
  it('changes its answer and gets no second one', async () => {
    const { discord } = await botAtWork();
    const { ada, asked, answer } = await question(discord);
    ada.edits(asked, `${discord.bot.mention} What did the bridge cost?`);
    await discord.waitFor(() => textOf(answer).includes('80 million'));
    expect(discord.fromBot(discord.general)).toEqual([answer]);
  });

  it('changes its answer also after a restart', async () => {
    const work = await botAtWork();
    const { discord } = work;
    const { ada, asked, answer } = await question(discord);
    await work.restart();
    ada.edits(asked, `${discord.bot.mention} What did the bridge cost?`);
    await discord.waitFor(() => textOf(answer).includes('80 million'));
    expect(discord.fromBot(discord.general)).toEqual([answer]);
  });

  it('in a direct message changes its answer after a restart', async () => {
    const work = await botAtWork();
    const { discord } = work;
    const ada = discord.addUser('Ada');
    const asked = ada.sendsDirect('How long is the Oster bridge?');
    const answer = await discord.nextMessage(ada.direct);
    await work.restart();
    ada.edits(asked, 'What did the bridge cost?');
    await expect(discord.waitFor(() => textOf(answer).includes('80 million'))).resolves.toBe(true);
  });

  it('keeps its answer when only a link preview came to it', async () => {
    const { asked: calls, answerer } = recording();
    const { discord } = await botAtWork({ answerer });
    const { asked } = await question(discord, 'How long is the bridge? https://example.org');
    discord.unfurls(asked);
    await discord.silence(discord.general);
    expect(calls).toHaveLength(1);
    expect(discord.requestsTo(patch)).toEqual([]);
  });

  it('keeps its answer when it no longer mentions the bot', async () => {
    const { discord } = await botAtWork();
    const { ada, asked, answer } = await question(discord);
    ada.edits(asked, 'never mind');
    await discord.silence(discord.general);
    expect(textOf(answer)).toContain('412 metres');
  });

  it('only now to mention the bot gets an answer', async () => {
    const { discord } = await botAtWork({ clock: () => written });
    const ada = discord.addUser('Ada');
    const asked = ada.says(discord.general, 'How long is the Oster bridge?');
    ada.edits(asked, `${discord.bot.mention} How long is the Oster bridge?`);
    const answer = await discord.nextMessage(discord.general);
    expect(textOf(answer)).toContain('412 metres');
    ada.edits(asked, `${discord.bot.mention} What did the bridge cost?`);
    await discord.waitFor(() => textOf(answer).includes('80 million'));
    expect(discord.fromBot(discord.general)).toEqual([answer]);
  });

  it('to mention the bot long after it was written gets no answer far above where people read', async () => {
    const { discord } = await botAtWork({ clock: () => written + 11 * 60_000 });
    const ada = discord.addUser('Ada');
    const asked = ada.says(discord.general, 'How long is the Oster bridge?');
    ada.edits(asked, `${discord.bot.mention} How long is the Oster bridge?`);
    await expect(discord.silence(discord.general)).resolves.toBeUndefined();
  });

  it('is a turn of the conversation once', async () => {
    const { asked: calls, answerer } = recording();
    const { discord } = await botAtWork({ answerer });
    const { ada, asked, answer } = await question(discord);
    ada.edits(asked, `${discord.bot.mention} What did the bridge cost?`);
    await discord.waitFor(() => textOf(answer).includes('80 million'));
    ada.says(discord.general, `${discord.bot.mention} and who opened it?`);
    await discord.nextMessage(discord.general);
    expect(calls[1]?.conversation).toEqual([]);
    expect(calls[2]?.conversation).toEqual([
      { question: 'What did the bridge cost?', facts: ['bridge-cost'] },
    ]);
  });
});

describe('a question that is deleted', () => {
  it('takes its answer with it', async () => {
    const { discord } = await botAtWork();
    const { ada, asked, answer } = await question(discord);
    ada.deletes(asked);
    await gone(discord, answer);
    expect(discord.refused).toEqual([]);
  });

  it('with many others at once takes its answer with it', async () => {
    const { discord } = await botAtWork();
    const { asked, answer } = await question(discord);
    discord.faults.sendEvent('MESSAGE_DELETE_BULK', {
      ids: [asked.id, '123456789012345678'],
      channel_id: discord.general.id,
      guild_id: discord.guild.id,
    });
    await expect(gone(discord, answer)).resolves.toBe(true);
  });

  it('while it is being answered leaves no answer behind', async () => {
    const { answerer, release } = held();
    const { discord } = await botAtWork({ answerer });
    const ada = discord.addUser('Ada');
    const asked = ada.says(discord.general, `${discord.bot.mention} How long is the bridge?`);
    ada.deletes(asked);
    release();
    await discord.waitFor(() => discord.requestsTo('DELETE /channels/:channel/messages/:message')[0]);
    await expect(discord.waitFor(() => discord.fromBot(discord.general).length === 0)).resolves.toBe(true);
  });
});

describe('🗑️ on an answer', () => {
  it.each(['\u{1F5D1}\uFE0F', '\u{1F5D1}'])('by the one who asked deletes it (%j)', async (bin) => {
    const { discord } = await botAtWork();
    const { ada, answer } = await question(discord);
    ada.reacts(answer, bin);
    await expect(gone(discord, answer)).resolves.toBe(true);
  });

  it('by somebody else does nothing, and neither does another sign', async () => {
    const work = await botAtWork();
    const { discord } = work;
    const { ada, answer } = await question(discord);
    discord.addUser('Ben').reacts(answer, '\u{1F5D1}\uFE0F');
    ada.reacts(answer, '👍');
    await work.restart();
    discord.addUser('Cleo').reacts(answer, '\u{1F5D1}\uFE0F');
    await discord.silence(discord.general);
    expect(discord.messages(discord.general)).toContain(answer);
  });

  it('works after a restart, and on answers to commands and in direct messages', async () => {
    const work = await botAtWork();
    const { discord } = work;
    const { ada, answer } = await question(discord);
    const commanded = await ada.runs('ask', { question: 'How long is the bridge?' }).reply();
    ada.sendsDirect('How long is the bridge?');
    const direct = await discord.nextMessage(ada.direct);
    await work.restart();
    for (const message of [answer, commanded, direct]) ada.reacts(message, '\u{1F5D1}\uFE0F');
    await gone(discord, answer);
    await gone(discord, commanded);
    await expect(discord.waitFor(() => !discord.messages(ada.direct).includes(direct))).resolves.toBe(true);
  });

  it('is no reason to answer the question again when it is edited', async () => {
    const { discord } = await botAtWork();
    const { ada, asked, answer } = await question(discord);
    ada.reacts(answer, '\u{1F5D1}\uFE0F');
    await gone(discord, answer);
    ada.edits(asked, `${discord.bot.mention} What did the bridge cost?`);
    await expect(discord.silence(discord.general)).resolves.toBeUndefined();
  });
});
