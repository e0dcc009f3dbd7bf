import { describe, expect, it } from 'vitest';
import { createReadout } from '../../src/core/ask.ts';
import { bridgeWith, knowledgeOf } from '../support/knowledge.ts';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../support/local-discord/nouns.ts';
import { broken, held, recording } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';

const put = 'PUT /applications/:application/commands';

describe('/ask', () => {
  it('answers all, and shows the question, which Discord does not', async () => {
    const { discord } = await botAtWork();
    const asked = discord.addUser('Ada').runs('ask', { question: 'How long is the **Oster** bridge?' });
    const answer = await asked.reply();
    expect(answer.flags & EPHEMERAL).toBe(0);
    expect(textOf(answer)).toContain('> How long is the \\*\\*Oster\\*\\* bridge?');
    expect(textOf(answer)).toContain('412 metres');
    expect(asked.acknowledgement?.type).toBe(4);
  });

  it('with private answers the one who asks alone', async () => {
    const { discord } = await botAtWork();
    const asked = discord.addUser('Ada').runs('ask', { question: 'How long is the bridge?', private: true });
    expect((await asked.reply()).flags & EPHEMERAL).toBe(EPHEMERAL);
    await discord.silence(discord.general);
  });

  it('keeps what was asked in private out of what all can read', async () => {
    const { asked, answerer } = recording();
    const { discord } = await botAtWork({ answerer });
    const ada = discord.addUser('Ada');
    await ada.runs('ask', { question: 'How long is the Oster bridge?', private: true }).reply();
    await ada.runs('ask', { question: 'and the cost?' }).reply();
    await ada.runs('ask', { question: 'and the cost?', private: true }).reply();
    expect(asked.map(({ conversation }) => conversation.length)).toEqual([0, 0, 1]);
  });

  it.each([
    { isPrivate: false, eyes: 'all' },
    { isPrivate: true, eyes: 'the one who asks' },
  ])('announces an answer that takes long, for $eyes', async ({ isPrivate }) => {
    const { answerer, release } = held();
    const { discord } = await botAtWork({ answerer, timing: { deferAfter: 60 } });
    const asked = discord
      .addUser('Ada')
      .runs('ask', { question: 'How long is the Oster bridge?', private: isPrivate });
    expect((await asked.acknowledged()).type).toBe(5);
    release();
    const answer = await asked.reply();
    expect(textOf(answer)).toContain('412 metres');
    expect(answer.flags & EPHEMERAL).toBe(isPrivate ? EPHEMERAL : 0);
    expect(discord.refused).toEqual([]);
  });

  it('after a fault of ours says one fixed sentence, and tells the operator more', async () => {
    const { discord, log } = await botAtWork({ answerer: broken });
    const answer = await discord.addUser('Ada').runs('ask', { question: 'How long is the bridge?' }).reply();
    expect(textOf(answer)).toBe(
      'Something went wrong on my side, so I have no answer for you. Please ask again in a moment.',
    );
    expect(log.lines.join('\n')).toContain('the secret of the machine');
  });
});

describe('the choices while a question is typed', () => {
  it('are one a topic for nothing typed', async () => {
    const { discord } = await botAtWork();
    const choices = await discord.addUser('Ada').types('ask', { question: '' });
    expect(choices).toEqual([
      { name: 'What did the bridge cost?', value: '#bridge-cost' },
      { name: 'Who opened the bridge?', value: '#opened-by' },
    ]);
  });

  it('are at most 25, each within what Discord takes', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      fact: `fact-${index}`,
      question: `What of bridge number ${index}, `.repeat(6),
    }));
    const readout = { ...createReadout(knowledgeOf()), complete: () => many };
    const { discord } = await botAtWork({ readout: () => readout });
    const choices = await discord.addUser('Ada').types('ask', { question: 'bridge' });
    expect(choices).toHaveLength(25);
    expect(discord.refused).toEqual([]);
  });

  it('lead to the answer of their fact', async () => {
    const { discord } = await botAtWork();
    const answer = await discord.addUser('Ada').runs('ask', { question: '#toll' }).reply();
    expect(textOf(answer)).toContain('> Will there be a toll?');
    expect(textOf(answer)).toContain('toll@');
  });

  it('say so when their fact has gone since', async () => {
    const { discord } = await botAtWork();
    const answer = await discord.addUser('Ada').runs('ask', { question: '#no-such-fact' }).reply();
    expect(textOf(answer)).toContain('no longer in the fact base');
    expect(buttonsOf(answer)).not.toEqual([]);
  });
});

describe('/help', () => {
  it('says what the bot is for, to the one who asks alone', async () => {
    const { discord } = await botAtWork();
    const answer = await discord.addUser('Ada').runs('help').reply();
    expect(textOf(answer)).toContain('**The Oster bridge opens, 4 May 2031**');
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
  });
});

describe('the commands', () => {
  it('are told to Discord only if it does not have them', async () => {
    const work = await botAtWork();
    expect(work.discord.requestsTo(put)).toHaveLength(1);
    await work.restart();
    await work.discord.waitFor(() => work.discord.requestsTo('GET /applications/:application/commands')[1]);
    await work.bot.stop();
    expect(work.discord.requestsTo(put)).toHaveLength(1);
  });

  it('can be used in servers, direct messages and by people who added the bot for themselves', async () => {
    const { discord } = await botAtWork();
    for (const command of discord.commands())
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  it('that cannot be registered leave mentions answered', async () => {
    const work = await botAtWork();
    const { discord, log } = work;
    discord.faults.fail(put, 403, { body: { code: 50001, message: 'Missing Access' } });
    discord.faults.fail('GET /applications/:application/commands', 404);
    await work.restart();
    await discord.waitFor(() => discord.requestsTo(put)[1]);
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} How long is the Oster bridge?`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
    expect(log.lines.join('\n')).toContain('registering the commands');
  });
});

describe('a knowledge that is exchanged', () => {
  it('answers the next question', async () => {
    let readout = createReadout(knowledgeOf());
    const { discord } = await botAtWork({ readout: () => readout });
    const facts = bridgeWith({})['facts/bridge.yaml']?.replace('412 metres long', '413 metres long');
    readout = createReadout(knowledgeOf(bridgeWith({ 'facts/bridge.yaml': facts })));
    const answer = await discord
      .addUser('Ada')
      .runs('ask', { question: 'How long is the Oster bridge?' })
      .reply();
    expect(textOf(answer)).toContain('413 metres');
  });
});
