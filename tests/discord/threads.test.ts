import { describe, expect, it } from 'vitest';
import { textOf } from '../support/local-discord/message-parts.ts';
import type { Channel, Message } from '../support/local-discord/nouns.ts';
import type { Person } from '../support/local-discord/person.ts';
import { recording } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';

const question = 'How long is the Oster bridge?';
const turn = { question, facts: ['bridge-length'] };
const read = 'GET /channels/:channel/messages/:message';

/** The bot, with what it was asked last and on which turns, Ada and Ben. */
async function atWork() {
  const { asked, answerer } = recording();
  const work = await botAtWork({ answerer });
  const { discord } = work;
  const asks = async (person: Person, channel: Channel, text: string) => {
    person.says(channel, `${discord.bot.mention} ${text}`);
    await discord.nextMessage(channel);
    return asked.at(-1)?.conversation;
  };
  const [ada, ben] = [discord.addUser('Ada'), discord.addUser('Ben')];
  return { work, discord, ada, ben, asks, asked };
}

/** As `atWork`, in a thread that was started from Ada's question, the answer to it, or an answer to her command. */
async function inThread(under: 'question' | 'answer' | 'command', channel?: Channel) {
  const bot = await atWork();
  const { discord, ada } = bot;
  const parent = channel ?? discord.general;
  const starter = async (): Promise<Message> => {
    if (under === 'command') ada.runs('ask', { question }, parent);
    const asking = under === 'command' ? undefined : ada.says(parent, `${discord.bot.mention} ${question}`);
    const answer = await discord.nextMessage(parent);
    return under === 'question' && asking ? asking : answer;
  };
  const from = await starter();
  return { ...bot, parent, from, thread: discord.addThread('The bridge', parent, from) };
}

describe('the first question in a thread', () => {
  it.each(['question', 'answer', 'command'] as const)(
    'that was started from the %s goes on from the answer, before a restart and after it',
    async (under) => {
      const { work, discord, ben, asks, asked, thread } = await inThread(under);
      expect(await asks(ben, thread, 'and the cost?')).toEqual([turn]);
      await work.restart();
      expect(await asks(ben, thread, 'and the cost?')).toEqual([turn]);
      await ben.runs('ask', { question: 'who opened it?' }, thread).reply();
      expect(asked.at(-1)?.conversation.at(-1)?.question).toBe('and the cost?');
      expect(discord.refused).toEqual([]);
    },
  );

  it('may be one by /ask, and is explained as it was read', async () => {
    const { work, ben, asked, thread } = await inThread('answer');
    await work.restart();
    const answer = await ben.runs('ask', { question: 'and the cost?', private: true }, thread).reply();
    expect(asked.at(-1)?.conversation).toEqual([turn]);
    await ben.clicks(answer, 'Why this answer?').reply();
    expect(asked.at(-1)).toEqual({ question: 'and the cost?', conversation: [turn] });
  });

  it('goes on from what the same person has asked there, once they have', async () => {
    const { work, ada, ben, asks, thread } = await inThread('answer');
    await work.restart();
    await asks(ben, thread, 'Who opened the bridge?');
    expect(await asks(ben, thread, 'when?')).toMatchObject([{ question: 'Who opened the bridge?' }]);
    expect(await asks(ada, thread, 'when?')).toEqual([turn]);
  });

  it('goes on from nothing where the answer is gone', async () => {
    const { work, discord, ada, ben, asks, parent, thread } = await inThread('question');
    const [answer] = discord.fromBot(parent);
    if (answer) ada.deletes(answer);
    await work.restart();
    expect(await asks(ben, thread, 'and the cost?')).toEqual([]);
  });

  it('goes on from nothing where somebody else wrote what it was started from, or answered it', async () => {
    const { work, discord, ada, ben, asks } = await atWork();
    const chatter = ben.says(discord.general, `How long is it? bridge-length@0123456789ab`);
    ada.says(discord.general, '412 metres', { replyTo: chatter });
    await asks(ada, discord.general, question);
    const thread = discord.addThread('What a day', discord.general, chatter);
    expect(await asks(ben, thread, 'and the cost?')).toEqual([]);
    await work.restart();
    expect(await asks(ben, thread, 'and the cost?')).toEqual([]);
  });

  it('is answered without it where Discord shows nothing of it, or is out of order', async () => {
    const { work, discord, ada, ben, asks, thread } = await inThread('answer');
    await work.restart();
    discord.faults.fail(read, 403, { body: { code: 50001, message: 'Missing Access' } });
    expect(await asks(ben, thread, 'and the cost?')).toEqual([]);
    expect(work.log.lines.join('\n')).not.toContain('reading how the thread');
    discord.faults.fail(read, 400, { body: { code: 50024, message: 'Cannot execute action' } });
    expect(await asks(ada, thread, 'and the cost?')).toEqual([]);
    expect(work.log.lines.join('\n')).toContain('reading how the thread');
  });
});

