import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { fileOf, knowledgeAtWork, labelsOf } from './knowledge-at-work.ts';

describe('/knowledge preview', () => {
  const question = 'How long is the Oster brigde?';

  it('shows the answer as readers would see it, marked, with its explanation under it', async () => {
    const { discord, newsroom, ada } = await knowledgeAtWork();
    newsroom.prepare({ kind: 'add-phrasing', fact: 'bridge-length', phrasing: 'how long' });
    const shown = await ada.runs('knowledge preview', { question }).reply();
    const read = await ada.runs('ask', { question }).reply();
    const [head, answer, why] = shown.embeds;
    expect(shown.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(head?.description).toBe('**Preview, not published:** with 1 waiting change.');
    expect(answer?.description).toBe(read.embeds[0]?.description);
    expect(labelsOf(shown)).toEqual(labelsOf(read));
    expect(why?.description).toMatch(/^\*\*Why this answer:\*\*\n- “brigde” was read as “bridge”\./);
    expect(discord.refused).toEqual([]);
  });

  it('explains the answer in the language of the moderator’s Discord', async () => {
    const { discord } = await knowledgeAtWork();
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const shown = await olha.runs('knowledge preview', { question }).reply();
    expect(shown.embeds.at(-1)?.description).toMatch(/\n- «brigde» прочитано як «bridge»\./);
  });

  it('offers no button that would lead to a live answer', async () => {
    const { ada } = await knowledgeAtWork();
    const shown = await ada.runs('knowledge preview', { question }).reply();
    const own = buttonsOf(shown).filter(({ url }) => url === undefined);
    expect(own.map(({ isDisabled }) => isDisabled)).toEqual(own.map(() => true));
    expect(() => ada.clicks(shown, 'Why this answer?')).toThrow('disabled');
  });

  it('says so where nothing waits', async () => {
    const { ada } = await knowledgeAtWork();
    const shown = await ada.runs('knowledge preview', { question: 'quagga' }).reply();
    expect(shown.embeds[0]?.description).toBe('**This is what is live:** no changes are waiting.');
    expect(textOf(shown)).toContain('That is outside this story.');
  });

  it('gives an explanation that does not fit as a file', async () => {
    const steps = Array.from(
      { length: 200 },
      (_, at) => ({ kind: 'instead', question: `way ${at}` }) as const,
    );
    const newsroom = newsroomOf((usual) => ({
      preview: async (question) => {
        const previewed = await usual.preview(question);
        if (!previewed.ok) return previewed;
        const { answer } = previewed.value;
        return {
          ok: true,
          value: { ...previewed.value, answer: { ...answer, why: { ...answer.why, steps } } },
        };
      },
    }));
    const { discord, ada } = await knowledgeAtWork(newsroom);
    const shown = await ada.runs('knowledge preview', { question }).reply();
    expect(textOf(shown)).toContain('412 metres');
    expect(textOf(shown)).toContain('Why this answer: see the attached file.');
    expect((await fileOf(shown)).text).toContain('- Read as “way 199”.');
    expect(discord.refused).toEqual([]);
  });
});

describe('/knowledge diff', () => {
  it('lists the waiting changes and what they would do', async () => {
    const { newsroom, ada } = await knowledgeAtWork();
    newsroom.prepare({ kind: 'put-fact', topic: 'bridge', fact: 'paint', text: 'id: paint' });
    newsroom.prepare({ kind: 'put-fact', topic: 'bridge', fact: 'toll', text: 'id: toll', base: 'x' });
    newsroom.prepare({ kind: 'retire-fact', fact: 'toll', base: 'x' });
    newsroom.prepare({ kind: 'add-phrasing', fact: 'toll', phrasing: '@everyone *pays*' });
    newsroom.prepare({ kind: 'put-file', path: 'names.yaml', content: '', base: 'x' });
    newsroom.prepare({ kind: 'put-file', path: 'facts/new.yaml', content: '' });
    const text = textOf(await ada.runs('knowledge diff').reply());
    const at = '<t:1936087200:f> Ada in Discord';
    expect(text.split('\n').slice(0, 9)).toEqual([
      '**6 changes waiting**',
      `**1** ${at} adds the fact paint to bridge.`,
      `**2** ${at} changes the fact toll in bridge.`,
      `**3** ${at} retires the fact toll.`,
      `**4** ${at} adds “@\u200Beveryone \\*pays\\*” to the fact toll.`,
      `**5** ${at} replaces the file names.yaml.`,
      `**6** ${at} adds the file facts/new.yaml.`,
      '',
      'A change of the kind put-fact.',
    ]);
  });

  it('says so where none waits, and where they cannot be read', async () => {
    const { ada } = await knowledgeAtWork();
    expect(textOf(await ada.runs('knowledge diff').reply())).toBe('**No changes are waiting**');
    const newsroom = newsroomOf(() => ({
      staged: async () => ({ ok: false, why: { kind: 'off', report: 'The database is off.' } }),
    }));
    const other = await knowledgeAtWork(newsroom);
    expect(textOf(await other.ada.runs('knowledge diff').reply())).toBe(
      '**The waiting changes cannot be read**\nThe database is off.',
    );
  });
});
