import { describe, expect, it } from 'vitest';
import type { Reviewed } from '../../../src/core/newsroom/newsroom.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { knowledgeAtWork, labelsOf, longLines } from './knowledge-at-work.ts';

const why = 'The toll is *decided*, says @everyone: 2.5';
const quoted = '> The toll is \\*decided\\*, says @\u200Beveryone: 2.5';
const button = 'Publish (1 answer changes)';
const stale =
  'Nothing was published: by now the knowledge or the waiting changes are others than those that you saw. Look at them once more.';

/** A newsroom in which one change waits. */
function oneWaiting() {
  const newsroom = newsroomOf();
  newsroom.prepare({ kind: 'add-phrasing', fact: 'toll', phrasing: 'is it free' });
  return newsroom;
}

function reviewing(reviewed: Partial<Reviewed>) {
  return newsroomOf(() => ({
    review: async () => ({
      ok: true,
      value: {
        verdict: 'ask',
        lines: ['A line.'],
        answers: 3,
        live: '0123456789ab',
        staged: 'ba9876543210',
        ...reviewed,
      },
    }),
  }));
}

describe('/knowledge publish', () => {
  it('shows the gate and publishes what it showed when the moderator presses', async () => {
    const { discord, newsroom, ada } = await knowledgeAtWork(oneWaiting());
    const message = await ada.runs('knowledge publish', { why }).reply();
    expect(message.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(message)).toBe(
      `${quoted}\n\n**If this is published, 1 answer changes**\nA change of the kind add-phrasing.`,
    );
    expect(labelsOf(message)).toEqual([button]);
    expect(newsroom.entries).toHaveLength(1);
    const published = await ada.clicks(message, button).reply();
    expect(published.id).toBe(message.id);
    expect(textOf(published)).toMatch(
      /^\*\*Published as number 2\*\*\n\*\*2\*\* \(live\) <t:\d+:f> Ada in Discord: /,
    );
    expect(labelsOf(published)).toEqual([]);
    expect(newsroom.entries[1]).toMatchObject({ by: 'Ada in Discord', why });
    expect(message.mention_everyone).toBe(false);
    await discord.silence(discord.general);
    expect(discord.refused).toEqual([]);
  });

  it('still does after a restart', async () => {
    const { work, newsroom, ada } = await knowledgeAtWork(oneWaiting());
    const message = await ada.runs('knowledge publish', { why }).reply();
    await work.restart();
    await ada.clicks(message, button).reply();
    expect(newsroom.entries[1]).toMatchObject({ by: 'Ada in Discord', why });
  });

  it('does not publish what was not shown, and shows what is so now', async () => {
    const { newsroom, ada } = await knowledgeAtWork(oneWaiting());
    const message = await ada.runs('knowledge publish', { why }).reply();
    newsroom.publishElsewhere();
    const again = await ada.clicks(message, button).reply();
    expect(textOf(again)).toContain(`**If this is published, 1 answer changes**\n${stale}\n\nA change`);
    expect(newsroom.entries).toHaveLength(2);
    newsroom.prepare({ kind: 'retire-fact', fact: 'toll', base: 'x' });
    await ada.clicks(message, button).reply();
    expect(textOf(message)).toContain(`2 answers change**\n${stale}`);
    await ada.clicks(message, 'Publish (2 answers change)').reply();
    expect(newsroom.entries[2]).toMatchObject({ why });
  });

  it('says both where it may not be published and where nothing is left to publish', async () => {
    const { newsroom, ada } = await knowledgeAtWork(oneWaiting());
    const message = await ada.runs('knowledge publish', { why }).reply();
    newsroom.publishElsewhere();
    await newsroom.discard([1]);
    await ada.clicks(message, button).reply();
    expect(textOf(message)).toContain(`${stale} No changes are waiting.`);
    expect(labelsOf(message)).toEqual([]);
  });

  it('offers no button while something blocks it', async () => {
    const newsroom = reviewing({ verdict: 'blocked', lines: ['“how long” should get toll'] });
    const { ada } = await knowledgeAtWork(newsroom, { secondPerson: () => true });
    const message = await ada.runs('knowledge publish', { why }).reply();
    expect(textOf(message)).toBe(
      `${quoted}\n\n**Blocked: nothing can be published until this is mended**\n“how long” should get toll`,
    );
    expect(labelsOf(message)).toEqual([]);
  });

  it.each([
    { verdict: 'ask', answers: 3, label: 'Publish (3 answers change)' },
    { verdict: 'clear', answers: 0, label: 'Publish (no answer changes)' },
  ] as const)('says on the button: $label', async ({ label, ...reviewed }) => {
    const { ada } = await knowledgeAtWork(reviewing(reviewed));
    expect(labelsOf(await ada.runs('knowledge publish', { why }).reply())).toEqual([label]);
  });

  it('keeps the reason and the button while pages are turned', async () => {
    const { ada, discord } = await knowledgeAtWork(reviewing({ lines: longLines(3) }));
    const message = await ada.runs('knowledge publish', { why }).reply();
    expect(labelsOf(message)).toEqual(['Next', 'Publish (3 answers change)']);
    await ada.clicks(message, 'Next').reply();
    expect(textOf(message)).toContain(quoted);
    expect(labelsOf(message)).toEqual(['Previous', 'Next', 'Publish (3 answers change)']);
    expect(discord.refused).toEqual([]);
  });

  it('begins again where what is read has changed between two pages', async () => {
    let staged = 'aaaaaaaaaaaa';
    const newsroom = newsroomOf(() => ({
      review: async () => {
        const value = {
          verdict: 'ask',
          answers: 1,
          live: '0123456789ab',
          staged,
          lines: longLines(2),
        } as const;
        return { ok: true, value };
      },
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    const message = await ada.runs('knowledge publish', { why }).reply();
    staged = 'bbbbbbbbbbbb';
    await ada.clicks(message, 'Next').reply();
    expect(textOf(message)).toContain('This has changed since you began to read it.');
    expect(textOf(message)).toContain('\nline 0 ');
    await ada.clicks(message, 'Next').reply();
    expect(textOf(message)).not.toContain('\nline 0 ');
  });

  it('tells of the corrections that it published', async () => {
    const { newsroom, ada } = await knowledgeAtWork();
    await ada.runs('knowledge retire', { fact: 'toll', corrects: 'There is one.' }).reply();
    const message = await ada.runs('knowledge publish', { why }).reply();
    await ada.clicks(message, button).reply();
    expect(textOf(message)).toContain('Correction to toll: There is one.');
    expect(newsroom.changes).toEqual([]);
  });

  it('wants a reason that is more than blanks', async () => {
    const { ada } = await knowledgeAtWork(oneWaiting());
    const message = await ada.runs('knowledge publish', { why: '  \t ' }).reply();
    expect(textOf(message)).toContain('Say in one sentence why, for the history.');
    expect(labelsOf(message)).toEqual([]);
  });

  it('publishes once where the button is pressed twice', async () => {
    const { newsroom, ada } = await knowledgeAtWork(oneWaiting());
    const message = await ada.runs('knowledge publish', { why }).reply();
    const presses = [ada.clicks(message, button), ada.clicks(message, button)];
    await Promise.all(presses.map((press) => press.reply()));
    expect(newsroom.entries).toHaveLength(2);
  });
});

describe('where two moderators have to agree', () => {
  const rules = { secondPerson: () => true };

  it('the first wish waits, and the same moderator cannot grant it', async () => {
    const { newsroom, ada } = await knowledgeAtWork(oneWaiting(), rules);
    for (const _ of ['once', 'again']) {
      const message = await ada.runs('knowledge publish', { why }).reply();
      await ada.clicks(message, button).reply();
      expect(textOf(message)).toBe(
        '**Not published yet: another moderator must run /knowledge publish**\nA second moderator has to agree to what you saw. Until then nothing changes.',
      );
    }
    expect(newsroom.entries).toHaveLength(1);
  });

  it('the second one sees whose wish it is and publishes', async () => {
    const { newsroom, discord, ada } = await knowledgeAtWork(oneWaiting(), rules);
    const first = await ada.runs('knowledge publish', { why }).reply();
    expect(textOf(first)).toContain('after you, another one has to run /knowledge publish.');
    await ada.clicks(first, button).reply();
    const ben = discord.addUser('Ben', { rank: 'moderator' });
    const second = await ben.runs('knowledge publish', { why: 'I agree.' }).reply();
    expect(textOf(second)).toContain('Ada in Discord wants this very state published.');
    expect(() => ada.clicks(second, button)).toThrow('does not see');
    await ben.clicks(second, button).reply();
    expect(textOf(second)).toContain('**Published as number 2**');
    expect(newsroom.entries[1]).toMatchObject({ by: 'Ben in Discord' });
  });

  it('an earlier version, too, waits for the second', async () => {
    const { newsroom, ada } = await knowledgeAtWork(newsroomOf(), rules);
    newsroom.publishElsewhere();
    const message = await ada.runs('knowledge rollback', { number: 1, why }).reply();
    expect(textOf(message)).toContain('Two moderators have to agree to it.');
    await ada.clicks(message, 'Publish number 1 again').reply();
    expect(textOf(message)).toContain('another moderator must run /knowledge rollback number:1**');
  });
});
