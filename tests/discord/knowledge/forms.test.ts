import { describe, expect, it } from 'vitest';
import { newsroomOf } from '../../support/newsroom.ts';
import type { Interaction, Modal } from '../../support/local-discord/interaction.ts';
import { componentsOf, textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { fileOf, knowledgeAtWork, labelsOf, withLongFacts } from './knowledge-at-work.ts';
import { newsroomAtWork, publishes } from './newsroom-at-work.ts';

const width = {
  place: 'bridge / bridge-width',
  asked: 'How wide is the Oster bridge?\nwidth of the bridge\nyes: is it wider than ten metres?',
  answer: 'The bridge is 14 metres wide.',
  sources: 'herald 1: a span of 412 metres',
  more: 'said by: Mara Lind\nrelated: bridge-length',
};

const valuesOf = ({ components }: Modal) =>
  Object.fromEntries(
    componentsOf({ components }).flatMap(({ custom_id, value = '' }) =>
      typeof custom_id === 'string' ? [[custom_id, value]] : [],
    ),
  );

const whatStands = async (opened: Interaction) => valuesOf(await opened.modal());

describe('/knowledge add', () => {
  it('takes a whole fact in one form, and a moderator publishes it', async () => {
    const { room, discord, ada } = await newsroomAtWork();
    const form = await ada.runs('knowledge add').modal();
    expect(form.title).toBe('A new fact');
    expect(JSON.stringify(form.components)).toContain('A new topic, or one of: bridge, people');
    expect(JSON.stringify(form.components)).toContain('Sources: herald, gazette');
    const reply = await ada.submits(form, width).reply();
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(reply)).toMatch(
      /^\*\*Prepared; readers see nothing of it yet\*\*\n\*\*1\*\* <t:\d+:f> Ada in Discord adds the fact bridge-width to bridge\./,
    );
    expect(labelsOf(reply)).toEqual(['Edit again']);
    expect(room.answer('How wide is the Oster bridge?')).not.toContain('14 metres');
    expect(textOf(await publishes(ada))).toContain('**Published as number 2**');
    expect(room.answer('How wide is the Oster bridge?')).toContain('14 metres');
    expect(discord.refused).toEqual([]);
  });

  it.each([
    ['a place that is none', { place: 'bridge width' }, '“bridge width” is not a topic and an id'],
    ['a source that is none', { sources: 'the herald said so' }, 'is not a source; write it as'],
    ['a setting that is none', { more: 'colour: red' }, 'is no setting; there are'],
    ['a first question that is missing', { asked: 'yes: is it?' }, 'The first question is missing'],
    ['a source that nobody knows', { sources: 'times 1: a span' }, 'unknown-source'],
    ['an id that is taken', { place: 'bridge / toll' }, 'there is a fact toll already'],
  ])('says what is wrong with %s, and goes on from what was typed', async (_, change, told) => {
    const { room, discord, ada } = await newsroomAtWork();
    const typed = { ...width, ...change };
    const reply = await ada.submits(await ada.runs('knowledge add').modal(), typed).reply();
    expect(textOf(reply)).toContain('**Not prepared yet; nothing that you typed is lost**');
    expect(textOf(reply)).toContain(told);
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    const again = ada.clicks(reply, 'Go on editing');
    expect(await whatStands(again)).toEqual(typed);
    const mended = await ada.submits(await again.modal(), width).reply();
    expect(textOf(mended)).toContain('**Prepared;');
    expect(await room.version()).toBe(room.live.current().knowledge.version);
    expect(discord.refused).toEqual([]);
  });

  it('goes on from the file of its reply after a restart', async () => {
    const { work, discord, ada } = await newsroomAtWork();
    const odd = { ...width, place: 'nowhere', answer: '# no comment\n  : { [ “@everyone” | >-\n\ttab' };
    const reply = await ada.submits(await ada.runs('knowledge add').modal(), odd).reply();
    expect((await fileOf(reply)).name).toBe('typed.yaml');
    await work.restart();
    expect(await whatStands(ada.clicks(reply, 'Go on editing'))).toEqual(odd);
    reply.attachments = [];
    await work.restart();
    expect(textOf(await ada.clicks(reply, 'Go on editing').reply())).toContain('no longer in my memory');
    expect(discord.refused).toEqual([]);
  });

  it('takes whatever is typed for text, also what looks like YAML', async () => {
    const { room, ada } = await newsroomAtWork();
    const answer = 'citations: [] # {{{ - "x" \\ *l0 &l1 !!js/function %YAML |- ---';
    const reply = await ada.submits(await ada.runs('knowledge add').modal(), { ...width, answer }).reply();
    expect(textOf(reply)).toContain('**Prepared;');
    await publishes(ada);
    expect(room.live.current().knowledge.facts.get('bridge-width')?.answer).toBe(answer);
  });

  it('takes a form that was open while the bot was restarted', async () => {
    const { work, ada } = await newsroomAtWork();
    const form = await ada.runs('knowledge add').modal();
    await work.restart();
    expect(textOf(await ada.submits(form, width).reply())).toContain('adds the fact bridge-width');
  });

  it('offers a button where the form is not ready in time', async () => {
    let isSlow = true;
    const newsroom = newsroomOf((usual) => ({
      topics: async () => {
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, 120));
        return usual.topics();
      },
    }));
    const { discord, ada } = await knowledgeAtWork(newsroom, {}, { timing: { deferAfter: 20 } });
    const reply = await ada.runs('knowledge add').reply();
    expect(textOf(reply)).toBe('**The form is ready**');
    isSlow = false;
    const form = await ada.clicks(reply, 'Open the form').modal();
    expect(form.title).toBe('A new fact');
    expect(discord.refused).toEqual([]);
  });

  it('shows many mistakes whole in the file above what was typed', async () => {
    const { ada } = await newsroomAtWork();
    const sources = Array.from({ length: 60 }, (_, index) => `${'wrong '.repeat(9)}${index}`).join('\n');
    const typed = { ...width, sources };
    const reply = await ada.submits(await ada.runs('knowledge add').modal(), typed).reply();
    const { text } = await fileOf(reply);
    expect(text).toMatch(/^# “wrong .+ 0” is not a source/i);
    expect(text).toContain('wrong 59” is not a source');
    expect(text).toContain('answer: The bridge is 14 metres wide.');
  });
});

