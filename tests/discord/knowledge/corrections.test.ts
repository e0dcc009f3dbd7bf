import { describe, expect, it } from 'vitest';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { forgetful } from '../notebooks.ts';
import {
  corrects,
  correctsAndLists,
  noted,
  question,
  refusesToChange,
  shown,
  shutsOut,
  until,
  writesDown,
} from './correcting.ts';
import { labelsOf } from './knowledge-at-work.ts';
import { newsroomAtWork, publishes } from './newsroom-at-work.ts';

describe('after a correction was published', () => {
  it('the replies given before are listed, and corrected at one press, each once', async () => {
    const { room, work, discord, ada, ben } = await newsroomAtWork();
    const cafe = discord.addChannel('cafe');
    ben.says(discord.general, `${discord.bot.mention} ${question}`);
    const first = await discord.nextMessage(discord.general);
    const second = await ben.runs('ask', { question }, cafe).reply();
    const private_ = await ben.runs('ask', { question, private: true }).reply();
    const other = await ben.runs('ask', { question: 'Will there be a toll?' }).reply();
    await noted(room, 2);
    const published = await corrects(ada);
    expect(textOf(published)).toContain('Correction to bridge-length: ');
    await work.restart();
    await ada.clicks(published, 'Show replies given before').reply();
    expect(textOf(published)).toContain('**2 replies given before say what was corrected**');
    const address = `https://discord.com/channels/${discord.guild.id}/${cafe.id}/${second.id}`;
    expect(textOf(published)).toContain(`[Reply of 4 May 2031](${address}) bridge-length: `);
    expect(labelsOf(published)).toEqual(['Correct them (2)']);
    const copy = structuredClone(published);
    await ada.clicks(published, 'Correct them (2)').reply();
    expect(textOf(published)).toBe('**Done**\n2 replies: corrected');
    for (const message of [first, second]) {
      expect(textOf(message)).toContain(shown);
      expect(textOf(message)).toContain('421 metres long.');
      expect(textOf(message)).toContain('-# [1] Oster Herald');
      expect(labelsOf(message)).toEqual([
        '[1] Oster Herald, 4 May 2031',
        'Sources',
        'Copy citation',
        'Helpful',
        'Not helpful',
        'Why this answer?',
        'Delete',
      ]);
    }
    expect(textOf(second)).toMatch(/^> How long is the Oster bridge\?\n\n\*\*Corrected on/);
    for (const message of [private_, other]) expect(textOf(message)).not.toContain('Corrected on');
    await until(async () => (await room.newsroom.outdated(room.live.current().knowledge.version)).ok);
    await ada.clicks(copy, 'Correct them (2)').reply();
    expect(textOf(copy)).toMatch(/\*\*No reply is left to correct\*\*|was corrected already/);
    expect(textOf(first).split('Corrected on')).toHaveLength(2);
    expect(discord.refused).toEqual([]);
  });

  it('a reply that is gone is not missed, and one where the bot may not write is named', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    const shut = discord.addChannel('shut');
    const kept = await ben.runs('ask', { question }, shut).reply();
    const lost = await ben.runs('ask', { question }).reply();
    await noted(room, 2);
    const published = await correctsAndLists(ada);
    ben.deletes(lost);
    await noted(room, 1);
    await room.storage.replies.keep({
      channel: discord.general.id,
      message: lost.id,
      facts: ['bridge-length'],
      version: kept.embeds[0]?.footer?.text.split('@')[1] ?? '',
      on: '2031-05-04',
    });
    shutsOut(discord);
    await ada.clicks(published, 'Correct them (2)').reply();
    expect(textOf(published)).toContain('1 reply: is gone');
    expect(textOf(published)).toContain('1 reply: could not be corrected');
    expect(textOf(published)).toMatch(new RegExp(`Not corrected:\\n\\[Reply of .+${kept.id}\\)`));
    const again = await room.newsroom.outdated(room.live.current().knowledge.version);
    expect(again.ok && again.value.map(({ reply }) => reply.message)).toEqual([kept.id]);
  });

  it('a reply that cannot be changed gets one under it', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    const answer = await ben.runs('ask', { question }).reply();
    await noted(room, 1);
    const published = await correctsAndLists(ada);
    const copy = structuredClone(published);
    refusesToChange(discord);
    await ada.clicks(published, 'Correct them (1)').reply();
    expect(textOf(published)).toContain('1 reply: could not be changed, so a reply stands under it');
    const under = discord.fromBot(discord.general).at(-1);
    expect(under?.message_reference?.message_id).toBe(answer.id);
    expect(under && textOf(under)).toContain(shown);
    await ada.clicks(copy, 'Correct them (1)').reply();
    expect(discord.fromBot(discord.general)).toHaveLength(2);
  });

  it('an answer whose fact was retired is withdrawn', async () => {
    const { room, ada, ben } = await newsroomAtWork();
    const answer = await ben.runs('ask', { question: 'What did the minister say at the opening?' }).reply();
    await noted(room, 1, 'minister-absent');
    await ada.runs('knowledge retire', { fact: 'minister-absent', corrects: 'She was there.' }).reply();
    const published = await publishes(ada);
    await ada.clicks(published, 'Show replies given before').reply();
    const copy = structuredClone(published);
    await ada.clicks(published, 'Correct them (1)').reply();
    expect(textOf(answer)).toBe(
      '**Corrected on 4 May 2031:** She was there.\n\nThe answer that stood here is withdrawn.',
    );
    expect(labelsOf(answer)).toEqual([]);
    await ada.clicks(copy, 'Correct them (1)').reply();
    expect(textOf(copy)).toContain('No reply is left to correct');
  });

  it('a second press changes nothing, even where nobody has noted the first', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork({ notebook: forgetful });
    const answer = await ben.runs('ask', { question }).reply();
    await writesDown({ room, discord }, answer.id);
    const published = await correctsAndLists(ada);
    const copy = structuredClone(published);
    await ada.clicks(published, 'Correct them (1)').reply();
    const edited = answer.edited_timestamp;
    await ada.clicks(copy, 'Correct them (1)').reply();
    expect(textOf(copy)).toContain('1 reply: was corrected already');
    expect(answer.edited_timestamp).toBe(edited);
  });

  it('many replies are corrected a hundred at a press, as fast as Discord lets', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    const answer = await ben.runs('ask', { question }).reply();
    await noted(room, 1);
    for (let index = 0; index < 101; index += 1)
      await writesDown({ room, discord }, String(index + 1), '2031-05-03');
    const published = await correctsAndLists(ada);
    discord.faults.rateLimit('PATCH /channels/:channel/messages/:message', 0.1);
    await ada.clicks(published, 'Correct them (100 of 102)').reply();
    expect(textOf(published)).toContain('1 reply: corrected\n99 replies: is gone');
    expect(labelsOf(published)).toEqual(['Correct them (2)']);
    expect(textOf(answer)).toContain(shown);
  });

  it('no button is shown where nothing was corrected', async () => {
    const { ada } = await newsroomAtWork();
    const form = await ada.runs('knowledge edit', { fact: 'toll' }).modal();
    await ada.submits(form, { answer: 'That is open.' }).reply();
    expect(labelsOf(await publishes(ada))).toEqual([]);
  });
});