describe('what a thread was started from', () => {
  it.each(['question', 'answer', 'command'] as const)(
    'is read once, however many ask in the thread, where it is the %s',
    async (under) => {
      const { work, discord, ada, ben, asks, asked, thread } = await inThread(under);
      await work.restart();
      expect(await asks(ben, thread, 'and the cost?')).toEqual([turn]);
      expect(await asks(ada, thread, 'and the cost?')).toEqual([turn]);
      await discord.addUser('Cleo').runs('ask', { question: 'and the cost?' }, thread).reply();
      expect(asked.at(-1)?.conversation).toEqual([turn]);
      expect(discord.requestsTo(read)).toHaveLength(1);
    },
  );

  it('is read once, where it is nothing', async () => {
    const { discord, ada, ben, asks } = await atWork();
    const thread = discord.addThread('a thread of its own', discord.general);
    expect(await asks(ben, thread, 'and the cost?')).toEqual([]);
    expect(await asks(ada, thread, 'and the cost?')).toEqual([]);
    expect(discord.requestsTo(read)).toHaveLength(1);
  });

  it.each([
    ['question', 'before a restart'],
    ['question', 'after it'],
    ['answer', 'before a restart'],
    ['answer', 'after it'],
  ] as const)('is forgotten when the answer is deleted: the %s, %s', async (under, when) => {
    const { work, discord, ada, ben, asks, parent, thread } = await inThread(under);
    if (when === 'after it') await work.restart();
    expect(await asks(ben, thread, 'and the cost?')).toEqual([turn]);
    const [answer] = discord.fromBot(parent);
    if (answer) ada.deletes(answer);
    expect(await asks(ada, thread, 'and the cost?')).toEqual([]);
  });

  it('is forgotten when it is deleted', async () => {
    const { work, ada, ben, asks, from, thread } = await inThread('question');
    await work.restart();
    expect(await asks(ben, thread, 'and the cost?')).toEqual([turn]);
    ada.deletes(from);
    expect(await asks(ada, thread, 'and the cost?')).toEqual([]);
  });

  it('is not waited for where Discord says nothing, and is not asked for a second time meanwhile', async () => {
    const { work, discord, ada, ben, asks, thread } = await inThread('answer');
    await work.restart({ timing: { threadWithin: 0 } });
    discord.faults.silence(read);
    expect(await asks(ben, thread, 'and the cost?')).toEqual([]);
    expect(await asks(ada, thread, 'and the cost?')).toEqual([]);
    expect(discord.requestsTo(read)).toHaveLength(1);
  });

  it('is forgotten when it is deleted while Discord is still asked for the answer to it', async () => {
    const { work, discord, ada, ben, asks, from, thread } = await inThread('question');
    await work.restart({ timing: { threadWithin: 0 } });
    const list = 'GET /channels/:channel/messages';
    discord.faults.slow(list, 500);
    expect(await asks(ben, thread, 'and the cost?')).toEqual([]);
    ada.deletes(from);
    await discord.waitFor(() => discord.requestsTo(list).at(-1)?.status === 200);
    await discord.silence(thread);
    expect(await asks(ada, thread, 'and the cost?')).toEqual([]);
    expect(discord.requestsTo(read)).toHaveLength(2);
  });

  it('is known to the next who ask once Discord has shown it, late as it is', async () => {
    const { work, discord, ben, asks, thread } = await inThread('answer');
    await work.restart({ timing: { threadWithin: 0 } });
    discord.faults.slow(read, 1000);
    expect(await asks(ben, thread, 'and the cost?')).toEqual([]);
    const next = () => asks(discord.addUser('Somebody'), thread, 'and the cost?');
    await expect.poll(next).toEqual([turn]);
    expect(discord.requestsTo(read)).toHaveLength(1);
  });
});

describe('the words of a person', () => {
  const worded = 'How long is the Oster brigde, please?';

  it('stay where they were written: a thread goes on from the question of the fact base', async () => {
    const { work, discord, ada, ben, asks } = await atWork();
    const asking = ada.says(discord.general, `${discord.bot.mention} ${worded}`);
    await discord.nextMessage(discord.general);
    const thread = discord.addThread('The bridge', discord.general, asking);
    expect(await asks(ben, thread, 'and the cost?')).toEqual([turn]);
    const [answer] = discord.fromBot(thread);
    if (!answer) throw new Error('nobody answered');
    const explain = async () =>
      textOf(await discord.addUser('Dan').clicks(answer, 'Why this answer?').reply());
    const before = await explain();
    expect(before).toContain(`Read as a follow-up to “${question}”.`);
    expect(before).not.toContain('brigde');
    await work.restart();
    expect(await explain()).toBe(before);
  });

  it('are not what somebody else replies to', async () => {
    const { work, discord, ada, ben, asked } = await atWork();
    const turnsOfReply = async (answer: Message) => {
      ben.says(discord.general, `${discord.bot.mention} and the cost?`, { replyTo: answer });
      await discord.nextMessage(discord.general);
      return asked.at(-1)?.conversation;
    };
    ada.says(discord.general, `${discord.bot.mention} ${worded}`);
    const answer = await discord.nextMessage(discord.general);
    expect(await turnsOfReply(answer)).toEqual([turn]);
    await work.restart();
    expect(await turnsOfReply(answer)).toEqual([turn]);
  });
});

it('nothing is looked up for a question outside of threads', async () => {
  const { discord, ada, asks } = await atWork();
  expect(await asks(ada, discord.general, question)).toEqual([]);
  await ada.runs('ask', { question }).reply();
  expect(discord.requestsTo(read)).toEqual([]);
});
