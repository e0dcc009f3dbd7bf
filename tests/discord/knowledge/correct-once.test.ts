import { describe, expect, it } from 'vitest';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { forgetful } from '../notebooks.ts';
import { corrects, question, seenBy, shown, until } from './correcting.ts';
import { newsroomAtWork } from './newsroom-at-work.ts';

describe('a correction', () => {
  it('is made once in each reply by two presses at once', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    const answers = [
      await ben.runs('ask', { question }).reply(),
      await ben.runs('ask', { question }).reply(),
    ];
    await until(async () => (await room.storage.replies.withFacts(['bridge-length'])).length === 2);
    const published = await corrects(ada);
    await ada.clicks(published, 'Show replies given before').reply();
    const [mine, theirs] = [published, seenBy(published)];
    discord.faults.slow('PATCH /channels/:channel/messages/:message', 50, { times: 4 });
    const max = discord.addUser('Max', { rank: 'moderator' });
    const presses = [ada.clicks(mine, 'Correct them (2)'), max.clicks(theirs, 'Correct them (2)')];
    await Promise.all(presses.map((press) => press.reply()));
    const told = [mine, theirs].map(textOf).join('\n');
    expect(told).toContain('corrected');
    expect(discord.requestsTo('PATCH /channels/:channel/messages/:message')).toHaveLength(2);
    for (const answer of answers) expect(textOf(answer).split('Corrected on')).toHaveLength(2);
  });

  it('comes once under a reply that cannot be changed, of two presses at once', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    await ben.runs('ask', { question }).reply();
    await until(async () => (await room.storage.replies.withFacts(['bridge-length'])).length === 1);
    const published = await corrects(ada);
    await ada.clicks(published, 'Show replies given before').reply();
    const [mine, theirs] = [published, seenBy(published)];
    const refusal = { code: 50005, message: 'Cannot edit a message authored by another user' };
    discord.faults.fail('PATCH /channels/:channel/messages/:message', 403, { body: refusal, times: 2 });
    discord.faults.slow('POST /channels/:channel/messages', 50, { times: 2 });
    const max = discord.addUser('Max', { rank: 'moderator' });
    const presses = [ada.clicks(mine, 'Correct them (1)'), max.clicks(theirs, 'Correct them (1)')];
    await Promise.all(presses.map((press) => press.reply()));
    const told = [mine, theirs].map(textOf).join('\n');
    expect(told).toContain('1 reply: could not be changed, so a reply stands under it');
    // The other one waited for it, or found it noted.
    expect(told).toMatch(/1 reply: was corrected already|No reply is left to correct/);
    expect(discord.requestsTo('POST /channels/:channel/messages')).toHaveLength(1);
  });

  it('is tried anew by a press that waited for one that failed', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    const answer = await ben.runs('ask', { question }).reply();
    await until(async () => (await room.storage.replies.withFacts(['bridge-length'])).length === 1);
    const published = await corrects(ada);
    await ada.clicks(published, 'Show replies given before').reply();
    const [mine, theirs] = [published, seenBy(published)];
    const refusal = { body: { code: 50001, message: 'Missing Access' } };
    discord.faults.fail('PATCH /channels/:channel/messages/:message', 403, refusal);
    discord.faults.fail('POST /channels/:channel/messages', 403, refusal);
    const max = discord.addUser('Max', { rank: 'moderator' });
    const presses = [ada.clicks(mine, 'Correct them (1)'), max.clicks(theirs, 'Correct them (1)')];
    await Promise.all(presses.map((press) => press.reply()));
    const told = [mine, theirs].map(textOf).toSorted();
    expect(told[0]).toBe('**Done**\n1 reply: corrected');
    expect(told[1]).toContain('1 reply: could not be corrected');
    expect(textOf(answer)).toContain(shown);
  });

  it('is in the language of the server, and known as made in any other', async () => {
    const { room, work, discord, ada, ben } = await newsroomAtWork({ notebook: forgetful });
    discord.faults.sendEvent('GUILD_UPDATE', { id: discord.guild.id, preferred_locale: 'uk' });
    const answer = await ben.runs('ask', { question }).reply();
    const version = room.live.current().knowledge.version;
    const place = { channel: discord.general.id, message: answer.id, server: discord.guild.id };
    await room.storage.replies.keep({ ...place, facts: ['bridge-length'], version, on: '2031-05-04' });
    const published = await corrects(ada);
    await ada.clicks(published, 'Show replies given before').reply();
    const [copy, theirs] = [structuredClone(published), seenBy(published)];
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    await olha.clicks(theirs, 'Correct them (1)').reply();
    expect(textOf(theirs)).toBe('**Готово**\n1 відповідь: виправлено');
    expect(textOf(answer)).toContain('**Виправлено 4 травня 2031 року:** The bridge is 421 metres long');
    expect(textOf(answer)).not.toContain('Corrected on');
    const edited = answer.edited_timestamp;
    // The bot knows the server in English again, and nothing of what it did.
    await work.restart();
    await ada.clicks(copy, 'Correct them (1)').reply();
    expect(textOf(copy)).toBe('**Done**\n1 reply: was corrected already');
    expect(answer.edited_timestamp).toBe(edited);
  });

  it('is in the language of the person in direct messages', async () => {
    const { room, discord, ada } = await newsroomAtWork();
    const olha = discord.addUser('Olha', { locale: 'uk' });
    const answer = await olha.runs('ask', { question }, olha.direct).reply();
    await until(async () => (await room.storage.replies.withFacts(['bridge-length'])).length === 1);
    const published = await corrects(ada);
    await ada.clicks(published, 'Show replies given before').reply();
    await ada.clicks(published, 'Correct them (1)').reply();
    expect(textOf(answer)).toContain('**Виправлено 4 травня 2031 року:** The bridge is 421 metres long');
  });
});
