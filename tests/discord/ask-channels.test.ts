import { describe, expect, it } from 'vitest';
import { GatewayIntentBits } from 'discord.js';
import { StorageOff } from '../../src/storage/database/storage-off.ts';
import { openServerSettings } from '../../src/storage/server-settings.ts';
import { askReadout } from '../../src/discord/desk.ts';
import type { Answerer } from '../../src/discord/desk.ts';
import type { LocalDiscord } from '../support/local-discord/local-discord.ts';
import { textOf } from '../support/local-discord/message-parts.ts';
import { broken, held, recording, suggesting } from './answerers.ts';
import { serverAtWork } from './server-at-work.ts';

const question = 'How long is the Oster bridge?';
/** Answers half of the question. */
const half: Answerer = async (readout, asked, conversation) => {
  const answer = await askReadout(readout, asked, conversation);
  if (answer.outcome !== 'answered') return answer;
  return { ...answer, parts: [...answer.parts, { kind: 'uncovered', question: 'What else?' }] };
};

/** Finds that everything is about the story, and nothing in the articles. */
const uncovered: Answerer = async ({ knowledge }, asked) => ({
  outcome: 'unknown',
  no: 'not-covered',
  question: asked,
  confidence: 0.1,
  version: knowledge.version,
  why: { matches: [], steps: [] },
  suggestions: [],
});

const granted = { privileged: ['message-content'] } as const;

function asksForTexts({ connections }: LocalDiscord): readonly boolean[] {
  return connections.map(
    ({ payload }) => (Number(payload['intents']) & GatewayIntentBits.MessageContent) !== 0,
  );
}

/** The bot in a server where #general is a channel in which it answers unasked. */
async function inAskChannel(options: Parameters<typeof serverAtWork>[0] = {}) {
  const server = await serverAtWork(options, granted);
  const { ada, discord } = server;
  const set = await ada.runs('settings ask-channels', { add: discord.general }).reply();
  expect(textOf(set)).not.toContain('Message Content Intent');
  return server;
}

