import { describe, expect, it } from 'vitest';
import { USUAL } from '../../src/core/settings/settings.ts';
import { createManners } from '../../src/discord/manners.ts';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../support/local-discord/nouns.ts';
import type { Message } from '../support/local-discord/nouns.ts';
import { recording } from './answerers.ts';
import { serverAtWork } from './server-at-work.ts';

const question = 'How long is the Oster bridge?';
const never = async () => ({ ok: false, why: 'never' }) as const;
const isPrivate = ({ flags }: Message): boolean => (flags & EPHEMERAL) === EPHEMERAL;

describe('between two public answers to one person', () => {
  it('a mention gets no word, and another person’s does', async () => {
    const { discord, ada, ben, passes } = await serverAtWork();
    await ada.runs('settings cooldown', { seconds: 5 }).reply();
    const ask = (person: typeof ada) => person.says(discord.general, `${discord.bot.mention} ${question}`);
    ask(ada);
    await discord.nextMessage(discord.general);
    ask(ada);
    await discord.silence(discord.general);
    ask(ben);
    await discord.nextMessage(discord.general);
    passes(5);
    ask(ada);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
  });

  it('/ask answers them alone, and says why once', async () => {
    const { ada, passes } = await serverAtWork();
    await ada.runs('settings cooldown', { seconds: 5 }).reply();
    const ask = () => ada.runs('ask', { question }).reply();
    expect(isPrivate(await ask())).toBe(false);
    const second = await ask();
    expect(isPrivate(second)).toBe(true);
    expect(textOf(second)).toContain('412 metres');
    expect(textOf(second)).toContain('once in 5 s, so this is for you alone.');
    const third = await ask();
    expect(isPrivate(third)).toBe(true);
    expect(textOf(third)).not.toContain('for you alone');
    passes(5);
    expect(isPrivate(await ask())).toBe(false);
  });

  it('also moderators wait, and nobody where no wait is set', async () => {
    const { ada, ben } = await serverAtWork();
    for (const person of [ada, ada, ben, ben])
      expect(isPrivate(await person.runs('ask', { question }).reply())).toBe(false);
    await ada.runs('settings cooldown', { seconds: 5 }).reply();
    expect(isPrivate(await ada.runs('ask', { question }).reply())).toBe(true);
  });

  it('nobody waits in direct messages', async () => {
    const { discord, ada } = await serverAtWork();
    for (const text of [question, question]) {
      ada.sendsDirect(text);
      expect(textOf(await discord.nextMessage(ada.direct))).toContain('412 metres');
    }
  });

  it('a channel gets no more than five public answers, whoever asks', async () => {
    const { discord, ada, passes } = await serverAtWork();
    await ada.runs('settings cooldown', { seconds: 5 }).reply();
    for (const name of ['Ann', 'Bob', 'Cid', 'Dan', 'Eve'])
      expect(isPrivate(await discord.addUser(name).runs('ask', { question }).reply())).toBe(false);
    const sixth = await discord.addUser('Fay').runs('ask', { question }).reply();
    expect(isPrivate(sixth)).toBe(true);
    expect(textOf(sixth)).toContain('many questions in this channel just now, so this is for you alone.');
    const other = discord.addChannel('other');
    expect(isPrivate(await discord.addUser('Gus').runs('ask', { question }, other).reply())).toBe(false);
    passes(5);
    expect(isPrivate(await discord.addUser('Hal').runs('ask', { question }).reply())).toBe(false);
  });
});

describe('in slow mode', () => {
  it('the bot writes in a channel no sooner than Discord lets people', async () => {
    const { discord, ada, ben, passes } = await serverAtWork();
    const slow = discord.addChannel('slow', { slowMode: 60 });
    const ask = (person: typeof ada) => person.says(slow, `${discord.bot.mention} ${question}`);
    ask(ada);
    await discord.nextMessage(slow);
    ask(ben);
    await discord.silence(slow);
    const told = await ben.runs('ask', { question }, slow).reply();
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain('I too write in it once in 60 s, so this is for you alone.');
    passes(60);
    ask(ben);
    expect(textOf(await discord.nextMessage(slow))).toContain('412 metres');
  });
});

