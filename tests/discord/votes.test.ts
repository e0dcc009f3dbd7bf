import { describe, expect, it } from 'vitest';
import type { Notebook, Thumb } from '../../src/core/newsroom/notebook.ts';
import { en } from '../../src/core/texts/en.ts';
import { readVoteId, voteButtons } from '../../src/discord/vote-button.ts';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../support/local-discord/nouns.ts';
import type { Message } from '../support/local-discord/nouns.ts';
import { suggesting } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';
import { newsroomAtWork } from './knowledge/newsroom-at-work.ts';
import { forgetful } from './notebooks.ts';

const question = 'How long is the Oster bridge?';
const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);

describe('the thumbs under an answer', () => {
  it('count one a person, which can be changed and taken back, and thank them alone', async () => {
    const { room, work, discord, ada, ben } = await newsroomAtWork();
    ada.says(discord.general, `${discord.bot.mention} ${question}`);
    const answer = await discord.nextMessage(discord.general);
    expect(labelsOf(answer)).toEqual([
      '[1] Oster Herald, 4 May 2031',
      'Sources',
      'Copy citation',
      'Helpful',
      'Not helpful',
      'Why this answer?',
      'Delete',
    ]);
    const pressed = async (who: typeof ada, thumb: string) => {
      const reply = await who.clicks(answer, thumb).reply();
      expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
      return textOf(reply);
    };
    expect(await pressed(ada, 'Helpful')).toMatch(/^Thank you: “Helpful” is counted, without your name/);
    expect(await pressed(ben, 'Helpful')).toMatch(/^Thank you: “Helpful”/);
    await work.restart();
    expect(await pressed(ben, 'Not helpful')).toMatch(/^Thank you: “Not helpful” is counted/);
    expect(await room.storage.votes.byFact()).toEqual([{ fact: 'bridge-length', up: 1, down: 1 }]);
    expect(await pressed(ben, 'Not helpful')).toBe('Your vote is taken back.');
    expect(await room.storage.votes.byFact()).toEqual([{ fact: 'bridge-length', up: 1, down: 0 }]);
    expect(discord.refused).toEqual([]);
  });

  it('stand under what is answered in private, too', async () => {
    const { room, discord, ada } = await newsroomAtWork();
    const answer = await ada.runs('ask', { question, private: true }).reply();
    await ada.clicks(answer, 'Not helpful').reply();
    expect(await room.storage.votes.byFact()).toMatchObject([{ fact: 'bridge-length', down: 1 }]);
    expect(discord.refused).toEqual([]);
  });

  it.each([
    ['a suggestion', 'bridge?', { answerer: suggesting }],
    ['a refusal', 'zebra volcano', {}],
  ])('do not stand under %s', async (_, asked, options) => {
    const { discord, ada } = await newsroomAtWork(options);
    ada.says(discord.general, `${discord.bot.mention} ${asked}`);
    expect(labelsOf(await discord.nextMessage(discord.general))).not.toContain('Helpful');
  });

  it('do not stand under a preview', async () => {
    const { ada } = await newsroomAtWork();
    expect(labelsOf(await ada.runs('knowledge preview', { question }).reply())).not.toContain('Helpful');
  });

  it('say so while nothing can be kept', async () => {
    const why = 'Nothing can be kept right now: the disk is full.';
    const notebook: Notebook = { ...forgetful, vote: async () => ({ ok: false, why }) };
    const { discord } = await botAtWork({ notebook });
    const ada = discord.addUser('Ada');
    const answer = await ada.runs('ask', { question }).reply();
    expect(textOf(await ada.clicks(answer, 'Helpful').reply())).toBe(why);
  });

  it('no longer work where nothing is written down', async () => {
    const thumbs: Thumb[] = [];
    const notebook: Notebook = {
      ...forgetful,
      vote: async (thumb) => {
        thumbs.push(thumb);
        return { ok: true, value: thumb.value };
      },
    };
    const work = await botAtWork({ notebook });
    const ada = work.discord.addUser('Ada');
    const answer = await ada.runs('ask', { question }).reply();
    await ada.clicks(answer, 'Helpful').reply();
    expect(thumbs).toEqual([
      { value: 1, facts: ['bridge-length'], version: '0123456789ab', reply: answer.id, voter: ada.id },
    ]);
    await work.restart({ notebook: undefined });
    expect(textOf(await ada.clicks(answer, 'Helpful').reply())).toBe(
      'This button no longer works. Use /ask.',
    );
    expect(labelsOf(await ada.runs('ask', { question }).reply())).not.toContain('Helpful');
  });
});

it('/help tells of thumbs and corrections where there are some', async () => {
  const { work, ada } = await newsroomAtWork();
  const help = async () => textOf(await ada.runs('help').reply());
  expect(await help()).toMatch(
    /“Helpful” or “Not helpful” under an answer says if it helped[^]+`\/changes` tells which answers/,
  );
  await work.restart({ notebook: undefined, moderation: undefined });
  expect(await help()).not.toMatch(/“Helpful”|\/changes/);
});

describe('the id of a thumb', () => {
  const version = '0123456789ab';
  const idsOf = (facts: readonly string[]) =>
    voteButtons(facts, version, en).map((button) => ('custom_id' in button ? button.custom_id : ''));

  it.each([
    [
      ['a', 'b-c'],
      ['a', 'b-c'],
    ],
    [['a', 'a'], ['a']],
    [['x'.repeat(60), 'y'.repeat(60)], ['x'.repeat(60)]],
  ])('holds the facts %j as far as they fit', (facts, kept) => {
    const [up = '', down = ''] = idsOf(facts);
    expect(up.length).toBeLessThanOrEqual(100);
    expect(readVoteId(up)).toEqual({ value: 1, version, facts: kept });
    expect(readVoteId(down)).toEqual({ value: -1, version, facts: kept });
  });

  it.each([[[]], [['x'.repeat(90)]]])('is none for %j', (facts) => {
    expect(idsOf(facts)).toEqual([]);
  });

  it.each(['ask:fact', 'vote:up:xyz:fact', 'vote:side:0123:fact', 'vote:up:0123:'])('is not %s', (id) => {
    expect(readVoteId(id)).toBeUndefined();
  });
});
