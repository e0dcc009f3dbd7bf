import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../support/local-discord/local-discord.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import type { Message } from '../../support/local-discord/nouns.ts';
import type { Person } from '../../support/local-discord/person.ts';
import { forgetful } from '../notebooks.ts';
import {
  correctsAndLists,
  noted,
  question,
  refusesToChange,
  seenBy,
  shown,
  shutsOut,
  writesDown,
} from './correcting.ts';
import { newsroomAtWork } from './newsroom-at-work.ts';

interface There {
  readonly discord: LocalDiscord;
  readonly ada: Person;
}

/** What Ada and Max are told who press a button at once, each in a message of their own. */
async function pressedByTwo({ discord, ada }: There, mine: Message, button: string) {
  const theirs = seenBy(mine);
  const max = discord.addUser('Max', { rank: 'moderator' });
  const presses = [ada.clicks(mine, button), max.clicks(theirs, button)];
  await Promise.all(presses.map((press) => press.reply()));
  return [mine, theirs].map(textOf);
}

describe('a correction', () => {
  it('is made once in each reply by two presses at once', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    const answers = [
      await ben.runs('ask', { question }).reply(),
      await ben.runs('ask', { question }).reply(),
    ];
    await noted(room, 2);
    const published = await correctsAndLists(ada);
    discord.faults.slow('PATCH /channels/:channel/messages/:message', 50, { times: 4 });
    const told = (await pressedByTwo({ discord, ada }, published, 'Correct them (2)')).join('\n');
    expect(told).toContain('corrected');
    expect(discord.requestsTo('PATCH /channels/:channel/messages/:message')).toHaveLength(2);
    for (const answer of answers) expect(textOf(answer).split('Corrected on')).toHaveLength(2);
  });

  it('comes once under a reply that cannot be changed, of two presses at once', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    await ben.runs('ask', { question }).reply();
    await noted(room, 1);
    const published = await correctsAndLists(ada);
    refusesToChange(discord, 2);
    discord.faults.slow('POST /channels/:channel/messages', 50, { times: 2 });
    const told = (await pressedByTwo({ discord, ada }, published, 'Correct them (1)')).join('\n');
    expect(told).toContain('1 reply: could not be changed, so a reply stands under it');
    // The other one waited for it, or found it noted.
    expect(told).toMatch(/1 reply: was corrected already|No reply is left to correct/);
    expect(discord.requestsTo('POST /channels/:channel/messages')).toHaveLength(1);
  });

  it('is tried anew by a press that waited for one that failed', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    const answer = await ben.runs('ask', { question }).reply();
    await noted(room, 1);
    const published = await correctsAndLists(ada);
    shutsOut(discord);
    const told = (await pressedByTwo({ discord, ada }, published, 'Correct them (1)')).toSorted();
    expect(told[0]).toBe('**Done**\n1 reply: corrected');
    expect(told[1]).toContain('1 reply: could not be corrected');
    expect(textOf(answer)).toContain(shown);
  });

  it('is in the language of the server, and known as made in any other', async () => {
    const { room, work, discord, ada, ben } = await newsroomAtWork({ notebook: forgetful });
    discord.faults.sendEvent('GUILD_UPDATE', { id: discord.guild.id, preferred_locale: 'uk' });
    const answer = await ben.runs('ask', { question }).reply();
    await writesDown({ room, discord }, answer.id);
    const published = await correctsAndLists(ada);
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
    await noted(room, 1);
    const published = await correctsAndLists(ada);
    await ada.clicks(published, 'Correct them (1)').reply();
    expect(textOf(answer)).toContain('**Виправлено 4 травня 2031 року:** The bridge is 421 metres long');
  });
});
