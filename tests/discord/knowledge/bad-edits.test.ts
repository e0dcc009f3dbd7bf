import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEXTS, type Texts } from '../../../src/core/texts/texts.ts';
import { goldenFails, soundStory } from '../../storage/sound-story.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import type { Message } from '../../support/local-discord/nouns.ts';
import { labelsOf } from './knowledge-at-work.ts';
import { englishIn, ourLines } from './our-english.ts';
import { newsroomAtWork } from './newsroom-at-work.ts';

/** `ada` is whoever does it, and `texts` are in her language. */
type AtWork = Awaited<ReturnType<typeof newsroomAtWork>> & { readonly texts: Texts };

/** What a moderator does that must be refused, and what they are told. */
interface BadEdit {
  readonly kind: string;
  readonly act: (at: AtWork) => Promise<Message>;
  readonly told: RegExp;
}

const fresh = {
  place: 'bridge / bridge-width',
  asked: 'How wide is the Oster bridge?',
  answer: 'The bridge is 14 metres wide.',
  sources: 'herald 1: a span of 412 metres',
  more: '',
};

const adds = (change: Partial<typeof fresh>) => async (at: AtWork) =>
  await at.ada.submits(await at.ada.runs('knowledge add').modal(), { ...fresh, ...change }).reply();

const edits = (change: Partial<typeof fresh>) => async (at: AtWork) =>
  await at.ada
    .submits(await at.ada.runs('knowledge edit', { fact: 'bridge-length' }).modal(), change)
    .reply();

const imports = async ({ ada }: AtWork, name: string, content = '') =>
  await ada.runs('knowledge import', { file: { name, content } }).reply();

const gate = async ({ ada }: AtWork) => await ada.runs('knowledge publish', { why: 'because' }).reply();

async function presses(at: AtWork, message: Message): Promise<Message> {
  const label = labelsOf(message).find((one) => /^(?:Publish|Опублікувати)/u.test(one)) ?? 'Publish';
  return await at.ada.clicks(message, label).reply();
}

const bare: readonly (readonly [string, BadEdit['act'], RegExp])[] = [
  ['a place without an id', adds({ place: 'bridge' }), /“bridge” is not a topic and an id/],
  ['a place that leads out of the folder', adds({ place: '../../etc / passwd' }), /is not a topic and an id/],
  [
    'a topic that is no name of a file',
    adds({ place: '..  / width' }),
    /bad-file-name|is no file|not a topic/,
  ],
  ['an id in capitals', adds({ place: 'bridge / Width' }), /bad-id/],
  ['an id that is taken', adds({ place: 'people / toll' }), /there is a fact toll already/],
  ['no plain question', adds({ asked: 'no: is it wide?' }), /The first question is missing/],
  ['a question that is asked of another fact', adds({ asked: 'Will there be a toll?' }), /shared-phrasing/],
  ['a question without a word', adds({ asked: 'How wide is the Oster bridge?\n?!' }), /wordless-phrasing/],
  ['a question with a mention', adds({ asked: 'How wide is it, @everyone?' }), /mention/],
  ['a question that is too long', adds({ asked: `How ${'very '.repeat(60)}wide?` }), /too-long/],
  ['no answer', adds({ answer: '' }), /answer-missing/],
  ['an answer that is too long', adds({ answer: 'It is wide. '.repeat(300) }), /too-long/],
  ['an answer with what is not seen', adds({ answer: 'It is \u202Ewide.' }), /hidden-character/],
  ['no source', adds({ sources: '' }), /citations-missing/],
  ['a source that nobody knows', adds({ sources: 'times 1: wide' }), /unknown-source/],
  [
    'a source without a paragraph',
    adds({ sources: 'herald: wide' }),
    /is not a source; write it as: source paragraph: quote/,
  ],
  ['a quote of many words', adds({ sources: `herald 1: ${'so '.repeat(13)}wide` }), /quote-too-long/],
  ['a version of one outlet alone', adds({ sources: 'herald 1: wide\nsays: It is wide.' }), /says-/],
  ['a setting that nobody knows', adds({ more: 'colour: red' }), /is no setting; there are kind, said by/],
  ['a kind that nobody knows', adds({ more: 'kind: rumour' }), /not-allowed/],
  ['a date that does not exist', adds({ more: 'as of: 2031-02-30' }), /bad-date/],
  ['an event at no moment', adds({ more: 'event: long ago it opened' }), /is no event; write it as/],
  ['a related fact that is not there', adds({ more: 'related: moon' }), /unknown-related/],
  ['an edit that moves a fact', edits({ place: 'people / bridge-length' }), /is another place than/],
  ['an edit that renames a fact', edits({ place: 'bridge / length' }), /is another place than/],
  ['an edit that changes nothing', edits({}), /Nothing in it is different/],
  ['an edit that leaves no source', edits({ sources: '' }), /citations-missing/],
];

