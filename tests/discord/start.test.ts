import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDiscord } from '../../src/discord/start.ts';
import { textOf } from '../support/local-discord/message-parts.ts';
import { startLocalDiscord } from '../support/local-discord/start.ts';
import type { LocalDiscordOptions } from '../support/local-discord/start.ts';
import { held } from './answerers.ts';
import { botAtWork, bridgeReadout, createKeptLog } from './bot-at-work.ts';

async function localDiscord(options: LocalDiscordOptions = {}) {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  const log = createKeptLog();
  const options_ = { token: discord.token, apiUrl: discord.apiUrl, log, readout: bridgeReadout };
  return { discord, log, options: options_ };
}

describe('the start', () => {
  it.each(['rest', 'gateway'] as const)('with a wrong token says what to do (%s)', async (tokenCheckedAt) => {
    const { options, log } = await localDiscord({ tokenCheckedAt });
    const token = options.token.replace('Local0', 'Wrong0');
    const started = startDiscord({ ...options, token });
    await expect(started).rejects.toThrow(/^Discord refused the token: set DISCORD_TOKEN/);
    await expect(started).rejects.not.toThrow(token);
    expect(log.lines.join('\n')).not.toContain(token);
  });

  it.each([
    [4014, /^Discord refused the intents/],
    [4013, /^Discord refused the intents/],
    [4012, /update the program/],
  ])('that the gateway closes with %i fails with a sentence', async (code, sentence) => {
    const { discord, options } = await localDiscord();
    discord.faults.refuseIdentify(code);
    await expect(startDiscord(options)).rejects.toThrow(sentence);
  });

  it('does not wait for ever for a gateway that is closed', async () => {
    const { discord, options } = await localDiscord();
    await discord.faults.refuseGateway();
    const started = startDiscord({ ...options, timing: { loginWithin: 150 } });
    await expect(started).rejects.toThrow('did not let the bot in within 0.15 s; check the network');
  });

  it('says that Discord is not well where it answers 503', async () => {
    const { discord, options } = await localDiscord();
    discord.faults.fail('GET /gateway/bot', 503, { times: 10 });
    await expect(startDiscord(options)).rejects.toThrow('Discord answered 503');
  });

  it('asks for no intent that needs approval', async () => {
    const { discord } = await botAtWork();
    const privileged = (1 << 1) | (1 << 8) | (1 << 15);
    expect(Number(discord.connections[0]?.payload['intents']) & privileged).toBe(0);
  });
});

describe('the running bot', () => {
  it('fails with a sentence when its token is withdrawn', async () => {
    const { discord, bot } = await botAtWork();
    discord.faults.unauthorized('POST /channels/:channel/messages');
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} How long is the bridge?`);
    await expect(bot.failed).rejects.toThrow(/^Discord refused the token/);
  });

  it('fails with a sentence when the gateway shuts it out', async () => {
    const { discord, bot } = await botAtWork();
    discord.faults.closeGateway(4004);
    await expect(bot.failed).rejects.toThrow(/^Discord refused the token/);
  });

  it('fails with a sentence when Discord leaves its return without an answer', async () => {
    const { discord, bot } = await botAtWork({ timing: { resumeWithin: 700 } });
    discord.faults.silentResume();
    discord.faults.cut();
    await expect(bot.failed).rejects.toThrow('no longer answers this connection');
  });

  it('outlives a network that is gone for longer than that', async () => {
    const { discord } = await botAtWork({ timing: { resumeWithin: 700 } });
    await discord.faults.refuseGateway();
    await wait(1500);
    await discord.faults.acceptGateway();
    await discord.connected();
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} How long is the Oster bridge?`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
  });

  it('goes on after an interaction that discord.js cannot read', async () => {
    const { discord } = await botAtWork();
    // discord.js throws where nobody can catch it; the program keeps a handler for that, and so does this test.
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    const caught = new Promise((resolve) => process.once('unhandledRejection', resolve));
    discord.faults.malformedInteraction();
    await caught;
    for (const listener of listeners) process.on('unhandledRejection', listener);
    const answer = discord.addUser('Ada').runs('ask', { question: 'How long is the Oster bridge?' }).reply();
    expect(textOf(await answer)).toContain('412 metres');
  });

  it('finishes what is under way when it is stopped, and takes nothing more', async () => {
    const { answerer, called, release } = held();
    const { discord, bot, log } = await botAtWork({ answerer });
    const ada = discord.addUser('Ada');
    const asked = ada.runs('ask', { question: 'How long is the Oster bridge?' });
    await called;
    const stopped = bot.stop();
    ada.says(discord.general, `${discord.bot.mention} What did the bridge cost?`);
    release();
    await stopped;
    expect(textOf(await asked.reply())).toContain('412 metres');
    expect(discord.fromBot(discord.general)).toHaveLength(1);
    expect(discord.isConnected).toBe(false);
    expect(log.lines.filter((line) => !line.startsWith('info'))).toEqual([]);
  });

  it('stops although an answer never comes', async () => {
    const { discord, bot } = await botAtWork({ answerer: held().answerer, timing: { stopWithin: 50 } });
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} How long is the bridge?`);
    await bot.stop();
    expect(discord.isConnected).toBe(false);
  });
});