describe('/knowledge edit', () => {
  it('opens the fact as it is, waiting changes in it, and puts what was changed in its place', async () => {
    const { room, ada } = await newsroomAtWork();
    const form = await ada.runs('knowledge edit', { fact: '#bridge-length' }).modal();
    expect(form.title).toBe('Edit bridge-length');
    expect(valuesOf(form)).toMatchObject({
      place: 'bridge / bridge-length',
      answer: 'The bridge is 412 metres long.',
      sources: 'herald 1: a span of 412 metres',
      more: 'related: bridge-cost',
    });
    const reply = await ada.submits(form, { answer: 'The bridge is 421 metres long.' }).reply();
    expect(textOf(reply)).toContain('changes the fact bridge-length in bridge.');
    expect(labelsOf(reply)).toEqual(['Edit again', 'Earlier answers were wrong…']);
    const again = await whatStands(ada.clicks(reply, 'Edit again'));
    expect(again).toMatchObject({ answer: 'The bridge is 421 metres long.' });
    await publishes(ada);
    expect(room.answer('How long is the Oster bridge?')).toContain('421 metres');
    const file = await room.read('facts/bridge.yaml');
    expect(file.split('\n').filter((line) => line.includes('421'))).toHaveLength(1);
  });

  it('offers facts while their name is typed', async () => {
    const { ada } = await newsroomAtWork();
    const offered = await ada.types('knowledge edit', { fact: 'toll' });
    expect(offered[0]).toEqual({ name: 'toll: Will there be a toll?', value: '#toll' });
  });

  it('says that there is no such fact', async () => {
    const { ada } = await newsroomAtWork();
    const reply = await ada.runs('knowledge edit', { fact: 'moon' }).reply();
    expect(textOf(reply)).toContain('There is no fact moon.');
  });

  it('tells the second of two who edit the same fact, and shows what the first has made of it', async () => {
    const { room, discord, ada } = await newsroomAtWork();
    const max = discord.addUser('Max', { rank: 'moderator' });
    const mine = await ada.runs('knowledge edit', { fact: 'bridge-length' }).modal();
    const theirs = await max.runs('knowledge edit', { fact: 'bridge-length' }).modal();
    await max.submits(theirs, { answer: 'It is 400 metres long.' }).reply();
    const reply = await ada.submits(mine, { answer: 'It is 450 metres long.' }).reply();
    expect(textOf(reply)).toContain('The fact bridge-length has been changed since you opened it.');
    expect(textOf(reply)).toContain('answer: It is 400 metres long.');
    const again = await ada.clicks(reply, 'Go on editing').modal();
    expect(valuesOf(again)).toMatchObject({ answer: 'It is 450 metres long.' });
    expect(textOf(await ada.submits(again, {}).reply())).toContain('**Prepared;');
    await publishes(ada);
    expect(room.answer('How long is the Oster bridge?')).toContain('450 metres');
  });

  it('knows after a restart whether the fact is still the one that was opened', async () => {
    const { work, ada } = await newsroomAtWork();
    const first = await ada.runs('knowledge edit', { fact: 'toll' }).modal();
    const second = await ada.runs('knowledge edit', { fact: 'toll' }).modal();
    await work.restart();
    const reply = await ada.submits(first, { answer: 'A toll has been decided.' }).reply();
    expect(textOf(reply)).toContain('changes the fact toll');
    await work.restart();
    const late = await ada.submits(second, { answer: 'There is no toll.' }).reply();
    expect(textOf(late)).toContain('has been changed since you opened it');
    await work.restart();
    const again = await ada.clicks(late, 'Go on editing').modal();
    expect(valuesOf(again)).toMatchObject({ answer: 'There is no toll.' });
    expect(textOf(await ada.submits(again, {}).reply())).toContain('changes the fact toll');
  });

  it.each([
    [{}, 'Nothing in it is different from what it was.'],
    [{ place: 'bridge / other' }, '“bridge / other” is another place than “bridge / toll”'],
    [{ place: 'people / toll' }, '“people / toll” is another place than “bridge / toll”'],
  ])('does not take %j', async (change, told) => {
    const { room, ada } = await newsroomAtWork();
    const form = await ada.runs('knowledge edit', { fact: 'toll' }).modal();
    expect(textOf(await ada.submits(form, change).reply())).toContain(told);
    expect(await room.storage.staged.list()).toEqual([]);
  });

  it('leads to the files where a fact is longer than a form', async () => {
    const { discord, ada } = await knowledgeAtWork(withLongFacts());
    const reply = await ada.runs('knowledge edit', { fact: 'toll' }).reply();
    expect(textOf(reply)).toContain('longer than a form of Discord holds (4,000 characters a field)');
    expect(textOf(reply)).toContain('/knowledge export');
    expect((await fileOf(reply)).text).toContain('what of part 199');
    expect(discord.refused).toEqual([]);
  });

  it('says that the fact was retired meanwhile, and keeps what was typed', async () => {
    const { ada } = await newsroomAtWork();
    const form = await ada.runs('knowledge edit', { fact: 'minister-absent' }).modal();
    await ada.runs('knowledge retire', { fact: 'minister-absent' }).reply();
    const reply = await ada.submits(form, { answer: 'She was ill.' }).reply();
    expect(textOf(reply)).toContain('There is no fact minister-absent.');
    expect((await fileOf(reply)).text).toContain('She was ill.');
  });
});
