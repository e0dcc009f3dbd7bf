import { ApplicationCommandType } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReadout } from '../../src/core/ask.ts';
import { buttons, forms, selects } from '../../src/discord/knowledge/subcommands.ts';
import { readerButtons } from '../../src/discord/reader-buttons.ts';
import type { Channel, Message } from '../support/local-discord/nouns.ts';
import { newsroomOf } from '../support/newsroom.ts';
import type { NewsroomInMemory } from '../support/newsroom.ts';
import { leavesOf } from './anything/filling.ts';
import type { Leaf } from './anything/filling.ts';
import { hostileKnowledge, textsOf } from './anything/hostile-knowledge.ts';
import type { Texts } from './anything/hostile-knowledge.ts';
import { judgeAll } from './anything/judging.ts';
import { pressAll, runAll, useMenus } from './anything/walk.ts';
import type { Walk } from './anything/walk.ts';
import { hostileText } from './hostile-text.ts';
import { FOREIGN } from './questions-in-languages.ts';
import { serverAtWork } from './server-at-work.ts';

const questions = [
  'How long is the Oster bridge?',
  'What did the bridge cost?',
  'Will there be a toll, and who opened the bridge?',
  'What colour was the ribbon?',
  'What did the minister say at the opening?',
  'The bridge is 500 metres long. Mara Lind opened it.',
  'bridge?',
];
const talk = ['hello', 'thanks', 'who are you?', 'help', 'lol', 'bye', 'what is a zebra volcano'];

/** Texts of every kind: hostile ones, and questions, claims, small talk and other languages with such text about them. */
const typed: fc.Arbitrary<string> = fc.oneof(
  hostileText,
  fc.tuple(hostileText, fc.integer({ min: 2, max: 60 })).map(([text, times]) => text.repeat(times)),
  fc.tuple(fc.constantFrom(...questions), hostileText).map(([text, evil]) => `${text} ${evil}`),
  fc.tuple(hostileText, fc.constantFrom(...questions)).map(([evil, text]) => `${evil} ${text}`),
  fc.constantFrom(...talk, ...questions, ...FOREIGN.map(([, question]) => question)),
);

/** A newsroom that was told hostile things. */
function hostileNewsroom(texts: Texts, answers: () => readonly Message[]): NewsroomInMemory {
  const correction = () => ({
    fact: 'bridge-length',
    on: '2031-05-04',
    what: texts.next(300),
    was: '0a',
    is: '0b',
  });
  const gap = (id: number) =>
    ({
      id,
      question: texts.next(200).padEnd(80, 'x'),
      count: 2,
      first: '2031-05-04',
      last: '2031-05-04',
      flagged: true,
    }) as const;
  // Two to six pages: more come as a file.
  const many = (length = 24) => Array.from({ length }, () => texts.next(300).padEnd(200, 'x'));
  const problems = () =>
    many(8).map(
      (wrong) => ({ file: wrong, line: 1, column: 1, code: 'unknown-key', wrong, fix: wrong }) as const,
    );
  return newsroomOf((usual) => ({
    stage: async (change, who, corrects) =>
      'fact' in change && !(await usual.editable(change.fact)).ok
        ? { ok: false, why: { kind: 'off', report: `${texts.next(300)}x` } }
        : await usual.stage(change, who, corrects),
    corrections: async () => ({ ok: true, value: Array.from({ length: 9 }, correction) }),
    gaps: async () => ({ ok: true, value: Array.from({ length: 30 }, (_, id) => gap(id + 1)) }),
    flag: async () => ({ ok: true, value: gap(1) }),
    endGap: async () => ({ ok: true, value: gap(1) }),
    health: async () => ({ ok: true, value: { short: many(), all: many() } }),
    review: async () => {
      const reviewed = await usual.review();
      return reviewed.ok ? { ok: true, value: { ...reviewed.value, lines: many() } } : reviewed;
    },
    compare: async () => ({ ok: true, value: many() }),
    status: async () => ({ ...(await usual.status()), off: many() }),
    reload: async () => ({ kind: 'refused', problems: problems() }),
    check: async () => ({
      ok: true,
      value: { of: 'folder', problems: problems(), warnings: [], facts: 6, golden: 3 },
    }),
    history: async () => ({
      ok: true,
      value: many().map((why, number) => ({
        number,
        version: '0a',
        at: '2031-05-04',
        by: why,
        why,
        origin: 'discord',
      })),
    }),
    outdated: async () => ({
      ok: true,
      value: answers().map(({ id, channel_id: channel, guild_id: server }) => ({
        reply: {
          channel,
          message: id,
          server,
          facts: ['bridge-length', 'toll'],
          version: '0a',
          on: '2031-05-04',
        },
        corrections: [correction(), correction()],
      })),
    }),
  }));
}

