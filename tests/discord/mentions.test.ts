import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/discord/desk.ts';
import { askReadout } from '../../src/discord/desk.ts';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import { held, recording } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';

const typing = 'POST /channels/:channel/typing';

describe('a mention in a channel', () => {
  it('is answered with a reply that names its sources and pings nobody', async () => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada');
    const question = ada.says(discord.general, `${discord.bot.mention} How long is the Oster bridge?`);
    const answer = await discord.nextMessage(discord.general);
    expect(answer.message_reference?.message_id).toBe(question.id);
    expect(answer.mentions).toEqual([]);
    expect(textOf(answer)).toContain('412 metres');
    expect(textOf(answer)).toContain('[1] Oster Herald, “Bridge opens at last”, 4 May 2031');
    expect(textOf(answer)).toContain('bridge-length@0123456789ab');
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('[1] Oster Herald, 4 May 2031');
    expect(discord.refused).toEqual([]);
  });

  it('may stand anywhere in the question', async () => {
    const { asked, answerer } = recording();
    const { discord } = await botAtWork({ answerer });
    discord.addUser('Ada').says(discord.general, `How long ${discord.bot.mention} is the bridge?`);
    await discord.nextMessage(discord.general);
    expect(asked[0]?.question.replace(/\s+/g, ' ')).toBe('How long is the bridge?');
  });

  it('without a question is answered with questions to choose from', async () => {
    const { discord } = await botAtWork();
    discord.addUser('Ada').says(discord.general, discord.bot.mention);
    const answer = await discord.nextMessage(discord.general);
    expect(textOf(answer)).toContain('I see no question');
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('What did the bridge cost?');
  });

  it('of somebody else is none of the bot’s business', async () => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada');
    ada.says(discord.general, `${discord.addUser('Ben').mention} How long is the Oster bridge?`);
    ada.says(discord.general, 'How long is the Oster bridge?');
    await expect(discord.silence(discord.general)).resolves.toBeUndefined();
  });

  it('with formatting and mass mentions in it comes to nothing but an answer', async () => {
    const { discord } = await botAtWork();
    discord
      .addUser('Ada')
      .says(
        discord.general,
        `${discord.bot.mention} @everyone **[click](https://evil.example)** <@&1> or what?`,
      );
    const answer = await discord.nextMessage(discord.general);
    expect(answer.mention_everyone).toBe(false);
    expect(answer.mentions).toEqual([]);
    expect(textOf(answer)).not.toContain('@everyone');
    expect(discord.requestsTo('POST /channels/:channel/messages')[0]?.body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
    });
  });

  it('shows that someone is typing only where the answer takes long', async () => {
    const { answerer, release } = held();
    const { discord } = await botAtWork({ answerer, timing: { typingAfter: 60 } });
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} How long is the bridge?`);
    await discord.waitFor(() => discord.requestsTo(typing)[0]);
    release();
    await discord.nextMessage(discord.general);
    discord.addUser('Ben').says(discord.general, `${discord.bot.mention} How long is the bridge?`);
    await discord.nextMessage(discord.general);
    expect(discord.requestsTo(typing)).toHaveLength(1);
  });
});

describe('an answer that is longer than a message', () => {
  it('comes whole in a file, which goes when the question is edited', async () => {
    const long = 'A long sentence about the bridge. '.repeat(200).trim();
    const lengthy: Answerer = async (readout, question, conversation) => {
      const answer = await askReadout(readout, question, conversation);
      const fact = readout.knowledge.facts.get('bridge-length');
      if (!fact || !question.includes('long')) return answer;
      const part = { kind: 'fact', fact: { ...fact, answer: long }, asks: 'content' } as const;
      return { ...answer, outcome: 'answered', parts: [part] };
    };
    const { discord } = await botAtWork({ answerer: lengthy });
    const ada = discord.addUser('Ada');
    const asked = ada.says(discord.general, `${discord.bot.mention} How long is the Oster bridge?`);
    const answer = await discord.nextMessage(discord.general);
    expect(answer.attachments.map(({ filename }) => filename)).toEqual(['answer.txt']);
    const file = await fetch(answer.attachments[0]?.url ?? '');
    expect(await file.text()).toContain(long);
    ada.edits(asked, `${discord.bot.mention} What did the bridge cost?`);
    await discord.waitFor(() => textOf(answer).includes('80 million'));
    expect(answer.attachments).toEqual([]);
  });
});

describe('a direct message', () => {
  it('needs no mention', async () => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada', { guilds: [] });
    ada.sendsDirect('How long is the Oster bridge?');
    expect(textOf(await discord.nextMessage(ada.direct))).toContain('412 metres');
  });
});

describe('a follow-up', () => {
  it('goes on from what the same person asked in the same channel', async () => {
    const { asked, answerer } = recording();
    const { discord } = await botAtWork({ answerer });
    const [ada, ben] = [discord.addUser('Ada'), discord.addUser('Ben')];
    const other = discord.addChannel('other');
    ada.says(discord.general, `${discord.bot.mention} How long is the Oster bridge?`);
    await discord.nextMessage(discord.general);
    ada.says(discord.general, `${discord.bot.mention} and the cost?`);
    await discord.nextMessage(discord.general);
    ben.says(discord.general, `${discord.bot.mention} and the cost?`);
    await discord.nextMessage(discord.general);
    ada.says(other, `${discord.bot.mention} and the cost?`);
    await discord.nextMessage(other);
    const first = { question: 'How long is the Oster bridge?', facts: ['bridge-length'] };
    expect(asked.map(({ conversation }) => conversation)).toEqual([[], [first], [], []]);
  });

  it('as a reply goes on from the answer it replies to, whoever asked that', async () => {
    const { asked, answerer } = recording();
    const { discord } = await botAtWork({ answerer });
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} How long is the Oster bridge?`);
    const answer = await discord.nextMessage(discord.general);
    discord.addUser('Ben').says(discord.general, 'and the cost?', { replyTo: answer });
    await discord.nextMessage(discord.general);
    expect(asked[1]).toEqual({
      question: 'and the cost?',
      conversation: [{ question: 'How long is the Oster bridge?', facts: ['bridge-length'] }],
    });
  });

  it('as a reply finds its answer after a restart, by what stands in the footer', async () => {
    const { asked, answerer } = recording();
    const work = await botAtWork({ answerer });
    const { discord } = work;
    const ada = discord.addUser('Ada');
    ada.says(discord.general, `${discord.bot.mention} metres of the new bridge`);
    const answer = await discord.nextMessage(discord.general);
    await work.restart();
    ada.says(discord.general, 'and the cost?', { replyTo: answer });
    await discord.nextMessage(discord.general);
    expect(asked[1]?.conversation).toEqual([
      { question: 'How long is the Oster bridge?', facts: ['bridge-length'] },
    ]);
  });
});
