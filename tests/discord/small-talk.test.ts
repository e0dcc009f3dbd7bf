import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import { recording } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';
import { openNotebook } from './notebooks.ts';

const question = 'How long is the Oster bridge?';
const turn = { question, facts: ['bridge-length'] };

/** The bot with Ada, what it was asked, and what it has written down as unanswered. */
async function talking() {
  const { asked, answerer } = recording();
  const { notebook, unanswered } = openNotebook();
  const { discord } = await botAtWork({ answerer, notebook });
  return { discord, asked, unanswered, ada: discord.addUser('Ada') };
}

describe('small talk', () => {
  it.each([
    ['thanks!', 'You’re welcome!'],
    ['hi', 'Hello!'],
    ['good bot', 'Thank you'],
    ['👍', 'All right.'],
    ['bye', 'Goodbye!'],
  ])('in a mention gets a few words and nothing to press: %s', async (text, words) => {
    const { discord, ada, unanswered } = await talking();
    ada.says(discord.general, `${discord.bot.mention} ${text}`);
    const answer = await discord.nextMessage(discord.general);
    expect(textOf(answer)).toContain(words);
    expect(textOf(answer)).not.toContain('Sources');
    expect(buttonsOf(answer)).toEqual([]);
    expect(unanswered).toEqual([]);
  });

  it.each(['help', 'who are you?'])('"%s" gets the whole help, however it is said', async (text) => {
    const { discord, ada, unanswered } = await talking();
    ada.says(discord.general, `${discord.bot.mention} ${text}`);
    const mentioned = await discord.nextMessage(discord.general);
    ada.sendsDirect(text);
    const direct = await discord.nextMessage(ada.direct);
    const commanded = await ada.runs('ask', { question: text }).reply();
    for (const answer of [mentioned, direct, commanded])
      expect(textOf(answer)).toContain('I answer questions about');
    expect(unanswered).toEqual([]);
  });

  it('to a command gets a few words, and is no question that the knowledge lacks', async () => {
    const { ada, unanswered } = await talking();
    const answer = await ada.runs('ask', { question: 'thank you' }).reply();
    expect(textOf(answer)).toBe('You’re welcome!');
    expect(buttonsOf(answer)).toEqual([]);
    expect(unanswered).toEqual([]);
  });

  it('is no turn: what comes after it goes on from the question before it', async () => {
    const { discord, ada, asked } = await talking();
    for (const text of [question, 'thanks', 'and the cost?']) {
      ada.says(discord.general, `${discord.bot.mention} ${text}`);
      await discord.nextMessage(discord.general);
    }
    expect(asked.at(-1)?.conversation).toEqual([turn]);
    await ada.runs('ask', { question: 'ok' }).reply();
    await ada.runs('ask', { question: 'who opened it?' }).reply();
    expect(asked.at(-1)?.conversation.map((one) => one.question)).toEqual([question, 'and the cost?']);
  });

  it('around a question does not keep it from being answered', async () => {
    const { discord, ada } = await talking();
    ada.says(discord.general, `${discord.bot.mention} hi, how long is the Oster bridge?`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
    ada.says(discord.general, `${discord.bot.mention} thanks, and what did it cost?`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('80 million');
  });
});

describe('an insult', () => {
  it.each(['you stupid bot', 'shut up', 'are you a russian bot?'])(
    'in a mention or a direct message gets nothing: %s',
    async (text) => {
      const { discord, ada, unanswered } = await talking();
      ada.says(discord.general, `${discord.bot.mention} ${text}`);
      ada.sendsDirect(text);
      await discord.silence(discord.general);
      await discord.silence(ada.direct);
      expect(unanswered).toEqual([]);
    },
  );

  it('to a command, which must be answered, gets one neutral sentence', async () => {
    const { ada, unanswered } = await talking();
    const answer = await ada.runs('ask', { question: 'you stupid bot' }).reply();
    expect(textOf(answer)).toBe('I answer questions about this story and nothing else.');
    expect(unanswered).toEqual([]);
  });

  it('that a question is edited into takes the answer away', async () => {
    const { discord, ada } = await talking();
    const asking = ada.says(discord.general, `${discord.bot.mention} ${question}`);
    const answer = await discord.nextMessage(discord.general);
    ada.edits(asking, `${discord.bot.mention} you suck`);
    await expect(
      discord.waitFor(() => !discord.messages(discord.general).includes(answer) || undefined),
    ).resolves.toBe(true);
  });
});