describe.each([
  {
    where: 'a muted channel',
    setting: 'muted-channels',
    values: 'channel',
    why: 'I keep silent in this channel',
  },
  {
    where: 'quiet hours',
    setting: 'quiet-hours',
    values: { from: 22, to: 6 },
    why: 'It is one of the quiet hours of this server (22:00 to 6:00 UTC)',
  },
] as const)('in $where', ({ setting, values, why }) => {
  async function silenced() {
    const server = await serverAtWork();
    const { discord, ada } = server;
    const given = values === 'channel' ? { add: discord.general } : values;
    await ada.runs(`settings ${setting}`, given).reply();
    return server;
  }

  it('a mention gets no word, also in a thread', async () => {
    const { discord, ben } = await silenced();
    const thread = discord.addThread('the bridge', discord.general);
    for (const channel of [discord.general, thread]) ben.says(channel, `${discord.bot.mention} ${question}`);
    await discord.silence(discord.general);
    await expect(discord.silence(thread)).resolves.toBeUndefined();
  });

  it.each(['ask', 'brief'])('/%s answers the asker alone, and says why', async (command) => {
    const { ben } = await silenced();
    const values_ = command === 'ask' ? { question, private: false } : { public: true };
    const answer = await ben.runs(command, values_).reply();
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain(`${why}, so this is for you alone.`);
  });

  it('direct messages are answered', async () => {
    const { discord, ben } = await silenced();
    ben.sendsDirect(question);
    expect(textOf(await discord.nextMessage(ben.direct))).toContain('412 metres');
  });
});

it('quiet hours end', async () => {
  const { discord, ada, ben, passes } = await serverAtWork();
  await ada.runs('settings quiet-hours', { from: 22, to: 6 }).reply();
  passes(6 * 3600);
  ben.says(discord.general, `${discord.bot.mention} ${question}`);
  expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
});

describe('where answers are private by default', () => {
  it.each([
    [{ question }, true],
    [{ question, private: false }, false],
    [{ question, private: true }, true],
  ])('/ask %j: seen by the asker alone is %s', async (values, expected) => {
    const { ada } = await serverAtWork();
    await ada.runs('settings private-answers', { on: true }).reply();
    expect(isPrivate(await ada.runs('ask', values).reply())).toBe(expected);
  });
});

it('thumbs stand under answers unless moderators want none', async () => {
  const { discord, ada, ben } = await serverAtWork();
  const labels = async () => {
    const asked = ben.says(discord.general, `${discord.bot.mention} ${question}`);
    const mentioned = await discord.waitFor(() =>
      discord
        .fromBot(discord.general)
        .find(({ message_reference: reference }) => reference?.message_id === asked.id),
    );
    return [mentioned, await ada.runs('ask', { question }).reply()].map((message) =>
      buttonsOf(message)
        .map(({ label }) => label)
        .filter((label) => label === 'Helpful'),
    );
  };
  await ada.runs('settings cooldown', { seconds: 0 }).reply();
  expect(await labels()).toEqual([['Helpful'], ['Helpful']]);
  await ada.runs('settings feedback', { on: false }).reply();
  expect(await labels()).toEqual([[], []]);
});

describe('a message of a bot or a webhook', () => {
  it.each([
    ['bot', { author: { id: '222222222222222222', bot: true } }],
    ['webhook', { webhook_id: '333333333333333333', author: { id: '333333333333333333' } }],
  ])('that mentions the bot gets no word (%s)', async (_, from) => {
    const { discord } = await serverAtWork();
    discord.faults.sendEvent('MESSAGE_CREATE', {
      id: '1456000000000000000',
      channel_id: discord.general.id,
      guild_id: discord.guild.id,
      content: `${discord.bot.mention} ${question}`,
      mentions: [{ id: discord.bot.id }],
      ...from,
    });
    await expect(discord.silence(discord.general)).resolves.toBeUndefined();
  });
});

describe('an event that comes twice', () => {
  it.each(['MESSAGE_CREATE', 'INTERACTION_CREATE'] as const)('is answered once (%s)', async (event) => {
    const { asked, answerer } = recording();
    const { discord, ada, ben, work } = await serverAtWork({ answerer });
    if (event === 'MESSAGE_CREATE') ben.says(discord.general, `${discord.bot.mention} ${question}`);
    else ada.runs('ask', { question });
    await discord.nextMessage(discord.general);
    expect(discord.faults.sendAgain(event)).toBe(true);
    await discord.silence(discord.general);
    expect(asked).toHaveLength(1);
    expect(work.log.lines.filter((line) => !line.startsWith('info'))).toEqual([]);
  });
});

it('nothing that the bot says has a text of its own whose links Discord would show pages of', async () => {
  const { discord, ben } = await serverAtWork();
  ben.says(discord.general, `${discord.bot.mention} ${question}`);
  const answer = await discord.nextMessage(discord.general);
  expect(answer.content).toBe('');
  expect(answer.embeds).toHaveLength(1);
});

it('as many people are remembered as are let, and those longest not answered are forgotten first', async () => {
  const settings = {
    of: () => ({ ...USUAL, cooldown: 5 }),
    servers: () => [],
    isRead: Promise.resolve(),
    change: never,
    reset: never,
    wishes: async () => [],
    leave: never,
  };
  const manners = createManners({
    settings,
    clock: () => 0,
    channel: () => ({ slowMode: 0 }),
    limit: 2,
  });
  const asks = (person: string) => manners.leave({ server: '1', channel: person, person }).given;
  expect(['a', 'b', 'c'].map(asks)).toEqual([true, true, true]);
  expect(['c', 'b', 'a'].map(asks)).toEqual([false, false, true]);
});
