import { describe, expect, it } from 'vitest';
import { USUAL } from '../../../src/core/settings/settings.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { fileOf } from '../knowledge/knowledge-at-work.ts';
import { serverAtWork } from '../server-at-work.ts';

describe('/settings', () => {
  it('shows a server whose moderators have set nothing what is usual, to the one who asks alone', async () => {
    const { ada } = await serverAtWork();
    const shown = await ada.runs('settings show').reply();
    expect(shown.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(shown).split('\n').slice(2)).toEqual([
      '- Channels where I answer unasked: **none** (as usual)',
      '- Channels where I keep silent: **none** (as usual)',
      '- Where I tell moderators of problems: **none** (as usual)',
      '- Answers to /ask for the asker alone, unless they say otherwise: **off** (as usual)',
      '- Time between two public answers to one person: **none** (as usual)',
      '- Thumbs under answers: **on** (as usual)',
      '- A fact counts as old after: **180 days** (as usual)',
      '- A second moderator has to agree before anything is published: **off** (as usual)',
      '- Language of my own words in public: **automatic, that of the server** (as usual)',
      '- Quiet hours, in which I answer nothing in public: **none** (as usual)',
    ]);
  });

  it('is for those who may manage the server', async () => {
    const { ben } = await serverAtWork();
    expect(() => ben.runs('settings show')).toThrow('does not see the command');
  });

  it.each([
    ['private-answers', { on: true }, '**on** (usually off)'],
    ['cooldown', { seconds: 0 }, '**none** (as usual)'],
    ['cooldown', { seconds: 3600 }, '**3,600 s** (usually none)'],
    ['feedback', { on: false }, '**off** (usually on)'],
    ['stale-after', { days: 1 }, '**1 day** (usually 180 days)'],
    ['second-approver', { on: true }, 'published: **on** (usually off)'],
    ['language', { language: 'uk' }, '**Ukrainian** (usually automatic, that of the server)'],
    ['quiet-hours', { from: 22, to: 6 }, '**22:00 to 6:00 UTC** (usually none)'],
  ])('%s %j is kept over a restart', async (name, values, line) => {
    const { ada, restart } = await serverAtWork();
    expect(textOf(await ada.runs(`settings ${name}`, values).reply())).toContain(line);
    await restart();
    expect(textOf(await ada.runs('settings show').reply())).toContain(line);
  });

  it.each(['muted-channels', 'ask-channels'])('%s takes channels in and out', async (name) => {
    const { ada, discord, restart } = await serverAtWork();
    const other = discord.addChannel('other');
    await ada.runs(`settings ${name}`, { add: discord.general }).reply();
    const both = await ada.runs(`settings ${name}`, { add: other }).reply();
    expect(textOf(both)).toContain(`**<#${discord.general.id}>, <#${other.id}>** (usually none)`);
    await restart();
    const one = await ada.runs(`settings ${name}`, { remove: discord.general }).reply();
    expect(textOf(one)).toContain(`**<#${other.id}>** (usually none)`);
  });

  it('tells moderators of problems in the channel that is set, until none is', async () => {
    const { ada, discord } = await serverAtWork();
    const set = await ada.runs('settings moderators-channel', { channel: discord.general }).reply();
    expect(textOf(set)).toContain(`problems: **<#${discord.general.id}>** (usually none)`);
    expect(textOf(await discord.nextMessage(discord.general))).toBe(
      'From now on I tell moderators here of problems with the knowledge.',
    );
    const none = await ada.runs('settings moderators-channel').reply();
    expect(textOf(none)).toContain('problems: **none** (as usual)');
  });

  it('does not choose a channel for the moderators in which the bot may not write', async () => {
    const { ada, discord } = await serverAtWork();
    const closed = discord.addChannel('closed', { denied: ['send'] });
    const refused = await ada.runs('settings moderators-channel', { channel: closed }).reply();
    expect(textOf(refused)).toContain(`Nothing is changed: I may not write in <#${closed.id}>.`);
    expect(textOf(await ada.runs('settings show').reply())).toContain('problems: **none** (as usual)');
  });

  it.each([
    ['quiet-hours', { from: 3 }, 'Say both hours, or neither for none.'],
    [
      'quiet-hours',
      { from: 3, to: 3 },
      'They would begin and end at the same hour. Leave both out for none.',
    ],
    ['muted-channels', {}, 'Say which channel to `add` or to `remove`.'],
  ])('%s %j is answered with what is missing', async (name, values, sentence) => {
    const { ada } = await serverAtWork();
    expect(textOf(await ada.runs(`settings ${name}`, values).reply())).toBe(sentence);
  });

  it('gives everything as a file, and back to what is usual with a file of what was', async () => {
    const { ada, restart } = await serverAtWork();
    await ada.runs('settings cooldown', { seconds: 60 }).reply();
    const exported = await fileOf(await ada.runs('settings export').reply());
    expect(exported.name).toBe('settings.json');
    expect(JSON.parse(exported.text)).toMatchObject({ settings: { cooldown: 60 }, usual: USUAL });
    const reset = await ada.runs('settings reset').reply();
    expect(textOf(reset)).toContain('**none** (as usual)');
    expect(JSON.parse((await fileOf(reset)).text)).toMatchObject({ settings: { cooldown: 60 } });
    await restart();
    expect(textOf(await ada.runs('settings show').reply())).toContain('**none** (as usual)');
  });

  it('says why nothing is changed while the storage is off', async () => {
    const { ada, storage } = await serverAtWork();
    await storage.close();
    const answer = await ada.runs('settings cooldown', { seconds: 60 }).reply();
    expect(textOf(answer)).toBe('Nothing is changed. The program is ending and keeps nothing more.');
    expect(textOf(await ada.runs('settings show').reply())).toContain('**none** (as usual)');
  });

  it('is not there where nothing can be set', async () => {
    const { discord } = await serverAtWork({ settings: undefined });
    expect(discord.commands().map(({ name }) => name)).not.toContain('settings');
  });
});

