import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../src/core/texts/texts.ts';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../support/local-discord/nouns.ts';
import type { LocalDiscordOptions } from '../support/local-discord/start.ts';
import { broken, suggesting } from './answerers.ts';
import { serverAtWork } from './server-at-work.ts';

const { en, uk } = TEXTS;
const question = 'How long is the Oster bridge?';
const cyrillic = /\p{Script=Cyrillic}/u;

/** Olha, whose Discord is in Ukrainian, beside Ada and Ben. */
async function withOlha(options: Parameters<typeof serverAtWork>[0] = {}, server: LocalDiscordOptions = {}) {
  const work = await serverAtWork(options, server);
  const { ada, discord } = work;
  await ada.runs('settings cooldown', { seconds: 0 }).reply();
  return { ...work, olha: discord.addUser('Olha', { locale: 'uk', rank: 'moderator' }) };
}

describe('what one person alone sees', () => {
  it('is in the language of their Discord, but for the words of the articles', async () => {
    const { olha, discord } = await withOlha();
    const answer = await olha.runs('ask', { question, private: true }).reply();
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
    const text = textOf(answer);
    expect(text).toContain('The bridge is 412 metres long.');
    expect(text).toContain('Лише одне видання: Oster Herald · Станом на 4 травня 2031 року');
    expect(buttonsOf(answer).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Джерела', 'Чому така відповідь?', 'Видалити']),
    );
    expect(discord.refused).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['help', [uk.notices.help.ask, uk.notices.help.memory]],
    [
      'privacy',
      [
        uk.privacy.nowhere,
        'Останні 3 запитання, які ви поставили в каналі: **10 хвилин**',
        uk.privacy.kept.gaps.why,
      ],
    ],
    ['forget-me', ['Видалено з оперативної пам’яті: 0 запитань', uk.privacy.forgotten.remains]],
    ['brief', ['Коротко: ', 'лише одне видання']],
    ['timeline', ['Хронологія: ']],
    ['people', ['Хто є хто: ']],
    ['sources', ['Джерела: ', 'Архівна копія', 'У чому вони розходяться (1)']],
    ['settings show', [uk.settings.shown, uk.settings.labels.askChannels, '(як зазвичай)']],
  ])('is so for /%s', async (command, told) => {
    const { olha, ada, discord } = await withOlha();
    const text = textOf(await olha.runs(command).reply());
    for (const one of told) expect(text).toContain(one);
    expect(textOf(await ada.runs(command).reply())).not.toMatch(cyrillic);
    expect(discord.refused).toEqual([]);
  });

  it('is so for what the buttons under an answer show', async () => {
    const { olha, discord } = await withOlha();
    const answer = await olha.runs('ask', { question }).reply();
    const pressed = async (id: string) => textOf(await olha.clicks(answer, id).reply());
    expect(await pressed('Sources')).toContain(uk.guide.cited.sources);
    expect(await pressed('Sources')).toContain('Абзац 1');
    expect(await pressed('Copy citation')).toContain(uk.guide.cited.plain);
    expect(await pressed('Helpful')).toBe(uk.notices.votes.up);
    expect(await pressed('Not helpful')).toBe(uk.notices.votes.down);
    expect(await pressed('Not helpful')).toBe(uk.notices.votes.back);
    const chosen = await olha.runs('ask', { question: '#bridge-length' }).reply();
    expect(textOf(await olha.clicks(chosen, 'Why this answer?').reply())).toBe(uk.notices.why.chosen);
    expect(discord.refused).toEqual([]);
  });

  it('is so where somebody else may not delete an answer', async () => {
    const { olha, ben } = await withOlha();
    const answer = await ben.runs('ask', { question }).reply();
    expect(textOf(await olha.clicks(answer, 'Delete').reply())).toBe(uk.notices.notTheirs);
  });

  it('is so for what is found on the claims of a message', async () => {
    const { olha, ben, discord } = await withOlha();
    const check = async (text: string) => {
      const use = olha.usesMessageMenu('Check This Message', ben.says(discord.general, text));
      return textOf(await use.reply());
    };
    expect(await check('The bridge is 412 metres long. I like it.')).toContain(`**${uk.claims.leads.so}:**`);
    expect(await check('The bridge is 412 metres long. I like it.')).toContain('Не перевірено ще 1 речення');
    expect(await check('The bridge is 500 metres long.')).toContain(`**${uk.claims.leads.otherwise}:**`);
    expect(await check('I like it.')).toBe(uk.claims.nothing);
    expect(await check('')).toBe(uk.claims.noText);
  });

  it('is so where the answer must not be for all, and says why', async () => {
    const { olha, discord } = await withOlha();
    await olha.runs('settings muted-channels', { add: discord.general }).reply();
    const answer = await olha.runs('ask', { question }).reply();
    expect(textOf(answer)).toContain('У цьому каналі я мовчу, тому це бачите лише ви.');
  });

  it('is so for a setting that is refused', async () => {
    const { olha } = await withOlha();
    expect(textOf(await olha.runs('settings quiet-hours', { from: 3 }).reply())).toBe(
      uk.settings.refused.bothHours,
    );
    expect(textOf(await olha.runs('settings ask-channels').reply())).toBe(uk.settings.refused.whichChannel);
  });

  it('is so after a fault of ours', async () => {
    const { olha } = await withOlha({ answerer: broken });
    expect(textOf(await olha.runs('ask', { question, private: true }).reply())).toBe(uk.notices.apology);
  });
});

