import { describe, expect, it } from 'vitest';
import type { Notebook } from '../../src/core/newsroom/notebook.ts';
import { textOf } from '../support/local-discord/message-parts.ts';
import { suggesting } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';
import { openNotebook } from './notebooks.ts';

const question = 'How long is the Oster bridge?';
const version = '0123456789ab';

/** The bot with a notebook that can be read, and Ada. */
async function noting(options: Parameters<typeof botAtWork>[0] = {}) {
  const unanswered: string[] = [];
  const { notebook: open, given, gone } = openNotebook();
  const notebook: Notebook = {
    ...open,
    unanswered: (text, asker) => void unanswered.push(`${asker} ${text}`),
  };
  const work = await botAtWork({ notebook, ...options });
  const { discord } = work;
  return { work, discord, unanswered, given, gone, ada: discord.addUser('Ada') };
}

describe('a question without an answer is written down', () => {
  it('from a mention, a direct message and a command, with what was offered instead or nothing', async () => {
    const { discord, unanswered, ada } = await noting();
    ada.says(discord.general, `${discord.bot.mention} zebra volcano`);
    await discord.nextMessage(discord.general);
    ada.sendsDirect('xylophone quagga');
    await discord.nextMessage(ada.direct);
    await ada.runs('ask', { question: 'gnu in private', private: true }).reply();
    await ada.runs('ask', { question }).reply();
    expect(unanswered).toEqual([
      `${ada.id} zebra volcano`,
      `${ada.id} xylophone quagga`,
      `${ada.id} gnu in private`,
    ]);
  });

  it('where questions are offered in its place', async () => {
    const { unanswered, ada } = await noting({ answerer: suggesting });
    await ada.runs('ask', { question: 'bridge?' }).reply();
    expect(unanswered).toEqual([`${ada.id} bridge?`]);
  });

  it('but not one that was chosen from those that are known to have no answer', async () => {
    const { unanswered, ada } = await noting();
    const answer = await ada.runs('ask', { question: '#ribbon-colour' }).reply();
    expect(textOf(answer)).toContain('What colour was the ribbon?');
    expect(unanswered).toEqual([]);
  });
});

describe('an answer that stands in a channel is written down', () => {
  it('from a mention, and again when it is edited, and forgotten when it is deleted', async () => {
    const { discord, given, gone, ada } = await noting();
    const asking = ada.says(discord.general, `${discord.bot.mention} ${question}`);
    const answer = await discord.nextMessage(discord.general);
    const place = { channel: discord.general.id, message: answer.id, server: discord.guild.id };
    await discord.waitFor(() => given.length === 1);
    expect(given).toEqual([{ ...place, facts: ['bridge-length'], version }]);
    ada.edits(asking, `${discord.bot.mention} Will there be a toll?`);
    await discord.waitFor(() => given.length === 2);
    expect(given[1]).toEqual({ ...place, facts: ['toll'], version });
    ada.edits(asking, `${discord.bot.mention} zebra volcano`);
    await discord.waitFor(() => gone.includes(answer.id));
    gone.length = 0;
    ada.deletes(asking);
    await discord.waitFor(() => gone.includes(answer.id));
  });

  it('from a direct message, without a server', async () => {
    const { discord, given, ada } = await noting();
    ada.sendsDirect(question);
    const answer = await discord.nextMessage(ada.direct);
    await discord.waitFor(() => given.length === 1);
    expect(given[0]).toMatchObject({ channel: ada.direct.id, message: answer.id, server: undefined });
  });

  it('from a command that all can read, whether it was late or not', async () => {
    const { work, discord, given, ada } = await noting();
    const answer = await ada.runs('ask', { question }).reply();
    await discord.waitFor(() => given.length === 1);
    expect(given[0]).toMatchObject({
      channel: discord.general.id,
      message: answer.id,
      server: discord.guild.id,
    });
    await work.restart({ timing: { deferAfter: 0 } });
    const late = await ada.runs('ask', { question }).reply();
    await discord.waitFor(() => given.length === 2);
    expect(given[1]?.message).toBe(late.id);
    expect(discord.refused).toEqual([]);
  });

  it('from a suggestion that its asker took, but not what one alone sees', async () => {
    const { discord, given, ada } = await noting({ answerer: suggesting });
    const ben = discord.addUser('Ben');
    const offer = await ada.runs('ask', { question: 'bridge?' }).reply();
    await ben.clicks(offer, 'What did the bridge cost?').reply();
    const mine = await ada.runs('ask', { question: 'bridge?', private: true }).reply();
    await ada.clicks(mine, question).reply();
    expect(given).toEqual([]);
    await ada.clicks(offer, question).reply();
    await discord.waitFor(() => given.length === 1);
    expect(given[0]).toMatchObject({ message: offer.id, facts: ['bridge-length'] });
    expect(textOf(offer)).toContain('412 metres');
  });

  it('is forgotten when a moderator deletes it, after a restart too', async () => {
    const { work, discord, gone, ada } = await noting();
    const answer = await ada.runs('ask', { question }).reply();
    await work.restart();
    ada.deletes(answer);
    await discord.waitFor(() => gone.length > 0);
    expect(gone).toEqual([answer.id]);
  });
});