const inSteps: readonly BadEdit[] = [
  {
    kind: 'an edit of a fact that somebody saved in the folder meanwhile',
    async act(at) {
      const form = await at.ada.runs('knowledge edit', { fact: 'toll' }).modal();
      const text = (soundStory['facts/bridge.yaml'] ?? '').replace('has not been decided', 'is open');
      await writeFile(join(at.room.dir, 'facts/bridge.yaml'), text);
      return await at.ada.submits(form, { answer: 'There is one.' }).reply();
    },
    told: /The fact toll has been changed since you opened it/,
  },
  {
    kind: 'an edit while the folder has mistakes',
    async act(at) {
      await appendFile(join(at.room.dir, 'story.yaml'), '\tbroken');
      return await at.ada.runs('knowledge edit', { fact: 'toll' }).reply();
    },
    told: /The knowledge has mistakes; \/knowledge check names them/,
  },
  {
    kind: 'an edit while the folder is gone',
    async act(at) {
      await rm(at.room.dir, { recursive: true });
      return await at.ada.runs('knowledge edit', { fact: 'toll' }).reply();
    },
    told: /folder/,
  },
  {
    kind: 'to retire a fact that another one needs',
    act: ({ ada }) => ada.runs('knowledge retire', { fact: 'opened-by' }).reply(),
    told: /related-missing/,
  },
  {
    kind: 'to retire a fact that is not there',
    act: ({ ada }) => ada.runs('knowledge retire', { fact: 'moon' }).reply(),
    told: /There is no fact moon/,
  },
  {
    kind: 'to publish nothing',
    act: gate,
    told: /No changes are waiting/,
  },
  {
    kind: 'to publish what breaks a golden question',
    async act(at) {
      await imports(at, 'questions.yaml', goldenFails['questions.yaml']);
      return await gate(at);
    },
    told: /Blocked: nothing can be published until this is mended/,
  },
  {
    kind: 'to publish what another moderator has added to meanwhile',
    async act(at) {
      await edits({ answer: 'It is 421 metres long.' })(at);
      const message = await gate(at);
      await adds({})(at);
      return await presses(at, message);
    },
    told: /by now the knowledge or the waiting changes are others/,
  },
  {
    kind: 'to publish over files that were saved meanwhile',
    async act(at) {
      await edits({ answer: 'It is 421 metres long.' })(at);
      const message = await gate(at);
      await appendFile(join(at.room.dir, 'names.yaml'), '# a note\n');
      return await presses(at, message);
    },
    told: /by now the knowledge or the waiting changes are others/,
  },
  {
    kind: 'to publish what no longer fits the files',
    async act(at) {
      await edits({ answer: 'It is 421 metres long.' })(at);
      const text = (soundStory['facts/bridge.yaml'] ?? '').replace('412 metres long', '413 metres long');
      await writeFile(join(at.room.dir, 'facts/bridge.yaml'), text);
      return await gate(at);
    },
    told: /The waiting change 1 of Ada in Discord does not fit any more.+\/knowledge discard number:1/,
  },
  {
    kind: 'to add a phrasing of another fact',
    async act(at) {
      await at.room.newsroom.flag('Who opened the bridge?');
      const message = await at.ada.runs('knowledge gaps').reply();
      await at.ada.selects(message, 'knowledge:gap', ['1']).reply();
      await at.ada.clicks(message, at.texts.knowledge.gaps.addPhrasing).reply();
      const form = await at.ada.clicks(message, at.texts.knowledge.gaps.otherFact).modal();
      return await at.ada.submits(form, { fact: 'toll' }).reply();
    },
    told: /shared-phrasing/,
  },
];

const all = [...bare.map(([kind, act, told]): BadEdit => ({ kind, act, told })), ...inSteps];

describe('a bad edit', () => {
  it.each(all)('is refused in words, and readers are answered as before: $kind', async ({ act, told }) => {
    const at = { ...(await newsroomAtWork()), texts: TEXTS.en };
    const answering = at.room.live.current();
    const { version } = answering.knowledge;
    const reply = await act(at);
    expect(textOf(reply).replaceAll('\\', '')).toMatch(told);
    expect(textOf(reply)).not.toContain('Something went wrong');
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(reply.mention_everyone).toBe(false);
    expect(at.room.live.current()).toBe(answering);
    expect((await at.room.storage.versions.list(9)).map((entry) => entry.version)).toEqual([version]);
    expect(at.discord.refused).toEqual([]);
  });

  it.each(all)('is refused in Ukrainian where the moderator reads that: $kind', async ({ act }) => {
    const at = await newsroomAtWork();
    const ada = at.discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const reply = await act({ ...at, ada, texts: TEXTS.uk });
    const said = ourLines(textOf(reply));
    expect(said[0]).toMatch(/\p{Script=Cyrillic}/u);
    // What a review reports is English.
    const isReview = said[0] === `**${TEXTS.uk.knowledge.publishing.gate.blocked}**`;
    expect((isReview ? said.slice(0, 1) : said).flatMap(englishIn)).toEqual([]);
    expect(at.discord.refused).toEqual([]);
  });
});
