import { describe, expect, it } from 'vitest';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { botAtWork } from '../bot-at-work.ts';
import { serverAtWork } from '../server-at-work.ts';
import { broken } from '../answerers.ts';
import { openNotebook } from '../notebooks.ts';

const answerThis = 'Answer This';
const checkThis = 'Check This Message';

describe('Answer This', () => {
  it('answers the question of somebody else for all to read, and quotes it', async () => {
    const { discord } = await botAtWork();
    const question = discord.addUser('Bo').says(discord.general, 'how long is the **Oster** bridge?');
    const answer = await discord.addUser('Ada').usesMessageMenu(answerThis, question).reply();
    expect(answer.flags & EPHEMERAL).toBe(0);
    expect(textOf(answer)).toContain('> how long is the \\*\\*Oster\\*\\* bridge?');
    expect(textOf(answer)).toContain('412 metres');
    expect(discord.refused).toEqual([]);
  });

  it('is for the one who used it alone where public answers have to wait, and says why', async () => {
    const { discord, ada, ben } = await serverAtWork();
    await ada.runs('settings cooldown', { seconds: 5 }).reply();
    const question = discord.addUser('Cy').says(discord.general, 'Who opened the bridge?');
    const first = await ben.usesMessageMenu(answerThis, question).reply();
    const second = await ben.usesMessageMenu(answerThis, question).reply();
    expect([first.flags & EPHEMERAL, second.flags & EPHEMERAL]).toEqual([0, EPHEMERAL]);
    expect(textOf(second)).toContain('so this is for you alone.');
  });

  it('is noted with its facts, so that a correction finds it, and a question without an answer as one', async () => {
    const { notebook, given, unanswered } = openNotebook();
    const { discord } = await botAtWork({ notebook });
    const ada = discord.addUser('Ada');
    const asks = (text: string) => ada.usesMessageMenu(answerThis, ada.says(discord.general, text)).reply();
    const answer = await asks('Who opened the bridge?');
    await discord.waitFor(() => given.length === 1);
    expect(given).toMatchObject([{ channel: discord.general.id, message: answer.id, facts: ['opened-by'] }]);
    await asks('What colour was the ribbon?');
    await discord.waitFor(() => unanswered.length === 1);
    expect(unanswered).toEqual(['What colour was the ribbon?']);
  });

  it('lets the one who used it ask on with /ask', async () => {
    const { discord } = await botAtWork();
    const question = discord.addUser('Bo').says(discord.general, 'How long is the Oster bridge?');
    const ada = discord.addUser('Ada');
    await ada.usesMessageMenu(answerThis, question).reply();
    const next = await ada.runs('ask', { question: 'and what was the price?' }).reply();
    expect(textOf(next)).toContain('80 million');
  });

  it.each([
    { place: 'a direct message', open: 'direct' },
    { place: 'a group that it is no member of', open: 'group' },
  ] as const)('works in $place', async ({ open }) => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada', { guilds: [] });
    const channel = open === 'group' ? discord.addGroup('Friends') : ada.direct;
    const question = discord.addUser('Bo', { guilds: [] }).says(channel, 'Who opened the bridge?');
    expect(textOf(await ada.usesMessageMenu(answerThis, question).reply())).toContain('Mara Lind');
    expect(discord.refused).toEqual([]);
  });

  it('says to the one who used it alone that a message holds nothing to answer', async () => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada');
    const empty = ada.says(discord.general, `${discord.bot.mention} `, { ping: false });
    const answer = await ada.usesMessageMenu(answerThis, empty).reply();
    expect(textOf(answer)).toBe('There is no text in this message.');
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('does not answer its own answers', async () => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada');
    const own = await ada.runs('ask', { question: 'How long is the Oster bridge?' }).reply();
    const answer = await ada.usesMessageMenu(answerThis, own).reply();
    expect(textOf(answer)).toContain('a message of mine');
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('after a fault of ours says one fixed sentence', async () => {
    const { discord } = await botAtWork({ answerer: broken });
    const ada = discord.addUser('Ada');
    const question = ada.says(discord.general, 'How long is the Oster bridge?');
    const answer = await ada.usesMessageMenu(answerThis, question).reply();
    expect(textOf(answer)).toContain('Something went wrong on my side');
  });
});

describe('Check This Message', () => {
  it('holds each claim against the articles, for the one who used it alone', async () => {
    const { discord } = await botAtWork();
    const message = discord
      .addUser('Bo')
      .says(discord.general, 'lol the bridge is 500 metres long. Mara Lind opened it. I love *pizza*!');
    const answer = await discord.addUser('Ada').usesMessageMenu(checkThis, message).reply();
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(answer.embeds.map(({ description }) => description)).toEqual([
      [
        '> lol the bridge is 500 metres long.',
        '**The articles say otherwise:** The bridge is 412 metres long.',
        '[1] [Oster Herald, 4 May 2031](https://herald.example/bridge#:~:text=a%20span%20of%20412%20metres): “a span of 412 metres”',
      ].join('\n\n'),
      [
        '> Mara Lind opened it.',
        '**The articles say so:** Mayor Mara Lind opened it.',
        '[1] [Oster Herald, 4 May 2031](https://herald.example/bridge#:~:text=Mayor%20Mara%20Lind): “Mayor Mara Lind”',
      ].join('\n\n'),
      'One more sentence or part was left alone. I leave alone what states nothing about this story.',
    ]);
    expect(answer.embeds[0]?.footer?.text).toBe('bridge-length@0123456789ab');
    expect(discord.refused).toEqual([]);
    await discord.silence(discord.general);
  });

  it('pings nobody and formats nothing, whatever the message holds', async () => {
    const { discord } = await botAtWork();
    const bo = discord.addUser('Bo');
    const message = bo.says(
      discord.general,
      `@everyone **the bridge** is 500 metres long [x](https://x.example)`,
    );
    const answer = await discord.addUser('Ada').usesMessageMenu(checkThis, message).reply();
    expect(answer.mention_everyone).toBe(false);
    expect(textOf(answer)).not.toContain('**the bridge**');
    expect(textOf(answer)).not.toContain('](https://x.example)');
  });

  it.each([
    { text: 'What a day! How long is the Oster bridge?', says: 'I found no claim about this story' },
    { text: ' ', says: 'There is no text in this message.' },
  ])('says so where there is nothing to check in "$text"', async ({ text, says }) => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada');
    const answer = await ada.usesMessageMenu(checkThis, ada.says(discord.general, text)).reply();
    expect(textOf(answer)).toContain(says);
  });

  it('names a very long claim by its number, and gives what is longer than a message as a file', async () => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada');
    const long = ada.says(
      discord.general,
      `The bridge is 412 metres long ${'and very very long '.repeat(20)}.`,
    );
    const named = await ada.usesMessageMenu(checkThis, long).reply();
    expect(textOf(named)).toContain('**Claim 1**');
    const many = ada.says(discord.general, 'The bridge is 500 metres long. '.repeat(25));
    const filed = await ada.usesMessageMenu(checkThis, many).reply();
    expect(filed.attachments.map(({ filename }) => filename)).toEqual(['claims.txt']);
    expect(discord.refused).toEqual([]);
  });

  it('works in a group that the bot is no member of', async () => {
    const { discord } = await botAtWork();
    const ada = discord.addUser('Ada', { guilds: [] });
    const message = ada.says(discord.addGroup('Friends'), 'The minister gave a speech at the bridge.');
    const answer = await ada.usesMessageMenu(checkThis, message).reply();
    expect(textOf(answer)).toContain('The minister was not there.');
    expect(discord.refused).toEqual([]);
  });
});
