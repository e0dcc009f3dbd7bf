import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../../src/core/texts/texts.ts';
import { soundStory } from '../../storage/sound-story.ts';
import type { Interaction, Modal } from '../../support/local-discord/interaction.ts';
import { objectsIn } from '../../support/local-discord/json.ts';
import { componentsOf, textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import type { Message } from '../../support/local-discord/nouns.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { seenBy } from './correcting.ts';
import { fileOf, knowledgeAtWork, labelsOf, withLongFacts } from './knowledge-at-work.ts';
import { newsroomAtWork } from './newsroom-at-work.ts';
import { englishIn } from './our-english.ts';

const { forms, gaps, uploads, lines } = TEXTS.uk.knowledge;
const toll = {
  place: 'bridge / toll-price',
  asked: 'What does the toll cost?',
  answer: 'The toll costs 2 crowns.',
  sources: 'herald 1: a span of 412 metres',
  more: '',
};

/** Olha, whose Discord is in Ukrainian, beside Ada, with these questions in the list. */
async function withOlha(...questions: readonly string[]) {
  const work = await newsroomAtWork();
  for (const question of questions) await work.room.newsroom.flag(question);
  return { ...work, olha: work.discord.addUser('Olha', { locale: 'uk', rank: 'moderator' }) };
}

/** The message, in which nothing of ours is English. */
async function reads(ran: Interaction): Promise<Message> {
  const message = await ran.reply();
  const used = componentsOf(message);
  const choices = used.flatMap(({ options }) => objectsIn(options));
  const lists = [
    ...used.map(({ placeholder }) => placeholder),
    ...choices.map(({ description }) => description),
  ];
  const parts = [...textOf(message).split('\n'), ...labelsOf(message), ...lists];
  expect(parts.filter((part) => typeof part === 'string').flatMap(englishIn)).toEqual([]);
  expect(textOf(message)).toMatch(/\p{Script=Cyrillic}/u);
  expect(message.flags & EPHEMERAL).toBe(EPHEMERAL);
  return message;
}

/** The form, in which only examples and what was typed are English. */
async function opens(ran: Interaction): Promise<Modal> {
  const form = await ran.modal();
  const words = componentsOf(form).flatMap(({ label, description }) => [label, description]);
  for (const word of [form.title, ...words.filter((one) => typeof one === 'string')]) {
    expect(word).toMatch(/\p{Script=Cyrillic}/u);
    expect(englishIn(word)).toEqual([]);
  }
  return form;
}

describe('the forms of a moderator whose Discord is in Ukrainian', () => {
  it('are in Ukrainian, and so is what becomes of a new fact', async () => {
    const { work, discord, olha } = await withOlha();
    const form = await opens(olha.runs('knowledge add'));
    expect(form.title).toBe('Новий факт');
    const wrong = await reads(olha.submits(form, { ...toll, sources: '' }));
    expect(textOf(wrong)).toContain(`**${forms.kept}**`);
    const again = await opens(olha.clicks(wrong, forms.goOn));
    const prepared = await reads(olha.submits(again, toll));
    expect(textOf(prepared)).toContain(`**${lines.prepared}**`);
    expect(labelsOf(prepared)).toEqual([lines.editAgain]);
    await work.restart();
    wrong.attachments = [];
    expect(textOf(await reads(olha.clicks(wrong, forms.goOn)))).toContain(forms.forgotten);
    expect(discord.refused).toEqual([]);
  });

  it('say of an edit why it is not taken, and keep it', async () => {
    const { olha, ada } = await withOlha();
    const edit = async () => await opens(olha.runs('knowledge edit', { fact: 'toll' }));
    const first = await edit();
    expect(first.title).toBe('Факт toll');
    expect(textOf(await reads(olha.submits(first, {})))).toContain(forms.same);
    const moved = await reads(olha.submits(await edit(), { place: 'people / toll' }));
    expect(textOf(moved)).toContain(forms.otherPlace('people / toll', 'bridge / toll'));
    const mine = await edit();
    const theirs = await ada.runs('knowledge edit', { fact: 'toll' }).modal();
    await ada.submits(theirs, { answer: 'There is one.' }).reply();
    const late = await reads(olha.submits(mine, { answer: 'There is none.' }));
    expect(textOf(late)).toContain(forms.changed('toll'));
    expect(textOf(late)).toContain(forms.takesPlace);
    // What stands in the file above what was typed is for the same eyes.
    expect((await fileOf(late)).text).toContain('answer: There is none.');
  });

  it('lead in Ukrainian to the files where a fact is longer than a form', async () => {
    const { discord } = await knowledgeAtWork(withLongFacts());
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const reply = await reads(olha.runs('knowledge edit', { fact: 'toll' }));
    expect(textOf(reply)).toMatch(/\(4\s000 символів на поле\)/u);
  });

  it('come behind a button in Ukrainian where they are not ready in time', async () => {
    let isSlow = true;
    const newsroom = newsroomOf((usual) => ({
      topics: async () => {
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, 120));
        return usual.topics();
      },
    }));
    const { discord } = await knowledgeAtWork(newsroom, {}, { timing: { deferAfter: 20 } });
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const reply = await reads(olha.runs('knowledge add'));
    expect(textOf(reply)).toBe(`**${forms.ready}**`);
    isSlow = false;
    await opens(olha.clicks(reply, forms.open));
  });

  it('ask what was wrong before, of a change that still waits', async () => {
    const { room, olha } = await withOlha();
    const prepares = async (answer: string) => {
      const form = await olha.runs('knowledge edit', { fact: 'toll' }).modal();
      return await reads(olha.submits(form, { answer }));
    };
    const first = await prepares('There is one.');
    const asking = await opens(olha.clicks(first, lines.wrongBefore));
    expect(asking.title).toBe(forms.wrong.title);
    expect(textOf(await reads(olha.submits(asking, { what: ' ' })))).toContain(lines.noWhy);
    const second = await prepares('There is none.');
    expect(textOf(await reads(olha.clicks(first, lines.wrongBefore)))).toContain(forms.wrong.later(2));
    const last = await opens(olha.clicks(second, lines.wrongBefore));
    const told = await reads(olha.submits(last, { what: 'There is no toll.' }));
    expect(textOf(told)).toContain(lines.corrects('There is no toll.'));
    await room.newsroom.discard([1, 2, 3]);
    expect(textOf(await reads(olha.submits(last, { what: 'None.' })))).toContain(forms.wrong.notWaiting(2));
  });
});

