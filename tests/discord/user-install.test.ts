import { describe, expect, it } from 'vitest';
import type { Notebook } from '../../src/core/newsroom/notebook.ts';
import type { Moderation } from '../../src/discord/knowledge/moderation.ts';
import type { LocalDiscord } from '../support/local-discord/local-discord.ts';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../support/local-discord/nouns.ts';
import type { Channel, Message } from '../support/local-discord/nouns.ts';
import { newsroomOf } from '../support/newsroom.ts';
import { suggesting } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';
import { openNotebook } from './notebooks.ts';
import { serverAtWork } from './server-at-work.ts';

const question = 'How long is the Oster bridge?';

const places = {
  'a server': (discord) => discord.addGuildWithoutBot('Abroad'),
  'a group': (discord) => discord.addGroup('Friends'),
  'a conversation of two': (discord) => discord.addConversation('Ben'),
} as const satisfies Record<string, (discord: LocalDiscord) => Channel>;
type Place = keyof typeof places;

/** The bot with a notebook, and Ada and Ben in a place that it is no member of. */
async function abroad(place: Place, options: Parameters<typeof botAtWork>[0] = {}) {
  const votes: number[] = [];
  const { notebook: open, given } = openNotebook();
  const notebook: Notebook = {
    ...open,
    vote: async ({ value }) => {
      votes.push(value);
      return { ok: true, value };
    },
  };
  const work = await botAtWork({ notebook, ...options });
  const { discord } = work;
  const channel = places[place](discord);
  const guilds = channel.guild ? [channel.guild] : [];
  const [ada, ben] = [discord.addUser('Ada', { guilds }), discord.addUser('Ben', { guilds })];
  /** All that the bot has asked of Discord since it began, but for answers to interactions; and what was noted. */
  const besides = async () => {
    // What is noted after an answer is noted before the next.
    await ada.runs('privacy', {}, channel).reply();
    return {
      requests: discord.requests
        .filter(({ path }) => !/\/(?:interactions|webhooks|gateway|applications)\//.test(path))
        .map(({ method, path }) => `${method} ${path}`),
      refused: discord.refused,
      given,
      faults: work.log.lines.filter((line) => !line.startsWith('info')),
    };
  };
  return { work, discord, channel, ada, ben, votes, besides };
}

const nothing = { requests: [], refused: [], given: [], faults: [] };

describe.each(Object.keys(places) as Place[])(
  // the keys of a literal are just those
  'in %s where the bot is no member',
  (place) => {
    it.each([
      { isPrivate: false, eyes: 0 },
      { isPrivate: true, eyes: EPHEMERAL },
    ])('/ask answers, private: $isPrivate, and every button under it works', async ({ isPrivate, eyes }) => {
      const { work, channel, ada, votes, besides } = await abroad(place);
      const answer = await ada.runs('ask', { question, private: isPrivate }, channel).reply();
      expect(answer.flags & EPHEMERAL).toBe(eyes);
      expect(textOf(answer)).toContain('412 metres');
      await work.restart();
      const pressed = async (label: string): Promise<string> => {
        const shown = await ada.clicks(answer, label).reply();
        expect(shown.flags & EPHEMERAL).toBe(EPHEMERAL);
        return textOf(shown);
      };
      expect(await pressed('Sources')).toContain('“a span of 412 metres”');
      expect(await pressed('Copy citation')).toContain('Oster Herald');
      expect(await pressed('Why this answer?')).toContain(question);
      expect(await pressed('Helpful')).toContain('is counted');
      expect(await pressed('Not helpful')).toContain('is counted');
      expect(votes).toEqual([1, -1]);
      const deleted = ada.clicks(answer, 'Delete');
      expect((await deleted.acknowledged()).type).toBe(6);
      expect(await besides()).toEqual(nothing);
    });

    it('its asker alone deletes an answer that all can read', async () => {
      const { discord, channel, ada, ben, besides } = await abroad(place);
      const answer = await ada.runs('ask', { question }, channel).reply();
      expect(textOf(await ben.clicks(answer, 'Delete').reply())).toContain('Only the one who asked');
      expect(channel.messages).toContain(answer);
      ada.clicks(answer, 'Delete');
      await discord.waitFor(() => !channel.messages.includes(answer));
      expect(await besides()).toEqual(nothing);
    });

    it('what was suggested becomes the answer for its asker, and is told to another alone', async () => {
      const { channel, ada, ben, besides } = await abroad(place, { answerer: suggesting });
      const offer = await ada.runs('ask', { question: 'bridge?' }, channel).reply();
      const told = await ben.clicks(offer, 'What did the bridge cost?').reply();
      expect(told.flags & EPHEMERAL).toBe(EPHEMERAL);
      expect(textOf(offer)).toContain('Did you mean');
      expect((await ada.clicks(offer, question).reply()).id).toBe(offer.id);
      expect(textOf(offer)).toContain('412 metres');
      expect(await besides()).toEqual(nothing);
    });

    it('both entries in the menu of a message work', async () => {
      const { channel, ada, ben, besides } = await abroad(place);
      const asked = ben.says(channel, 'Who opened the bridge?');
      const answer = await ada.usesMessageMenu('Answer This', asked).reply();
      expect(answer.flags & EPHEMERAL).toBe(0);
      expect(textOf(answer)).toContain('Mara Lind opened it');
      expect(textOf(await ada.clicks(answer, 'Why this answer?').reply())).toContain('Who opened');
      const claimed = ben.says(channel, 'The bridge is 500 metres long.');
      const checked = await ada.usesMessageMenu('Check This Message', claimed).reply();
      expect(checked.flags & EPHEMERAL).toBe(EPHEMERAL);
      expect(textOf(checked)).toContain('The articles say otherwise');
      expect(await besides()).toEqual(nothing);
    });

    it('a follow-up is read with the question before it', async () => {
      const { channel, ada, besides } = await abroad(place);
      await ada.runs('ask', { question }, channel).reply();
      const next = await ada.runs('ask', { question: 'and what was the price?' }, channel).reply();
      expect(textOf(next)).toContain('80 million');
      expect(await besides()).toEqual(nothing);
    });

    it.each(['help', 'privacy', 'brief', 'timeline', 'people', 'sources'])('/%s works', async (name) => {
      const { channel, ada, besides } = await abroad(place);
      const shown = await ada.runs(name, {}, channel).reply();
      expect(textOf(shown)).not.toContain('went wrong');
      await turned(shown);
      expect(await besides()).toEqual(nothing);

      async function turned(message: Message): Promise<void> {
        if (!buttonsOf(message).some(({ label }) => label === 'Next')) return;
        expect(textOf(await ada.clicks(message, 'Next').reply())).toContain('Page 2');
      }
    });

    it('questions are offered while one is typed', async () => {
      const { channel, ada, besides } = await abroad(place);
      expect(await ada.types('ask', { question: 'how long' }, channel)).not.toEqual([]);
      expect(await besides()).toEqual(nothing);
    });

    it('/forget-me forgets, and asks for no channel but that of direct messages', async () => {
      const { channel, ada, besides } = await abroad(place);
      await ada.runs('ask', { question }, channel).reply();
      expect(textOf(await ada.runs('forget-me', {}, channel).reply())).toContain(
        'Deleted from memory: 1 question',
      );
      expect(await besides()).toEqual({
        ...nothing,
        requests: [expect.stringMatching(/^POST .*users\/@me\/channels$/)],
      });
    });
  },
);

it.each(['knowledge status', 'settings show'])('/%s is not offered there', async (name) => {
  const moderation: Moderation = {
    newsroom: newsroomOf(),
    mayModerate: async () => ({ ok: true }),
    secondPerson: () => false,
    moderatorsChannel: () => undefined,
  };
  const { discord, ada } = await serverAtWork({ moderation });
  const channel = discord.addGuildWithoutBot('Abroad');
  const guilds = channel.guild ? [channel.guild] : [];
  const eve = discord.addUser('Eve', { rank: 'moderator', guilds });
  await ada.runs(name).reply();
  expect(() => eve.runs(name, {}, channel)).toThrow('is not offered to who has added the bot');
});