describe('in a channel that moderators have chosen', () => {
  it('a question is answered unasked, once, and again when it is edited', async () => {
    const { discord, ben } = await inAskChannel();
    const asked = ben.says(discord.general, question);
    const answer = await discord.nextMessage(discord.general);
    expect(textOf(answer)).toContain('412 metres');
    expect(answer.message_reference?.message_id).toBe(asked.id);
    expect(discord.faults.sendAgain('MESSAGE_CREATE')).toBe(true);
    await discord.silence(discord.general);
    ben.edits(asked, 'What did the bridge cost?');
    await discord.waitFor(() => textOf(answer).includes('80 million'));
    expect(discord.fromBot(discord.general)).toEqual([answer]);
  });

  it('a thread is part of it', async () => {
    const { discord, ben } = await inAskChannel();
    const thread = discord.addThread('the bridge', discord.general);
    ben.says(thread, question);
    expect(textOf(await discord.nextMessage(thread))).toContain('412 metres');
  });

  it('nothing is looked up for an unasked question in a thread, nor to explain its answer', async () => {
    const { asked, answerer } = recording();
    const { discord, ada, ben } = await inAskChannel({ answerer });
    ada.says(discord.general, `${discord.bot.mention} What did the bridge cost?`);
    const thread = discord.addThread(
      'the bridge',
      discord.general,
      await discord.nextMessage(discord.general),
    );
    ben.says(thread, question);
    const answer = await discord.nextMessage(thread);
    expect(asked.at(-1)).toEqual({ question, conversation: [] });
    await ada.clicks(answer, 'Why this answer?').reply();
    expect(asked.at(-1)).toEqual({ question, conversation: [] });
    const starter = discord
      .requestsTo('GET /channels/:channel/messages/:message')
      .filter(({ path }) => path.includes(discord.general.id));
    expect(starter).toEqual([]);
  });

  it.each([
    ['of what the story does not hold', 'What is a zebra volcano?'],
    ['that is no question', 'The Oster bridge is 412 metres long.'],
    ['that is only a link', 'https://example.org/?q=bridge'],
  ])('what people say %s gets no word and no sign of typing', async (_, text) => {
    const { discord, ben } = await inAskChannel({ timing: { typingAfter: 0 } });
    ben.says(discord.general, text);
    await discord.silence(discord.general);
    expect(discord.requestsTo('POST /channels/:channel/typing')).toEqual([]);
  });

  it.each([
    ['may mean several things', suggesting],
    ['is half covered', half],
    ['the articles do not answer', uncovered],
    ['meets a fault of ours', broken],
  ])('a question that %s gets no word', async (_, answerer) => {
    const { discord, ben } = await inAskChannel({ answerer });
    ben.says(discord.general, question);
    await expect(discord.silence(discord.general)).resolves.toBeUndefined();
  });

  it('what is said to somebody else gets no word', async () => {
    const { discord, ada, ben } = await inAskChannel();
    const said = ada.says(discord.general, 'Good morning.');
    ben.says(discord.general, `${ada.mention} ${question}`);
    ben.says(discord.general, question, { replyTo: said });
    ben.says(discord.general, question, { replyTo: said, ping: false });
    await expect(discord.silence(discord.general)).resolves.toBeUndefined();
  });

  it.each([
    ['nothing is kept of what people say of other things', undefined, []],
    ['a question about the story that two ask in vain is kept', uncovered, ['Who wants lunch?']],
  ])('%s', async (_, answerer = askReadout, kept) => {
    const server = await inAskChannel({ answerer });
    const { discord, ada, ben } = server;
    for (const person of [ada, ben]) {
      person.says(discord.general, 'The zebra volcano.');
      person.says(discord.general, 'Who wants lunch?');
    }
    await discord.silence(discord.general);
    const gaps = await server.storage.gaps.list();
    expect(gaps.map(({ question: asked }) => asked)).toEqual(kept);
  });

  it('an answer goes when its question is edited into one that is not sure', async () => {
    const { discord, ben } = await inAskChannel();
    const asked = ben.says(discord.general, question);
    await discord.nextMessage(discord.general);
    ben.edits(asked, 'What is a zebra volcano?');
    await expect(discord.waitFor(() => discord.fromBot(discord.general).length === 0)).resolves.toBe(true);
  });

  it('no answer is left behind by a question that is deleted meanwhile', async () => {
    const { answerer, called, release } = held();
    const { discord, ben } = await inAskChannel({ answerer });
    const asked = ben.says(discord.general, question);
    await called;
    ben.deletes(asked);
    release();
    await discord.waitFor(() => discord.requestsTo('DELETE /channels/:channel/messages/:message')[0]);
    await expect(discord.waitFor(() => discord.fromBot(discord.general).length === 0)).resolves.toBe(true);
  });

  it('nothing is said where it is muted as well, and /settings says so', async () => {
    const { discord, ada, ben } = await inAskChannel();
    const set = await ada.runs('settings muted-channels', { add: discord.general }).reply();
    expect(textOf(set)).toContain(`to keep silent in <#${discord.general.id}>: there I keep silent.`);
    ben.says(discord.general, question);
    await expect(discord.silence(discord.general)).resolves.toBeUndefined();
  });

  it('a mention is answered as everywhere', async () => {
    const { discord, ben } = await inAskChannel();
    ben.says(discord.general, `${discord.bot.mention} What is a zebra volcano?`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('outside this story');
  });

  it('“Why this answer?” explains an answer that nobody asked for', async () => {
    const { discord, ben } = await inAskChannel();
    ben.says(discord.general, question);
    const answer = await discord.nextMessage(discord.general);
    const why = await ben.clicks(answer, 'Why this answer?').reply();
    expect(textOf(why)).toContain(question);
  });
});

describe('the texts of messages', () => {
  it('are asked for only while some channel needs them', async () => {
    const { discord, ada, ben } = await inAskChannel();
    expect(asksForTexts(discord)).toEqual([false, true]);
    await ada.runs('settings ask-channels', { remove: discord.general }).reply();
    expect(asksForTexts(discord)).toEqual([false, true, false]);
    ben.says(discord.general, question);
    await discord.silence(discord.general);
    ben.says(discord.general, `${discord.bot.mention} ${question}`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
    expect(discord.refused).toEqual([]);
  });

  it('are asked for at the start where a channel needs them', async () => {
    const { discord, ben, restart } = await inAskChannel();
    await restart();
    expect(asksForTexts(discord)).toEqual([false, true, true]);
    ben.says(discord.general, question);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
  });

  it('are asked for as soon as settings are read that a locked database kept back at the start', async () => {
    const { discord, ben, storage, work } = await inAskChannel();
    let isLocked = true;
    const all = async () => {
      if (isLocked) throw new StorageOff('locked');
      return await storage.settings.all();
    };
    const locked = { settings: { ...storage.settings, all }, wishes: storage.wishes };
    await work.restart({ settings: await openServerSettings(locked, () => new Date(), 10) });
    ben.says(discord.general, question);
    await discord.silence(discord.general);
    isLocked = false;
    await discord.waitFor(() => asksForTexts(discord).length === 4);
    expect(asksForTexts(discord)).toEqual([false, true, false, true]);
    ben.says(discord.general, question);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
  });

  it('that Discord refuses are done without, and a moderator is told what to do', async () => {
    const { discord, ada, ben, work } = await serverAtWork();
    const set = await ada.runs('settings ask-channels', { add: discord.general }).reply();
    expect(textOf(set)).toContain('Bot → Privileged Gateway Intents → Message Content Intent');
    expect(work.log.lines.join('\n')).toContain('turn on Message Content Intent');
    ben.says(discord.general, question);
    await discord.silence(discord.general);
    ben.says(discord.general, `${discord.bot.mention} ${question}`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
  });

  it('come once they are granted and the channel is set again', async () => {
    const { discord, ada, ben } = await serverAtWork();
    await ada.runs('settings ask-channels', { add: discord.general }).reply();
    discord.grants('message-content');
    const set = await ada.runs('settings ask-channels', { add: discord.general }).reply();
    expect(textOf(set)).not.toContain('Message Content Intent');
    ben.says(discord.general, question);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
  });

  it('that are refused at the start keep nothing from working', async () => {
    const { discord, ada, ben, restart } = await inAskChannel();
    discord.grants('message-content', false);
    await restart();
    ben.says(discord.general, `${discord.bot.mention} ${question}`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
    expect(textOf(await ada.runs('settings show').reply())).toContain('Message Content Intent');
  });

  it('that are taken back while the bot runs are done without', async () => {
    const { discord, ben, work } = await inAskChannel();
    discord.grants('message-content', false);
    discord.faults.closeGateway(4014);
    await discord.waitFor(() => discord.connections.length === 3);
    await discord.connected();
    ben.says(discord.general, `${discord.bot.mention} ${question}`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
    expect(work.log.lines.join('\n')).toContain('turn on Message Content Intent');
  });
});
