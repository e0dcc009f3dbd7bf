import { describe, expect, it, vi } from 'vitest';
import { textOf } from '../support/local-discord/message-parts.ts';
import { broken, held } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';

const post = 'POST /channels/:channel/messages';
const callback = 'POST /interactions/:interaction/:token/callback';
const ask = 'How long is the Oster bridge?';

describe('a question', () => {
  it('that was missed while the connection was cut is answered once', async () => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada');
    discord.faults.cut();
    ada.says(discord.general, `${discord.bot.mention} ${ask}`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
    expect(discord.connections.map(({ kind }) => kind)).toEqual(['identify', 'resume']);
    await discord.silence(discord.general);
  });

  it('that the gateway sends twice is answered once', async () => {
    const { discord } = await botAtWork();
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} ${ask}`);
    await discord.nextMessage(discord.general);
    expect(discord.faults.sendAgain('MESSAGE_CREATE')).toBe(true);
    await discord.silence(discord.general);
  });

  it.each([
    { fault: 'a rate limit', strike: 'limit' },
    { fault: 'two answers of 503', strike: 'unavailable' },
    { fault: 'a reset connection', strike: 'reset' },
    { fault: 'a connection that ends without an answer', strike: 'hang up' },
    { fault: 'a connection that ends after the message is posted', strike: 'hang up late' },
  ] as const)('is answered once through $fault', async ({ strike }) => {
    const { discord } = await botAtWork();
    switch (strike) {
      case 'limit':
        discord.faults.rateLimit(post, 0.2);
        break;
      case 'unavailable':
        discord.faults.fail(post, 503, { times: 2 });
        break;
      case 'reset':
        discord.faults.reset(post);
        break;
      case 'hang up':
        discord.faults.hangUp(post, { times: 2 });
        break;
      case 'hang up late':
        discord.faults.hangUp(post, { carriedOut: true });
    }
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} ${ask}`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
    await discord.silence(discord.general);
  });

  it('that is deleted before its answer is answered without a reference, and then the answer goes', async () => {
    const { answerer, release } = held();
    const { discord, log } = await botAtWork({ answerer });
    const ada = discord.addUser('Ada');
    const asked = ada.says(discord.general, `${discord.bot.mention} ${ask}`);
    discord.faults.fail(post, 404, { body: { code: 10008, message: 'Unknown Message' } });
    release();
    const answer = await discord.nextMessage(discord.general);
    expect(answer.message_reference).toBeUndefined();
    ada.deletes(asked);
    await discord.waitFor(() => discord.fromBot(discord.general).length === 0);
    expect(log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('where the bot may not read back is answered without a reference', async () => {
    const { discord } = await botAtWork();
    const channel = discord.addChannel('forgetful', { denied: ['history'] });
    discord.addUser('Ada').says(channel, `${discord.bot.mention} ${ask}`);
    expect(textOf(await discord.nextMessage(channel))).toContain('412 metres');
  });

  it('where the bot may not write is told to the operator, once', async () => {
    const { discord, log } = await botAtWork();
    const channel = discord.addChannel('locked', { denied: ['send'] });
    const ada = discord.addUser('Ada');
    ada.says(channel, `${discord.bot.mention} ${ask}`);
    await discord.waitFor(() => discord.refused.length === 1);
    ada.says(channel, `${discord.bot.mention} What did the bridge cost?`);
    await discord.waitFor(() => discord.refused.length === 2);
    ada.says(discord.general, `${discord.bot.mention} ${ask}`);
    await discord.nextMessage(discord.general);
    const told = log.lines.filter((line) => line.includes(channel.id));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/give it View Channel, Send Messages/);
  });

  it('that meets a fault of ours gets one fixed sentence', async () => {
    const { discord, log } = await botAtWork({ answerer: broken });
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} ${ask}`);
    const text = textOf(await discord.nextMessage(discord.general));
    expect(text).toMatch(/^Something went wrong on my side/);
    expect(text).not.toContain('secret');
    expect(log.lines.join('\n')).toContain('the secret of the machine');
  });
});

describe('a command', () => {
  it('is answered through a connection that ends after the answer arrived', async () => {
    const { discord, log, bot } = await botAtWork();
    discord.faults.hangUp(callback, { carriedOut: true });
    const asked = discord.addUser('Ada').runs('ask', { question: ask });
    expect(textOf(await asked.reply())).toContain('412 metres');
    await discord.waitFor(() => discord.requestsTo(callback).length === 2);
    await bot.stop();
    expect(discord.messages(discord.general)).toHaveLength(1);
    expect(log.lines.filter((line) => !line.startsWith('info'))).toEqual([]);
  });

  it('that Discord no longer knows is told to the operator and ends nothing', async () => {
    const { discord, log } = await botAtWork();
    discord.faults.fail(callback, 404, { body: { code: 10062, message: 'Unknown interaction' } });
    const ada = discord.addUser('Ada');
    ada.runs('ask', { question: ask });
    await vi.waitFor(() => expect(log.lines.join('\n')).toContain('3 seconds'));
    expect(textOf(await ada.runs('ask', { question: ask }).reply())).toContain('412 metres');
  });
});