describe('/changes', () => {
  it('tells a reader alone what was corrected, when, and between which versions', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    const before = room.live.current().knowledge.version;
    await corrects(ada);
    const after = room.live.current().knowledge.version;
    const reply = await ben.runs('changes').reply();
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(reply)).toBe(
      [
        '**Corrected since 4 April 2031: 1, newest first**',
        `**4 May 2031** The bridge is 421 metres long, \\*not\\* 412. (bridge-length: until version ${before}; right since ${after})`,
      ].join('\n'),
    );
    expect(textOf(await ben.runs('changes', {}, ben.direct).reply())).toContain('421 metres');
    expect(discord.refused).toEqual([]);
  });

  it.each([
    [{}, '**No correction has been published so far.**\nIf an answer turns out to have been wrong,'],
    [
      { since: 'yes*terday' },
      '“yes\\*terday” is not a date. Write it as in 2025-12-02, or as a number of days.',
    ],
    [{ since: '2031-02-30' }, '“2031-02-30” is not a date.'],
  ])('says so for %j', async (values, told) => {
    const { ben } = await newsroomAtWork();
    expect(textOf(await ben.runs('changes', values).reply())).toContain(told);
  });

  it('offers how far to look back', async () => {
    const { ben } = await newsroomAtWork();
    expect(await ben.types('changes', { since: '' })).toEqual([
      { name: 'the last 7 days', value: '2031-04-27' },
      { name: 'the last 30 days', value: '2031-04-04' },
      { name: 'the last 90 days', value: '2031-02-03' },
      { name: 'the last 365 days', value: '2030-05-04' },
    ]);
    expect(await ben.types('changes', { since: '90' })).toHaveLength(1);
  });

  it('gives the reason while the corrections cannot be read', async () => {
    const { room, ben } = await newsroomAtWork();
    await room.storage.close();
    const told = textOf(await ben.runs('changes').reply());
    expect(told).not.toContain('Something went wrong');
    expect(told).not.toMatch(/No answer has been corrected|No correction/);
  });
});
