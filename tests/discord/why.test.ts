import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../src/core/texts/texts.ts';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import type { Message } from '../support/local-discord/nouns.ts';
import { EPHEMERAL } from '../support/local-discord/nouns.ts';
import { broken, held, recording, suggesting } from './answerers.ts';
import { botAtWork } from './bot-at-work.ts';

const why = 'Why this answer?';
const question = 'How long is the Oster bridge?';
const explained =
  /- Nearest came “How long is the Oster bridge\?”; .+\n[^]*- That is sure enough to answer: /;
const changed = 'Asked again now, this question gets another answer';
const unreadable = 'I can no longer read the question that this answers, so I cannot explain it.';

const { uk } = TEXTS;

const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);

/** The bot with a question of Ada's answered in the general channel. */
async function answered(text = question, options: Parameters<typeof botAtWork>[0] = {}) {
  const work = await botAtWork(options);
  const { discord } = work;
  const ada = discord.addUser('Ada');
  const asking = ada.says(discord.general, `${discord.bot.mention} ${text}`);
  return { work, discord, ada, asking, answer: await discord.nextMessage(discord.general) };
}

describe('“Why this answer?”', () => {
  it('stands under an answer and explains it to the one who presses alone', async () => {
    const { discord, ada, answer } = await answered('How long is the Oster brigde?');
    expect(labelsOf(answer)).toEqual([
      '[1] Oster Herald, 4 May 2031',
      'Sources',
      'Copy citation',
      why,
      'Delete',
    ]);
    const explanation = await ada.clicks(answer, why).reply();
    expect(explanation.id).not.toBe(answer.id);
    expect(explanation.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(explanation)).toMatch(
      /^> How long is the Oster brigde\?\n\n- “brigde” was read as “bridge”\./,
    );
    expect(textOf(explanation)).toMatch(explained);
    expect(textOf(explanation)).not.toContain(changed);
    expect(buttonsOf(explanation)).toEqual([]);
    await discord.silence(discord.general);
    expect(discord.refused).toEqual([]);
  });

  it('works for somebody else, after a restart too', async () => {
    const { work, discord, answer } = await answered();
    const ben = discord.addUser('Ben');
    expect(textOf(await ben.clicks(answer, why).reply())).toMatch(explained);
    await work.restart();
    const explanation = await ben.clicks(answer, why).reply();
    expect(explanation.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(explanation)).toMatch(explained);
  });

  it('works in a direct message', async () => {
    const work = await botAtWork();
    const { discord } = work;
    const ada = discord.addUser('Ada');
    ada.sendsDirect(question);
    const answer = await discord.nextMessage(ada.direct);
    await work.restart();
    expect(textOf(await ada.clicks(answer, why).reply())).toMatch(explained);
  });

  it.each([
    { eyes: 'all', isPrivate: false },
    { eyes: 'the asker', isPrivate: true },
  ])('reads the question of a command from the answer shown to $eyes', async ({ isPrivate }) => {
    const { asked, answerer } = recording();
    const work = await botAtWork({ answerer });
    const ada = work.discord.addUser('Ada');
    const odd = `How **long** is \\the_ <@1> “Oster” bridge, @everyone? ${'Really, '.repeat(50)}now?`;
    const answer = await ada.runs('ask', { question: odd, private: isPrivate }).reply();
    await work.restart();
    const explanation = await ada.clicks(answer, why).reply();
    expect(explanation.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(asked.map(({ question }) => question)).toEqual([odd, odd]);
    expect(work.discord.refused).toEqual([]);
  });

  it('explains a follow-up with the question before it', async () => {
    const { discord, ada } = await answered();
    ada.says(discord.general, `${discord.bot.mention} and the price?`);
    const next = await discord.nextMessage(discord.general);
    const told = `- Read as a follow-up to “${question}”.`;
    expect(textOf(await ada.clicks(next, why).reply())).toContain(told);
    const command = await ada.runs('ask', { question: 'and the price?' }).reply();
    expect(textOf(await ada.clicks(command, why).reply())).not.toContain(changed);
  });

  it('still does for a reply to an answer after a restart, and else says that it has forgotten', async () => {
    const { work, discord, ada, answer } = await answered();
    const mention = discord.bot.mention;
    ada.says(discord.general, `${mention} and the price?`, { replyTo: answer });
    const reply = await discord.nextMessage(discord.general);
    ada.says(discord.general, `${mention} and how long is it?`);
    const loose = await discord.nextMessage(discord.general);
    await work.restart();
    expect(textOf(await ada.clicks(reply, why).reply())).toContain(`- Read as a follow-up to “${question}”.`);
    expect(textOf(await ada.clicks(loose, why).reply())).not.toContain('Read as a follow-up');
  });

  it('says so where the answer would be another now', async () => {
    const { work, ada, answer } = await answered();
    await work.restart({ answerer: suggesting });
    expect(textOf(await ada.clicks(answer, why).reply())).toContain(changed);
  });

  it('explains what was asked back, and that a chosen question needed no search', async () => {
    const { ada, answer } = await answered('bridge?', { answerer: suggesting });
    expect(labelsOf(answer).at(-2)).toBe(why);
    const chosen = await ada.clicks(answer, question).reply();
    expect(textOf(await ada.clicks(chosen, why).reply())).toBe(
      'The question was chosen from a list, so nothing had to be searched for.',
    );
    const fromList = await ada.runs('ask', { question: '#toll' }).reply();
    expect(textOf(await ada.clicks(fromList, why).reply())).toContain('chosen from a list');
  });

  it.each(['What colour was the ribbon?', 'quagga'])('explains why “%s” has no answer', async (text) => {
    const { ada, answer } = await answered(text);
    expect(labelsOf(answer).at(-2)).toBe(why);
    expect(textOf(await ada.clicks(answer, why).reply())).toMatch(
      /- (?:The articles do not say this: |Nothing came near)/,
    );
  });

  it('says so when the question is gone', async () => {
    const { work, ada, asking, answer, discord } = await answered();
    await work.bot.stop();
    ada.deletes(asking);
    await work.restart();
    expect(textOf(await ada.clicks(answer, why).reply())).toBe(unreadable);
    expect(discord.refused.map(({ status }) => status)).toEqual([404]);
  });

  it('still explains from memory where the bot may not read back', async () => {
    const { ada, answer, discord } = await answered();
    discord.faults.fail('GET /channels/:channel/messages/:message', 403, {
      body: { code: 50001, message: 'Missing Access' },
    });
    expect(textOf(await ada.clicks(answer, why).reply())).toMatch(explained);
  });

  it('explains the question as it was edited', async () => {
    const { ada, asking, answer, discord } = await answered();
    ada.edits(asking, `${discord.bot.mention} Will there be a toll?`);
    await discord.waitFor(() => (textOf(answer).includes('toll@') ? answer : undefined));
    expect(textOf(await ada.clicks(answer, why).reply())).toContain('Nearest came “Will there be a toll?”');
  });

  it('keeps what a person typed from pinging or formatting', async () => {
    const { ada, answer } = await answered('@everyone [bridge](https://evil.example) **zebra** <@&1>?');
    const explanation = await ada.clicks(answer, why).reply();
    expect(explanation.mention_everyone).toBe(false);
    expect(textOf(explanation)).toContain('\\[bridge\\](https\\://evil.example) \\*\\*zebra\\*\\*');
    expect(textOf(explanation)).not.toContain('@everyone');
  });

  it('waits with a sign for one alone, and has the fixed words for a fault of ours', async () => {
    const { work, ada, answer } = await answered();
    const { answerer, release } = held();
    await work.restart({ answerer, timing: { deferAfter: 60 } });
    const pressed = ada.clicks(answer, why);
    expect((await pressed.acknowledged()).type).toBe(5);
    release();
    const explanation = await pressed.reply();
    expect(explanation.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(explanation)).toMatch(explained);
    await work.restart({ answerer: broken });
    expect(textOf(await ada.clicks(answer, why).reply())).toContain('Something went wrong on my side');
  });
});

/** The same, with Olha, whose Discord is in Ukrainian. */
async function withOlha(text?: string, options?: Parameters<typeof botAtWork>[0]) {
  const asked = await answered(text, options);
  return { ...asked, olha: asked.discord.addUser('Olha', { locale: 'uk' }) };
}

describe('for a person whose Discord is in Ukrainian', () => {
  it('“Why this answer?” explains in Ukrainian, and to the others in English', async () => {
    const { ada, olha, answer, discord } = await withOlha('How long is the Oster brigde?');
    const explanation = await olha.clicks(answer, why).reply();
    expect(explanation.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(explanation)).toMatch(
      /^> How long is the Oster brigde\?\n\n- «brigde» прочитано як «bridge»\.\n- Найближчим виявилося «How long is the Oster bridge\?»; враховано слова, починаючи з найвагомішого: .+\n- Далі йде «.+», .+\n- Упевненість \d,\d\d: цього досить для відповіді \(поріг — \d,\d\d\)\.$/u,
    );
    expect(textOf(await ada.clicks(answer, why).reply())).toMatch(explained);
    expect(discord.refused).toEqual([]);
  });

  it('the button explains a follow-up, a command and a refusal in Ukrainian too', async () => {
    const { discord, olha, ada, answer } = await withOlha('quagga');
    expect(textOf(await olha.clicks(answer, why).reply())).toBe(
      '> quagga\n\n- Жодного слова із запитання немає в базі фактів.\n- Нічого близького не знайшлося.',
    );
    ada.says(discord.general, `${discord.bot.mention} ${question}`);
    await discord.nextMessage(discord.general);
    ada.says(discord.general, `${discord.bot.mention} and the price?`);
    const next = await discord.nextMessage(discord.general);
    const told = `- Прочитано як продовження запитання «${question}».`;
    expect(textOf(await olha.clicks(next, why).reply())).toContain(told);
    const command = await olha
      .runs('ask', { question: 'What colour was the ribbon?', private: true })
      .reply();
    expect(textOf(await olha.clicks(command, uk.message.buttons.why).reply())).toContain(
      '- У статтях про це не сказано: «What colour was the ribbon?» — серед запитань',
    );
  });

  it('another answer than the one above and a question that is gone are told in Ukrainian', async () => {
    const { work, ada, olha, asking, answer } = await withOlha();
    await work.restart({ answerer: suggesting });
    expect(textOf(await olha.clicks(answer, why).reply())).toContain(uk.notices.why.changed);
    await work.bot.stop();
    ada.deletes(asking);
    await work.restart();
    expect(textOf(await olha.clicks(answer, why).reply())).toBe(uk.notices.why.unreadable);
  });

  it('a chosen question is told in Ukrainian', async () => {
    const { ada, olha, answer } = await withOlha('bridge?', { answerer: suggesting });
    const chosen = await ada.clicks(answer, question).reply();
    expect(textOf(await olha.clicks(chosen, why).reply())).toBe(uk.notices.why.chosen);
  });
});
