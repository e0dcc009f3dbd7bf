import { describe, expect, it } from 'vitest';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { knowledgeAtWork, labelsOf, longLines } from './knowledge-at-work.ts';

const why = 'The toll is *decided*.';
const quoted = '> The toll is \\*decided\\*.';
const stale =
  'Nothing was published: by now the knowledge or the waiting changes are others than those that you saw. Look at them once more.';

describe('/knowledge rollback', () => {
  const label = 'Publish number 1 again';

  it('shows what would change and publishes the earlier version, after a restart too', async () => {
    const { work, newsroom, discord, ada } = await knowledgeAtWork();
    newsroom.publishElsewhere();
    const message = await ada.runs('knowledge rollback', { number: 1, why }).reply();
    expect(textOf(message)).toBe(
      `${quoted}\n\n**From number 2, which is live, back to number 1**\nWhat differs between 2 and 1.`,
    );
    await work.restart();
    await ada.clicks(message, label).reply();
    expect(textOf(message)).toContain('**Published as number 3**');
    expect(newsroom.entries[2]).toMatchObject({ by: 'Ada in Discord', why });
    expect(discord.refused).toEqual([]);
  });

  it('does nothing where another version is live by now, and shows what would change from that', async () => {
    const { newsroom, ada } = await knowledgeAtWork();
    newsroom.publishElsewhere();
    const message = await ada.runs('knowledge rollback', { number: 1, why }).reply();
    newsroom.publishElsewhere();
    await ada.clicks(message, label).reply();
    expect(textOf(message)).toContain(`${stale}\n\nWhat differs between 3 and 1.`);
    expect(newsroom.entries).toHaveLength(3);
    await ada.clicks(message, label).reply();
    expect(newsroom.entries).toHaveLength(4);
  });

  it('turns pages, and begins again where another version has become live meanwhile', async () => {
    const lines = longLines(3);
    const { newsroom, ada } = await knowledgeAtWork(
      newsroomOf(() => ({ compare: async () => ({ ok: true, value: lines }) })),
    );
    newsroom.publishElsewhere();
    const message = await ada.runs('knowledge rollback', { number: 1, why }).reply();
    await ada.clicks(message, 'Next').reply();
    expect(textOf(message)).toContain(quoted);
    expect(textOf(message)).toContain('Page 2 of');
    newsroom.publishElsewhere();
    await ada.clicks(message, 'Next').reply();
    expect(textOf(message)).toContain('This has changed since you began to read it.');
    expect(textOf(message)).toContain('Page 1 of');
    await ada.clicks(message, label).reply();
    expect(textOf(message)).toContain('**Published as number 4**');
  });

  it('says so for the version that is live', async () => {
    const { ada } = await knowledgeAtWork();
    const message = await ada.runs('knowledge rollback', { number: 1, why }).reply();
    expect(textOf(message)).toContain('Number 1 is the version that is live.');
    expect(labelsOf(message)).toEqual([]);
  });

  it('says so while the history is off', async () => {
    const newsroom = newsroomOf((usual) => ({
      status: async () => ({ ...(await usual.status()), entry: undefined }),
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    const message = await ada.runs('knowledge rollback', { number: 1, why }).reply();
    expect(textOf(message)).toContain('While the history is off, no earlier version can be had.');
  });

  it('gives the reason where there is no such version', async () => {
    const newsroom = newsroomOf(() => ({
      compare: async () => ({ ok: false, why: { kind: 'off', report: 'There is no number 7.' } }),
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    const message = await ada.runs('knowledge rollback', { number: 7, why }).reply();
    expect(textOf(message)).toBe('**This cannot be done:**\nThere is no number 7.');
  });
});
