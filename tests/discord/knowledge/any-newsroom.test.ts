import { REST } from 'discord.js';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Newsroom } from '../../../src/core/newsroom/newsroom.ts';
import type { Problem } from '../../../src/core/problem.ts';
import type { Opener } from '../../../src/discord/commands.ts';
import { createCorrectOnce } from '../../../src/discord/knowledge/correct-once.ts';
import { createDrafts } from '../../../src/discord/knowledge/drafts.ts';
import { createLanguages } from '../../../src/discord/language.ts';
import { createManners } from '../../../src/discord/manners.ts';
import { createPosts } from '../../../src/discord/posts.ts';
import { createReplies } from '../../../src/discord/replies.ts';
import { checkModal } from '../../support/local-discord/limits/interaction-answer.ts';
import { createConversations } from '../../../src/discord/conversations.ts';
import { createDesk } from '../../../src/discord/desk.ts';
import { noMentions } from '../../../src/discord/payload.ts';
import { subcommands } from '../../../src/discord/knowledge/subcommands.ts';
import type { KnowledgeTools } from '../../../src/discord/knowledge/subcommand.ts';
import type { Respondable } from '../../../src/discord/respond.ts';
import { checkMessage } from '../../support/local-discord/limits/message.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { bridgeReadout } from '../bot-at-work.ts';
import { hostileText } from '../hostile-text.ts';
import { openSigns } from '../literal.ts';

const text = fc.oneof(
  hostileText,
  fc.tuple(hostileText, fc.integer({ min: 1, max: 300 })).map(([text, times]) => text.repeat(times)),
);
const many: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.array(text, { maxLength: 6 }),
  // Up to some two hundred pages.
  fc
    .tuple(hostileText, fc.integer({ min: 1, max: 6000 }))
    .map(([text, times]) => Array<string>(times).fill(text)),
);
const file = { name: 'drafts.yaml', text: 'facts: []' };
const hash = fc.stringMatching(/^[0-9a-f]{12}$/);
const problems: fc.Arbitrary<readonly Problem[]> = many.map((texts) =>
  texts.map((wrong) => ({ file: wrong, line: 1, column: 1, code: 'unknown-key', wrong, fix: wrong })),
);
const word = fc.record({ text, many, problems, hash, verdict: fc.constantFrom('blocked', 'ask', 'clear') });
const ok = fc.boolean();

/** A newsroom that says anything. */
const newsroom: fc.Arbitrary<Newsroom> = fc
  .tuple(word, ok)
  .map(([{ text, many, problems, hash, verdict }, ok]) =>
    newsroomOf((usual) => {
      const entry = { number: 7, version: hash, at: text, by: text, why: text, origin: 'discord' } as const;
      const outcome = async <Value>(value: Value) =>
        ok ? ({ ok, value } as const) : ({ ok, why: { kind: 'off', report: text }, problems } as const);
      const staged = many.map((phrasing, id) => ({
        id,
        change: { kind: 'add-phrasing', fact: phrasing, phrasing } as const,
        by: phrasing,
        at: '2031-05-09T10:00:00.000Z',
        corrects: phrasing,
      }));
      return {
        status: async () => {
          const { knowledge } = await usual.status();
          const story = { ...knowledge.story, title: text };
          return { knowledge: { ...knowledge, story }, entry, waiting: 3, refused: problems, off: many };
        },
        reload: async () => ({ kind: 'refused', problems }),
        check: async () => ({
          ok: true,
          value: { of: 'folder', problems, warnings: problems, facts: 6, golden: 3 },
        }),
        health: async () => ({ ok: true, value: { short: many, all: [...many, text] } }),
        preview: async (question) => {
          const answer = bridgeReadout().ask(question);
          const steps = many.map((question) => ({ kind: 'clause', question }) as const);
          const why = { ...answer.why, steps };
          return outcome({ answer: { ...answer, why }, knowledge: bridgeReadout().knowledge, waiting: 1 });
        },
        staged: () => outcome(staged),
        stage: async (change, who) =>
          outcome({ id: 1, change, by: who.name, at: '2031-05-09T10:00:00.000Z', corrects: text }),
        review: () =>
          outcome({ verdict, lines: many, answers: 12_345, live: hash, staged: hash, wish: { by: text } }),
        history: () => outcome(many.map((by, number) => ({ ...entry, number, by, why: by }))),
        compare: () => outcome(many),
        topics: async () => many.map((title) => ({ id: title, title })),
        take: () =>
          outcome({ kind: 'article', title: text, file, drafts: 1, corroborates: 2, conflicts: 3 } as const),
        gaps: () =>
          outcome(
            many.map((question, id) => ({
              id,
              question,
              count: id,
              first: '2031-05-09',
              last: '2031-05-09',
              flagged: ok,
            })),
          ),
      };
    }),
  );

