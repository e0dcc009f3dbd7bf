import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../support/local-discord/nouns.ts';
import { recording, suggesting } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';

const label = 'How long is the Oster bridge?';

describe('“did you mean”', () => {
  it('shows the questions in full and as buttons, and no source', async () => {
    const { discord } = await botAtWork({ answerer: suggesting });
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} bridge?`);
    const offer = await discord.nextMessage(discord.general);
    expect(textOf(offer)).toContain(
      'Did you mean:\n\n1. How long is the Oster bridge?\n2. What did the bridge cost?',
    );
    expect(textOf(offer)).not.toContain('[1]');
    expect(buttonsOf(offer).map(({ label }) => label)).toEqual([
      label,
      'What did the bridge cost?',
      'Why this answer?',
      'Delete',
    ]);
  });

  it('becomes the answer when the one who asked presses', async () => {
    const { discord } = await botAtWork({ answerer: suggesting });
    const ada = discord.addUser('Ada');
    ada.says(discord.general, `${discord.bot.mention} bridge?`);
    const offer = await discord.nextMessage(discord.general);
    const answer = await ada.clicks(offer, label).reply();
    expect(answer.id).toBe(offer.id);
    expect(textOf(answer)).toContain('> How long is the Oster bridge?');
    expect(textOf(answer)).toContain('412 metres');
    expect(discord.refused).toEqual([]);
  });

  it('works after a restart', async () => {
    const work = await botAtWork({ answerer: suggesting });
    const { discord } = work;
    const ada = discord.addUser('Ada');
    ada.says(discord.general, `${discord.bot.mention} bridge?`);
    const offer = await discord.nextMessage(discord.general);
    await work.restart();
    const answer = await ada.clicks(offer, label).reply();
    expect(answer.id).toBe(offer.id);
    expect(textOf(answer)).toContain('412 metres');
  });

  it('pressed by somebody else answers them alone and leaves the message', async () => {
    const { discord } = await botAtWork({ answerer: suggesting });
    discord.addUser('Ada').says(discord.general, `${discord.bot.mention} bridge?`);
    const offer = await discord.nextMessage(discord.general);
    const answer = await discord.addUser('Ben').clicks(offer, label).reply();
    expect(answer.id).not.toBe(offer.id);
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(answer)).toContain('412 metres');
    expect(textOf(offer)).toContain('Did you mean');
  });

  it('in a direct message and in a private answer becomes the answer', async () => {
    const { discord } = await botAtWork({ answerer: suggesting });
    const ada = discord.addUser('Ada');
    ada.sendsDirect('bridge?');
    const offer = await discord.nextMessage(ada.direct);
    expect((await ada.clicks(offer, label).reply()).id).toBe(offer.id);
    const alone = await ada.runs('ask', { question: 'bridge?', private: true }).reply();
    expect((await ada.clicks(alone, label).reply()).id).toBe(alone.id);
  });

  it('says so when its fact has gone since', async () => {
    const work = await botAtWork({
      answerer: async (...asked) => ({
        ...(await suggesting(...asked)),
        suggestions: [{ fact: 'gone', question: 'What was there before?' }],
      }),
    });
    const { discord } = work;
    const ada = discord.addUser('Ada');
    ada.says(discord.general, `${discord.bot.mention} bridge?`);
    const offer = await discord.nextMessage(discord.general);
    const answer = await ada.clicks(offer, 'What was there before?').reply();
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(answer)).toContain('no longer in the fact base');
  });

  it('is what a follow-up goes on from', async () => {
    const { asked, answerer } = recording();
    const { discord } = await botAtWork({
      answerer: async (...question) => {
        await answerer(...question);
        return suggesting(...question);
      },
    });
    const ada = discord.addUser('Ada');
    ada.says(discord.general, `${discord.bot.mention} bridge?`);
    const offer = await discord.nextMessage(discord.general);
    await ada.clicks(offer, label).reply();
    ada.says(discord.general, `${discord.bot.mention} and the cost?`);
    await discord.nextMessage(discord.general);
    expect(asked[1]?.conversation).toEqual([{ question: label, facts: ['bridge-length'] }]);
  });
});