describe('what everybody in a server sees', () => {
  it('is in the language of the server, whoever asks', async () => {
    const { olha, ben, discord } = await withOlha({}, { locale: 'uk' });
    const answer = await ben.runs('ask', { question }).reply();
    expect([answer.flags & EPHEMERAL, textOf(answer)]).toEqual([
      0,
      expect.stringContaining('Лише одне видання'),
    ]);
    ben.says(discord.general, `${discord.bot.mention} ${question}`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('Лише одне видання');
    const other = discord.addGuild('Elsewhere');
    const there = discord.addChannel('talk', { guild: other });
    olha.says(there, `${discord.bot.mention} ${question}`);
    expect(textOf(await discord.nextMessage(there))).not.toMatch(cyrillic);
  });

  it('is in English in an English server, whoever asks', async () => {
    const { olha, discord } = await withOlha();
    expect(textOf(await olha.runs('ask', { question }).reply())).not.toMatch(cyrillic);
    olha.says(discord.general, `${discord.bot.mention} ${question}`);
    expect(textOf(await discord.nextMessage(discord.general))).not.toMatch(cyrillic);
  });

  it('is in the language that its moderators have chosen', async () => {
    const { ada, ben, discord } = await withOlha();
    await ada.runs('settings language', { language: 'uk' }).reply();
    expect(textOf(await ben.runs('ask', { question: 'zebra volcano' }).reply())).toContain(
      'Це поза межами цієї історії.',
    );
    ben.says(discord.general, `${discord.bot.mention} Who lit the fireworks?`);
    expect(textOf(await discord.nextMessage(discord.general))).toMatch(cyrillic);
    ben.says(discord.general, discord.bot.mention);
    expect(textOf(await discord.nextMessage(discord.general))).toContain(uk.notices.noQuestion);
    await ada.runs('settings language', { language: 'automatic' }).reply();
    expect(textOf(await ben.runs('ask', { question }).reply())).not.toMatch(cyrillic);
  });

  it('stays so when a suggestion in it is taken', async () => {
    const { ada, ben, olha, discord } = await withOlha({ answerer: suggesting });
    await ada.runs('settings language', { language: 'uk' }).reply();
    const offered = await ben.runs('ask', { question: 'Which?' }).reply();
    const own = await olha.clicks(offered, question).reply();
    expect([own.flags & EPHEMERAL, cyrillic.test(textOf(own))]).toEqual([EPHEMERAL, true]);
    const changed = await ben.clicks(offered, question).reply();
    expect([changed.id, cyrillic.test(textOf(changed))]).toEqual([offered.id, true]);
    expect(discord.refused).toEqual([]);
  });
});

describe('a direct message', () => {
  it('is answered in English until its writer has used a command, then in the language of their Discord', async () => {
    const { olha, discord } = await withOlha();
    const asks = async () => {
      olha.sendsDirect(question);
      return textOf(await discord.nextMessage(olha.direct));
    };
    expect(await asks()).not.toMatch(cyrillic);
    await olha.runs('help', {}, olha.direct).reply();
    expect(await asks()).toContain('Лише одне видання');
    await olha.runs('forget-me', {}, olha.direct).reply();
    // The command itself has told the language once more before it was forgotten.
    expect(await asks()).not.toMatch(cyrillic);
  });
});

it('no language is one of the bot’s but those that it has texts for', async () => {
  const { discord } = await withOlha();
  const greta = discord.addUser('Greta', { locale: 'de' });
  expect(textOf(await greta.runs('ask', { question, private: true }).reply())).toContain(
    en.reply.notes.oneOutlet('Oster Herald'),
  );
});
