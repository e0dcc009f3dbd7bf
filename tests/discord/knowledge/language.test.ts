import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../../src/core/texts/texts.ts';
import { subcommands } from '../../../src/discord/knowledge/subcommands.ts';
import type { Interaction } from '../../support/local-discord/interaction.ts';
import { buttonsOf, componentsOf, textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import type { Message } from '../../support/local-discord/nouns.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { everySubcommand } from './every-subcommand.ts';
import { knowledgeAtWork, labelsOf, longLines } from './knowledge-at-work.ts';
import { newsroomAtWork } from './newsroom-at-work.ts';
import { englishIn, ourLines } from './our-english.ts';

const { en, uk } = TEXTS;
const { lines, reading, publishing } = uk.knowledge;
const why = 'Плату *вирішено*: 2.5';
const quoted = '> Плату \\*вирішено\\*: 2.5';
const cyrillic = /\p{Script=Cyrillic}/u;

const runs = everySubcommand({ why, question: 'How long is the Oster bridge?', retired: 'height' });

/** A real newsroom, with Olha, whose Discord is in Ukrainian. */
async function withOlha() {
  const at = await newsroomAtWork();
  return { ...at, olha: at.discord.addUser('Olha', { locale: 'uk', rank: 'moderator' }) };
}

/** All that stands in an answer, be it a message or a form, a part each. */
async function partsOf(ran: Interaction): Promise<readonly string[]> {
  const { type } = await ran.acknowledged();
  if (type !== 9) {
    const message = await ran.reply();
    return [...textOf(message).split('\n'), ...labelsOf(message)];
  }
  const { title, components } = await ran.modal();
  // The examples in empty fields are in English: so are the facts that are typed there.
  const words = componentsOf({ components }).flatMap(({ label, description }) => [label, description]);
  return [title, ...words.filter((word) => typeof word === 'string')];
}

const headOf = (message: Message) => /\*\*(.+?)\*\*/u.exec(textOf(message))?.[1] ?? '';

const idsOf = (message: Message) => buttonsOf(message).map(({ customId }) => customId);

describe('a moderator whose Discord is in Ukrainian', () => {
  it('is tried with every subcommand', () => {
    expect(runs.map(({ name }) => name)).toEqual(subcommands.map(({ name }) => name));
  });

  it.each(runs)('reads none of our English where a change waits: $name', async ({ name, values }) => {
    const { olha, discord } = await withOlha();
    await olha.runs('knowledge retire', { fact: 'toll', corrects: 'Плату скасовано.' }).reply();
    const parts = await partsOf(olha.runs(`knowledge ${name}`, values));
    expect(parts.flatMap(englishIn)).toEqual([]);
    expect(parts.find((part) => !part.startsWith('>') && part !== '')).toMatch(cyrillic);
    expect(discord.refused).toEqual([]);
  });

  it.each(runs)('reads none of our English where nothing waits: $name', async ({ name, values }) => {
    const { olha } = await withOlha();
    const parts = await partsOf(olha.runs(`knowledge ${name}`, values));
    expect(parts.flatMap(englishIn)).toEqual([]);
  });

  it('publishes, goes back and reads in the history why, all in Ukrainian', async () => {
    const { work, olha, ada, discord } = await withOlha();
    await olha.runs('knowledge retire', { fact: 'toll' }).reply();
    const gate = await olha.runs('knowledge publish', { why }).reply();
    expect(gate.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(gate)).toContain(quoted);
    const [publish = ''] = labelsOf(gate);
    expect(publish).toMatch(/^Опублікувати \(/);
    // The button knows all it needs, and reads the reason off the message, whatever its language.
    await work.restart();
    const published = await olha.clicks(gate, publish).reply();
    expect(headOf(published)).toBe(publishing.published.head(2));
    expect(textOf(published)).toContain('Olha у Discord: Плату \\*вирішено\\*: 2.5');
    const back = await olha.runs('knowledge rollback', { number: 1, why }).reply();
    expect(headOf(back)).toBe(publishing.rollback.head(2, 1));
    const restored = await olha.clicks(back, publishing.rollback.button(1)).reply();
    expect(headOf(restored)).toBe(publishing.published.head(3));
    const history = await olha.runs('knowledge history').reply();
    expect(textOf(history)).toMatch(/\*\*3\*\* \(чинна\) <t:\d+:f> Olha у Discord: Плату/u);
    for (const message of [gate, published, back, restored, history])
      expect([...textOf(message).split('\n'), ...labelsOf(message)].flatMap(englishIn)).toEqual([]);
    const english = textOf(await ada.runs('knowledge history').reply());
    expect(english).toMatch(/\*\*3\*\* \(live\) <t:\d+:f> Olha in Discord: Плату/u);
    expect(discord.refused).toEqual([]);
  });

  it('throws changes away in Ukrainian', async () => {
    const { olha } = await withOlha();
    await olha.runs('knowledge retire', { fact: 'toll' }).reply();
    const offered = await olha.runs('knowledge discard').reply();
    expect(headOf(offered)).toBe(publishing.discard.head(1));
    expect(textOf(offered)).toContain(`Olha у Discord ${lines.retiresFact('toll')}.`);
    const done = await olha.clicks(offered, publishing.discard.button(1)).reply();
    expect(headOf(done)).toBe(publishing.discard.done(1));
    const none = await olha.runs('knowledge discard', { number: 7 }).reply();
    expect(textOf(none)).toBe(`**${lines.cannot}**\n${publishing.discard.notWaiting(7)}`);
  });

  it('turns pages in Ukrainian, with the reason and the buttons on each', async () => {
    const reviewed = {
      verdict: 'ask',
      answers: 3,
      live: '0123456789ab',
      staged: 'ba9876543210',
      lines: longLines(3),
    } as const;
    const { discord, ada } = await knowledgeAtWork(
      newsroomOf(() => ({ review: async () => ({ ok: true, value: reviewed }) })),
    );
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const message = await olha.runs('knowledge publish', { why }).reply();
    expect(labelsOf(message)).toEqual([uk.message.buttons.next, 'Опублікувати (зміняться 3 відповіді)']);
    await olha.clicks(message, uk.message.buttons.next).reply();
    expect(textOf(message)).toContain(quoted);
    expect(textOf(message)).toContain(uk.message.page(2, 3));
    // The same press says the same in the other language: nothing of it stands in the custom id.
    const english = await ada.runs('knowledge publish', { why }).reply();
    await ada.clicks(english, en.message.buttons.next).reply();
    expect(idsOf(english)).toEqual(idsOf(message));
  });

  it('is told in Ukrainian that a second moderator has to agree, and that a reason is missing', async () => {
    const newsroom = newsroomOf();
    newsroom.prepare({ kind: 'retire-fact', fact: 'toll', base: 'x' });
    const { discord, ada } = await knowledgeAtWork(newsroom, { secondPerson: () => true });
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const blank = await olha.runs('knowledge publish', { why: ' \t ' }).reply();
    expect(textOf(blank)).toBe(`**${lines.cannot}**\n${lines.noWhy}`);
    const first = await ada.runs('knowledge publish', { why }).reply();
    await ada.clicks(first, 'Publish (1 answer changes)').reply();
    const gate = await olha.runs('knowledge publish', { why }).reply();
    expect(textOf(gate)).toContain(publishing.gate.wanted('Ada у Discord'));
    const own = await olha.runs('knowledge rollback', { number: 1, why }).reply();
    expect(textOf(own)).toBe(`**${lines.cannot}**\n${publishing.rollback.isLive(1)}`);
  });

  it('is told in Ukrainian what a press cannot do any more, and that a second one has to agree', async () => {
    const newsroom = newsroomOf();
    newsroom.prepare({ kind: 'retire-fact', fact: 'toll', base: 'x' });
    const { discord } = await knowledgeAtWork(newsroom, { secondPerson: () => true });
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const publish = publishing.gate.button.ask(1);
    const seen = await olha.runs('knowledge publish', { why }).reply();
    newsroom.publishElsewhere();
    expect(textOf(await olha.clicks(seen, publish).reply())).toContain(uk.newsroom.refused.sawOthers);
    const wished = await olha.clicks(seen, publish).reply();
    expect(textOf(wished)).toBe(
      `**${publishing.published.waits('/knowledge publish')}**\n${uk.newsroom.waits}`,
    );
    expect([seen, wished].flatMap((message) => ourLines(textOf(message)).flatMap(englishIn))).toEqual([]);
  });

  it('is told in Ukrainian that the knowledge is looked after in another server', async () => {
    const { discord } = await knowledgeAtWork(newsroomOf(), {
      mayModerate: async () => ({ ok: false, why: { kind: 'elsewhere' } }),
    });
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const told = `**${lines.cannot}**\n${uk.newsroom.refused.elsewhere}`;
    expect(textOf(await olha.runs('knowledge status').reply())).toBe(told);
    expect(textOf(await olha.runs('knowledge add').reply())).toBe(told);
  });

  it('is told in Ukrainian by an earlier version’s page that it has changed meanwhile', async () => {
    const { discord, newsroom } = await knowledgeAtWork(
      newsroomOf(() => ({ compare: async () => ({ ok: true, value: longLines(3) }) })),
    );
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    newsroom.publishElsewhere();
    const message = await olha.runs('knowledge rollback', { number: 1, why }).reply();
    newsroom.publishElsewhere();
    await olha.clicks(message, uk.message.buttons.next).reply();
    expect(textOf(message)).toContain(lines.readAgain);
    expect(headOf(message)).toBe(publishing.rollback.head(3, 1));
  });

  it('reads in Ukrainian how mistakes in the folder are counted, and the mistakes as they are', async () => {
    const mistake = 'facts/bridge.yaml:7:3 unknown-key: “x” is no key; take it out';
    const problem = {
      file: 'facts/bridge.yaml',
      line: 7,
      column: 3,
      code: 'unknown-key',
      wrong: '“x” is no key',
      fix: 'take it out',
    } as const;
    const { discord } = await knowledgeAtWork(
      newsroomOf(() => ({ reload: async () => ({ kind: 'refused', problems: [problem] }) })),
    );
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const refused = textOf(await olha.runs('knowledge reload').reply());
    expect(refused).toContain(`**${reading.reload.refused(1)}**`);
    expect(refused).toContain(mistake.slice(0, 30));
  });
});
