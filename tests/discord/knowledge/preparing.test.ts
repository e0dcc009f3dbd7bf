import { describe, expect, it } from 'vitest';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { fileOf, knowledgeAtWork, labelsOf } from './knowledge-at-work.ts';

describe('/knowledge retire', () => {
  it('prepares that the fact goes, with what the moderator saw, and says what comes next', async () => {
    const { discord, newsroom, ada } = await knowledgeAtWork();
    const reply = await ada
      .runs('knowledge retire', { fact: '#toll', corrects: ' It has\nbeen decided. ' })
      .reply();
    expect(textOf(reply)).toBe(
      [
        '**Prepared; readers see nothing of it yet**',
        '**1** <t:1936087200:f> Ada in Discord retires the fact toll. Corrects: It has been decided.',
        '/knowledge diff shows what waits, /knowledge publish publishes it, /knowledge discard throws it away.',
      ].join('\n'),
    );
    expect(newsroom.changes).toMatchObject([
      {
        change: { kind: 'retire-fact', fact: 'toll', base: 'id: toll' },
        by: 'Ada in Discord',
        corrects: 'It has been decided.',
      },
    ]);
    expect(discord.refused).toEqual([]);
  });

  it('says that there is no such fact, without letting it ping or format', async () => {
    const { newsroom, ada } = await knowledgeAtWork();
    const reply = await ada.runs('knowledge retire', { fact: '**@here**' }).reply();
    expect(textOf(reply)).toContain('There is no fact \\*\\*@\u200Bhere\\*\\*.');
    expect(reply.mention_everyone).toBe(false);
    expect(newsroom.changes).toEqual([]);
  });

  it('lists all mistakes for which it is not taken', async () => {
    const problems = Array.from({ length: 200 }, (_, index) => ({
      file: 'facts/bridge.yaml',
      line: index + 1,
      column: 1,
      code: 'unknown-key' as const,
      wrong: 'it is related to “toll”, which is gone',
      fix: 'take it out',
    }));
    const newsroom = newsroomOf(() => ({
      stage: async () => ({ ok: false, why: { kind: 'off', report: 'Other facts need it.' }, problems }),
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    const reply = await ada.runs('knowledge retire', { fact: 'toll' }).reply();
    expect(textOf(reply)).toMatch(
      /^\*\*This cannot be done:\*\*\nOther facts need it\.\nfacts\/bridge\.yaml:1:1/,
    );
    expect((await fileOf(reply)).text).toContain('facts/bridge.yaml:200:1 unknown-key');
  });

  it('offers facts by what stands in their id, then by what people ask', async () => {
    const { discord, ada } = await knowledgeAtWork();
    expect(await ada.types('knowledge retire', { fact: 'Bridge L' })).toContainEqual({
      name: 'bridge-length: How long is the Oster bridge?',
      value: '#bridge-length',
    });
    expect(await ada.types('knowledge retire', { fact: 'ribbon' })).toContainEqual({
      name: 'ribbon-colour: What colour was the ribbon?',
      value: '#ribbon-colour',
    });
    expect(await ada.types('knowledge retire', { fact: '' })).not.toEqual([]);
    expect(discord.refused).toEqual([]);
  });
});

describe('/knowledge discard', () => {
  it('throws away what it showed, after a restart too, and leaves what was prepared since', async () => {
    const { work, newsroom, discord, ada } = await knowledgeAtWork(threeWaiting());
    const message = await ada.runs('knowledge discard').reply();
    expect(textOf(message)).toMatch(/^\*\*Throw away 3 changes\?\*\*\n\*\*1\*\* .+ retires the fact toll\./);
    expect(newsroom.changes).toHaveLength(3);
    newsroom.prepare({ kind: 'retire-fact', fact: 'minister-absent', base: 'x' }, 'Ben in Discord');
    await work.restart();
    await ada.clicks(message, 'Throw away 3 changes').reply();
    expect(textOf(message)).toBe('**Thrown away: 3 changes**');
    expect(newsroom.changes.map(({ id }) => id)).toEqual([4]);
    expect(labelsOf(message)).toEqual([]);
    expect(discord.refused).toEqual([]);
  });

  it('throws away one alone', async () => {
    const { newsroom, ada } = await knowledgeAtWork(threeWaiting());
    const message = await ada.runs('knowledge discard', { number: 2 }).reply();
    expect(textOf(message)).toContain('retires the fact bridge-cost');
    await ada.clicks(message, 'Throw away 1 change').reply();
    expect(newsroom.changes.map(({ id }) => id)).toEqual([1, 3]);
  });

  it('turns pages of many', async () => {
    const newsroom = newsroomOf();
    for (let index = 0; index < 60; index += 1)
      newsroom.prepare({
        kind: 'add-phrasing',
        fact: 'toll',
        phrasing: `is it ${'very '.repeat(8)} ${index}`,
      });
    const { ada } = await knowledgeAtWork(newsroom);
    const message = await ada.runs('knowledge discard').reply();
    newsroom.prepare({ kind: 'retire-fact', fact: 'toll', base: 'x' });
    while (labelsOf(message).includes('Next')) await ada.clicks(message, 'Next').reply();
    expect(textOf(message)).toContain('very  59”');
    expect(textOf(message)).not.toContain('retires');
    await ada.clicks(message, 'Throw away 60 changes').reply();
    expect(newsroom.changes.map(({ id }) => id)).toEqual([61]);
  });

  it.each([
    { values: {}, told: 'No changes are waiting.' },
    { values: { number: 9 }, told: 'No change with the number 9 is waiting.' },
  ])('says so where there is nothing to throw away: $told', async ({ values, told }) => {
    const { ada } = await knowledgeAtWork();
    expect(textOf(await ada.runs('knowledge discard', values).reply())).toContain(told);
  });

  it('gives the reason where the newsroom cannot', async () => {
    let why = '';
    const newsroom = threeWaiting((usual) => ({
      staged: async () =>
        why === 'off' ? { ok: false, why: { kind: 'off', report: 'It is off.' } } : await usual.staged(),
      discard: async () => ({ ok: false, why: { kind: 'off', report: 'The database is full.' } }),
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    const message = await ada.runs('knowledge discard').reply();
    await ada.clicks(message, 'Throw away 3 changes').reply();
    expect(textOf(message)).toContain('The database is full.');
    const another = await ada.runs('knowledge discard').reply();
    why = 'off';
    await ada.clicks(another, 'Throw away 3 changes').reply();
    expect(textOf(another)).toContain('It is off.');
    expect(textOf(await ada.runs('knowledge discard').reply())).toContain('It is off.');
  });
});

/** A newsroom in which three changes wait. */
function threeWaiting(changes?: Parameters<typeof newsroomOf>[0]) {
  const newsroom = newsroomOf(changes);
  for (const fact of ['toll', 'bridge-cost', 'opened-by'])
    newsroom.prepare({ kind: 'retire-fact', fact, base: 'x' });
  return newsroom;
}