/** What a moderator runs, with the answer that comes of it. */
function running(typed: string) {
  const sent: Parameters<Respondable['reply']>[0][] = [];
  const forms: Parameters<Opener['showModal']>[0][] = [];
  const command = {
    id: '1',
    channelId: '2',
    guildId: '3',
    guild: null,
    context: null,
    locale: 'en-GB',
    guildLocale: null,
    user: { id: '4', displayName: typed.slice(0, 32) },
    options: {
      getSubcommand: () => '',
      getString: () => typed,
      getInteger: () => 3,
      getBoolean: () => null,
      getChannel: () => null,
      getAttachment: () => ({ name: typed, url: 'https://cdn.discordapp.com/file', size: 1 }),
    },
    showModal: async (form: Parameters<Opener['showModal']>[0]) => forms.push(form),
    fetchReply: async () => expect.unreachable('nobody else sees it'),
    reply: async (options: Parameters<Respondable['reply']>[0]) => sent.push(options),
    deferReply: async () => expect.unreachable('it was not late'),
    editReply: async () => expect.unreachable('it was not late'),
  };
  return { command, sent, forms };
}

it('whatever a newsroom says, Discord takes the answer of every subcommand, which pings nobody', async () => {
  await fc.assert(
    fc.asyncProperty(newsroom, hostileText, ok, async (newsroom, typed, secondPerson) => {
      const faults: unknown[] = [];
      const manners = createManners({
        settings: undefined,
        clock: () => 0,
        channel: () => ({ slowMode: 0 }),
      });
      const tools: KnowledgeTools = {
        desk: createDesk(bridgeReadout),
        conversations: createConversations(),
        replies: createReplies(),
        manners,
        foreign: async () => undefined,
        languages: createLanguages({ manners, localeOf: () => undefined }),
        hearing: { readsAll: () => false, adjust: async () => false },
        clock: () => 0,
        report: (error) => faults.push(error),
        deferAfter: 60_000,
        drafts: createDrafts(),
        correctOnce: createCorrectOnce(),
        download: async () => ({ ok: true, bytes: new Uint8Array() }),
        self: () => ({ id: '5', ownRole: () => undefined }),
        posts: createPosts(new REST()),
        threadStarts: { factsAt: async () => [], forget: () => undefined },
        moderation: {
          newsroom,
          mayModerate: async () => ({ ok: true }),
          secondPerson: () => secondPerson,
          moderatorsChannel: () => undefined,
        },
      };
      for (const subcommand of subcommands) {
        const { name } = subcommand;
        const { command, sent, forms } = running(typed);
        await subcommand.run(command, tools);
        expect([name, ...faults]).toEqual([name]);
        for (const form of forms) checkModal({ ...form });
        expect(sent.length + forms.length).toBe(1);
        if (forms.length > 0) continue;
        const [options] = sent;
        checkMessage({ ...options }, { files: options?.files.length ?? 0 });
        expect(options?.allowedMentions).toBe(noMentions);
        // A preview has the marks of a real answer, and its own test.
        const shown = name === 'preview' ? '' : (options?.embeds[0]?.description ?? '');
        // What is left is marks of ours: the quoted reason, the bold head and numbers, times.
        const own = shown
          .replace(/^> /, '')
          .replace(/^\*\*.+?\*\*/gm, '')
          .replace(/<t:\d+:f>/g, '');
        expect(openSigns(own)).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