describe('the gaps of a moderator whose Discord is in Ukrainian', () => {
  it('are listed in Ukrainian, with what can be made of them', async () => {
    const words = 'painter architect budget inspector river fog ferry opera lamp statue cat'.split(' ');
    const questions = words.map((word) => `what of the ${word} at noon`);
    const { discord, olha } = await withOlha(...questions);
    const list = await reads(olha.runs('knowledge gaps'));
    expect(textOf(list)).toContain('**11 запитань без відповіді, сторінка 1 з 2**');
    expect(textOf(list)).toContain('Зберіг модератор: what of the ');
    expect(textOf(list)).toContain('(поставлено 1 раз, 4 травня 2031 року)');
    await reads(olha.clicks(list, 'Далі'));
    await reads(olha.clicks(list, 'Назад'));
    await reads(olha.selects(list, 'knowledge:gap', ['3']));
    expect(labelsOf(list)).toEqual([gaps.startFact, gaps.addPhrasing, gaps.outside, gaps.all]);
    await opens(olha.clicks(list, gaps.startFact));
    const outside = await reads(olha.clicks(list, gaps.outside));
    expect(textOf(outside)).toContain(gaps.setAside('what of the budget at noon'));
    expect(discord.refused).toEqual([]);
  });

  it('become phrasings in Ukrainian, of a fact that is near or of another one', async () => {
    const { olha, discord } = await withOlha('length of that new bridge please', 'who snipt the ribon');
    const list = await reads(olha.runs('knowledge gaps'));
    await reads(olha.selects(list, 'knowledge:gap', ['1']));
    await reads(olha.clicks(list, gaps.addPhrasing));
    expect(textOf(list)).toContain(`**${gaps.which}**`);
    expect(labelsOf(list)).toEqual([gaps.otherFact, gaps.back]);
    await reads(olha.selects(list, 'knowledge:gap-phrasing:1', ['bridge-length']));
    const other = await reads(olha.runs('knowledge gaps'));
    await reads(olha.selects(other, 'knowledge:gap', ['2']));
    await reads(olha.clicks(other, gaps.addPhrasing));
    const form = await opens(olha.clicks(other, gaps.otherFact));
    await reads(olha.submits(form, { fact: 'opened-by', phrasing: 'who snipped the ribbon' }));
    expect(textOf(await reads(olha.submits(form, { fact: 'opened-by' })))).toContain(gaps.gone);
    expect(textOf(await reads(olha.runs('knowledge gaps')))).toBe(`**${gaps.none}**`);
    expect(discord.refused).toEqual([]);
  });

  it('are kept out of a message in Ukrainian, but not out of one of the bot', async () => {
    const { discord, olha, ben } = await withOlha();
    await discord.registered('Keep as a gap');
    const keeps = (message: Message) => reads(olha.usesMessageMenu('Keep as a gap', message));
    const kept = await keeps(ben.says(discord.general, 'who painted the bridge?'));
    expect(textOf(kept)).toContain(`**${gaps.kept}**`);
    await reads(olha.clicks(kept, gaps.open));
    expect(textOf(await keeps(ben.says(discord.general, ' ')))).toContain(gaps.noText);
    ben.says(discord.general, `${discord.bot.mention} how long is the Oster bridge?`);
    expect(textOf(await keeps(await discord.nextMessage(discord.general)))).toContain(gaps.ofMine);
  });

  it('can be pressed on in one language where they were listed in the other', async () => {
    const { ada, olha } = await withOlha('who painted the bridge');
    const english = await ada.runs('knowledge gaps').reply();
    const list = seenBy(english);
    await reads(olha.selects(list, 'knowledge:gap', ['1']));
    const back = seenBy(list);
    await ada.clicks(back, gaps.all).reply();
    expect(textOf(back)).toBe(textOf(english));
  });
});

