import { describe, expect, it } from 'vitest';
import type { Channel, Message } from '../support/local-discord/nouns.ts';
import type { Person } from '../support/local-discord/person.ts';
import { recording } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';

const question = 'How long is the Oster bridge?';
const turn = { question, facts: ['bridge-length'] };

/** The bot, what it was asked last with which turns, and Ada, who has asked about the bridge in #general. */
async function afterTheBridge(options: Parameters<typeof botAtWork>[0] = {}) {
  const { asked, answerer } = recording();
  const { discord } = await botAtWork({ answerer, ...options });
  const [ada, ben] = [discord.addUser('Ada'), discord.addUser('Ben')];
  const says = async (person: Person, channel: Channel, text: string, replyTo?: Message) => {
    const mention = channel.type === 1 ? '' : `${discord.bot.mention} `;
    person.says(channel, `${mention}${text}`, replyTo ? { replyTo } : {});
    const answer = await discord.nextMessage(channel);
    return { answer, turns: asked.at(-1)?.conversation };
  };
  const { answer } = await says(ada, discord.general, question);
  return { discord, ada, ben, says, answer, asked };
}

describe('what a follow-up goes on from', () => {
  it('is what the same person asked in the same channel, by message or by command', async () => {
    const { discord, ada, says, asked } = await afterTheBridge();
    expect((await says(ada, discord.general, 'and the cost?')).turns).toEqual([turn]);
    await ada.runs('ask', { question: 'who opened it?' }).reply();
    expect(asked.at(-1)?.conversation[0]).toEqual(turn);
  });

  it('is never what another person asked there', async () => {
    const { discord, ben, says, asked } = await afterTheBridge();
    expect((await says(ben, discord.general, 'and the cost?')).turns).toEqual([]);
    await ben.runs('ask', { question: 'why?', private: true }).reply();
    expect(asked.at(-1)?.conversation).toEqual([]);
  });

  it('is never what was asked in another channel, thread, server or in private', async () => {
    const { discord, ada, says, asked } = await afterTheBridge();
    const server = discord.addGuild('Another server');
    const elsewhere = discord.addChannel('general', { guild: server });
    const abroad = discord.addUser('Ada abroad', { guilds: [discord.guild, server] });
    await says(abroad, discord.general, question);
    const places = [
      await says(ada, discord.addChannel('other'), 'and the cost?'),
      await says(ada, discord.addThread('a thread of its own', discord.general), 'and the cost?'),
      await says(ada, ada.direct, 'and the cost?'),
      await says(abroad, elsewhere, 'and the cost?'),
    ];
    expect(places.map(({ turns }) => turns)).toEqual([[], [], [], []]);
    await ada.runs('ask', { question: 'and the cost?', private: true }).reply();
    expect(asked.at(-1)?.conversation).toEqual([]);
  });

  it('is never what was asked in private, when all can read the answer', async () => {
    const { discord, ben, says, asked } = await afterTheBridge();
    await ben.runs('ask', { question: 'What did the bridge cost?', private: true }).reply();
    await ben.runs('ask', { question: 'why?' }).reply();
    expect(asked.at(-1)?.conversation).toEqual([]);
    const { turns = [] } = await says(ben, discord.general, 'and who opened it?');
    expect(turns.map((one) => one.question)).not.toContain('What did the bridge cost?');
    await says(ben, ben.direct, 'Who opened the bridge?');
    expect((await says(ben, discord.general, 'when?')).turns?.map((one) => one.question)).not.toContain(
      'Who opened the bridge?',
    );
  });

  it('is forgotten after ten minutes', async () => {
    let now = Date.now();
    const { discord, ada, says } = await afterTheBridge({ clock: () => now });
    now += 10 * 60_000;
    expect((await says(ada, discord.general, 'and the cost?')).turns).toEqual([]);
  });
});

describe('a reply to an answer', () => {
  it('goes on from that answer alone, whoever replies and whatever they asked before', async () => {
    const { discord, ada, ben, says, answer } = await afterTheBridge();
    await says(ben, discord.general, 'Who opened the bridge?');
    expect((await says(ben, discord.general, 'and the cost?', answer)).turns).toEqual([turn]);
    await says(ada, discord.general, 'Will there be a toll?');
    expect((await says(ada, discord.general, 'and the cost?', answer)).turns).toEqual([turn]);
  });

  it('makes a chain that the next reply goes on from', async () => {
    const { discord, ada, ben, says, answer } = await afterTheBridge();
    const second = await says(ben, discord.general, 'What did the bridge cost?', answer);
    const third = await says(ada, discord.general, 'who said so?', second.answer);
    expect(third.turns).toEqual([{ question: 'What did the bridge cost?', facts: ['bridge-cost'] }]);
  });
});

describe('a thread', () => {
  it('under an answer of the bot goes on from it, whoever asks first', async () => {
    const { discord, ben, says, answer } = await afterTheBridge();
    const thread = discord.addThread('The bridge', discord.general, answer);
    // Nobody opens a thread and asks in it before the bot has heard that its answer is sent.
    await discord.silence(thread);
    expect((await says(ben, thread, 'and the cost?')).turns).toEqual([turn]);
  });

  it('goes on from what the same person asked in it, once they have', async () => {
    const { discord, ada, ben, says, answer } = await afterTheBridge();
    const thread = discord.addThread('The bridge', discord.general, answer);
    await says(ben, thread, 'Who opened the bridge?');
    expect((await says(ben, thread, 'when?')).turns).toMatchObject([{ question: 'Who opened the bridge?' }]);
    expect((await says(ada, thread, 'when?')).turns).toEqual([turn]);
  });

  it('under a message of somebody else goes on from nothing', async () => {
    const { discord, ada, ben, says } = await afterTheBridge();
    const chatter = ben.says(discord.general, 'What a day!');
    const thread = discord.addThread('What a day', discord.general, chatter);
    expect((await says(ada, thread, 'and the cost?')).turns).toEqual([]);
  });
});