describe('/settings second-approver', () => {
  const isOn = 'published: **on** (usually off)';

  it('is turned off by two, and the first is told who can do it where there is no second', async () => {
    const { ada, discord, restart } = await serverAtWork();
    const zoe = discord.addUser('Zoe', { rank: 'moderator' });
    await ada.runs('settings second-approver', { on: true }).reply();
    for (const _ of ['once', 'again']) {
      const waits = await ada.runs('settings second-approver', { on: false }).reply();
      expect(textOf(waits)).toContain('Nothing is changed yet. While two moderators have to agree');
      expect(textOf(waits)).toContain('run `/settings second-approver on:False` within 7 days');
      expect(textOf(waits)).toContain(`\`npm run data -- second-approver off ${discord.guild.id}\``);
      await restart();
    }
    const shown = textOf(await zoe.runs('settings show').reply());
    expect(shown).toContain(isOn);
    expect(shown).toContain('⚠️ Ada wants one moderator to be enough for publishing.');
    const agreed = await zoe.runs('settings second-approver', { on: false }).reply();
    expect(textOf(agreed)).toContain('published: **off** (as usual)');
    expect(textOf(await ada.runs('settings show').reply())).not.toContain('wants');
    expect(discord.refused).toEqual([]);
  });

  it('is not turned off by a reset of one, which changes nothing else meanwhile', async () => {
    const { ada, discord } = await serverAtWork();
    const zoe = discord.addUser('Zoe', { rank: 'moderator' });
    await ada.runs('settings cooldown', { seconds: 60 }).reply();
    await ada.runs('settings second-approver', { on: true }).reply();
    const waits = await ada.runs('settings reset').reply();
    expect(textOf(waits)).toContain('Nothing is changed yet, nor is any other setting.');
    expect(waits.attachments).toEqual([]);
    const shown = textOf(await ada.runs('settings show').reply());
    expect(shown).toContain(isOn);
    expect(shown).toContain('**60 s** (usually none)');
    expect(shown).toContain('⚠️ Ada wants everything as usual again');
    const reset = await zoe.runs('settings reset').reply();
    expect(textOf(reset)).toContain('published: **off** (as usual)');
    expect(JSON.parse((await fileOf(reset)).text)).toMatchObject({ settings: { cooldown: 60 } });
  });

  it('is told in Ukrainian to whom Discord speaks it, with the name as it was typed', async () => {
    const { discord } = await serverAtWork();
    const olha = discord.addUser('*Olha*', { locale: 'uk', rank: 'moderator' });
    await olha.runs('settings second-approver', { on: true }).reply();
    const waits = await olha.runs('settings second-approver', { on: false }).reply();
    expect(textOf(waits)).toContain('Поки що нічого не змінено. Доки потрібна згода двох модераторів');
    expect(textOf(waits)).toContain('протягом 7 днів');
    expect(textOf(waits)).toContain('Якщо другого модератора вже немає');
    const shown = await olha.runs('settings show').reply();
    expect(textOf(shown)).toContain('⚠️ \\*Olha\\* хоче, щоб для публікації вистачало одного модератора.');
  });

  it('outlives that the bot is thrown out', async () => {
    const { ada, discord, storage } = await serverAtWork();
    await ada.runs('settings cooldown', { seconds: 60 }).reply();
    await ada.runs('settings second-approver', { on: true }).reply();
    const { id } = discord.guild;
    discord.removeGuild(discord.guild);
    await expect.poll(() => storage.settings.all()).toEqual(new Map([[id, { secondPerson: 'true' }]]));
  });
});

describe('the settings of a server', () => {
  it('are forgotten when the bot leaves it', async () => {
    const { ada, discord, storage } = await serverAtWork();
    await ada.runs('settings cooldown', { seconds: 60 }).reply();
    discord.removeGuild(discord.guild);
    await expect.poll(() => storage.settings.all()).toEqual(new Map());
  });

  it('are forgotten at the next start if it has left meanwhile', async () => {
    const server = await serverAtWork();
    await server.storage.settings.set('111111111111111111', 'cooldown', '60');
    await server.storage.settings.set(server.discord.guild.id, 'cooldown', '60');
    await server.restart();
    await expect
      .poll(async () => [...(await server.storage.settings.all()).keys()])
      .toEqual([server.discord.guild.id]);
  });

  it('are kept where it is in none of those that have some: that is another bot', async () => {
    const server = await serverAtWork();
    await server.storage.settings.set('111111111111111111', 'cooldown', '60');
    await server.restart();
    await server.ada.runs('settings show').reply();
    expect([...(await server.storage.settings.all()).keys()]).toEqual(['111111111111111111']);
  });
});