describe('uploads of a moderator whose Discord is in Ukrainian', () => {
  it('are answered in Ukrainian, whether article or knowledge', async () => {
    const { discord, olha } = await withOlha();
    const content =
      'Painters finish the bridge\n\n6 May 2031\n\nPainters finished the last arch of the Oster bridge on Monday, the town said.\n';
    const article = await reads(olha.runs('knowledge import', { file: { name: 'painters.txt', content } }));
    expect(textOf(article)).toContain(`**${uploads.article}**\nPainters finish the bridge`);
    expect(textOf(article)).toContain(uploads.next);
    const edited = soundStory['facts/bridge.yaml']?.replace('412 metres long', '421 metres long') ?? '';
    const file = { name: 'bridge.yaml', content: edited };
    const prepared = await reads(olha.runs('knowledge import', { file }));
    expect(textOf(prepared)).toContain('**Підготовлено: 1 зміна; читачі ще нічого з цього не бачать**');
    expect(discord.refused).toEqual([]);
  });

  it('are refused in Ukrainian where they are too large', async () => {
    const { olha } = await withOlha();
    const file = { name: 'large.txt', content: Buffer.alloc(10_000_001, 'a') };
    const refused = await reads(olha.runs('knowledge import', { file }));
    expect(textOf(refused)).toBe(`**${lines.cannot}**\nФайл більший за 10 МБ.`);
  });
});