/** The bot with all that it can have, over a knowledge and a newsroom that hold such texts. */
async function atWork(texts: Texts) {
  const readout = createReadout(hostileKnowledge(texts));
  const newsroom = hostileNewsroom(texts, () =>
    Array.from({ length: 8 }, () => discord.fromBot(discord.general).slice(-2)).flat(),
  );
  const moderation = {
    newsroom,
    mayModerate: async () => ({ ok: true }) as const,
    secondPerson: () => false,
    moderatorsChannel: () => undefined,
  };
  const server = await serverAtWork(
    { readout: () => readout, moderation },
    { privileged: ['message-content'] },
  );
  const { discord } = server;
  const prepare = async (): Promise<void> => {
    while (newsroom.changes.length < 16)
      await newsroom.stage(
        { kind: 'add-phrasing', fact: 'toll', phrasing: texts.next(300).padEnd(200, 'x') },
        { id: '1', name: texts.next(40) },
        texts.next(300),
      );
  };
  return { ...server, discord, prepare };
}

/** Writes to the bot in every way, and presses what comes of it. */
async function writesAll(walk: Walk): Promise<void> {
  const { discord, person, channel, texts } = walk;
  const { mention } = discord.bot;
  const said = async (where: Channel, text: string, replyTo?: Message): Promise<Message | undefined> => {
    person.says(where, text.slice(0, 2000), replyTo ? { replyTo } : {});
    // An insult gets no answer.
    return await discord.nextMessage(where, { timeout: 1000 }).catch(() => undefined);
  };
  for (let round = 0; round < 6; round += 1) {
    const first = await said(channel, `${mention} ${texts.next(1900)}`);
    if (first) await said(channel, `${mention} ${texts.next(1900)}`, first);
    await pressAll(first, walk);
    await pressAll(await said(person.direct, texts.next(1900)), walk);
  }
}

function isForModerators({ path }: Leaf): boolean {
  return /^(?:settings|knowledge)/.test(path);
}

describe('whatever is typed and whatever stands in the knowledge', () => {
  it('Discord takes all that comes of every command, menu and button; it pings nobody, and no mark in it is but the bot’s own', async () => {
    const used = new Map<string, number>();
    let registered: readonly string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 97, maxLength: 97 }), async (pool) => {
        // Among them some that are surely understood, so that each kind of answer comes.
        const known = [...questions, ...talk];
        const texts = textsOf(
          pool.flatMap((text, at) => (at % 6 === 0 ? [text, known[(at / 6) % known.length] ?? ''] : [text])),
        );
        const { discord, ada, ben, work, prepare } = await atWork(texts);
        const olha = discord.addUser('Olha', { rank: 'moderator', locale: 'uk' });
        const each = { discord, channel: discord.general, texts, prepare, used, removed: new Set<Message>() };
        const walks: readonly Walk[] = [
          { ...each, person: ada, other: ben },
          { ...each, person: olha, other: ada },
        ];
        for (const walk of walks) {
          await writesAll(walk);
          await runAll(walk, (leaf) => !isForModerators(leaf));
          for (let menu = 0; menu < 4; menu += 1)
            await useMenus(walk, ben.says(discord.general, texts.next(2000)));
        }
        for (const walk of walks) await runAll(walk, isForModerators);
        judgeAll(discord);
        expect(work.log.lines.filter((line) => !line.startsWith('info'))).toEqual([]);
        registered = [
          ...leavesOf(discord.commands()).map(({ path }) => `/${path}`),
          ...discord
            .commands()
            .flatMap(({ name, type }) => (type === ApplicationCommandType.ChatInput ? [] : [name])),
        ];
      }),
      { numRuns: 3, endOnFailure: true },
    );
    const known = [
      ...registered,
      ...readerButtons.map(({ name }) => name),
      ...buttons.map(({ name }) => `knowledge ${name}`),
      ...forms.map(({ name }) => `form knowledge ${name}`),
      ...selects.map(({ name }) => `list knowledge ${name}`),
    ];
    expect(known.length).toBeGreaterThan(30);
    expect(known.filter((one) => !used.has(one))).toEqual([]);
    expect([...used.keys()].filter((one) => one.includes('unknown'))).toEqual([]);
  });
});
