import { describe, expect, it } from 'vitest';
import { createReadout } from '../../src/core/ask.ts';
import { ENGLISH_ONLY } from '../../src/discord/foreign-words.ts';
import { createForeign } from '../../src/discord/foreign.ts';
import { bridgeStory, bridgeWith, knowledgeOf } from '../support/knowledge.ts';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import { botAtWork, bridgeReadout } from './bot-at-work.ts';
import { openNotebook } from './notebooks.ts';
import { FOREIGN, SLOPPY } from './questions-in-languages.ts';
import { serverAtWork } from './server-at-work.ts';

const foreign = createForeign();
const languageOf = (text: string) => foreign(text, bridgeReadout().knowledge.names);

describe('a question', () => {
  it.each(SLOPPY)(
    'in English is not taken for another language, however it is typed: %s',
    async (question) => {
      expect(await languageOf(question)).toBeUndefined();
    },
  );

  // Turkish and Spanish without a letter of their own say too little.
  const unsure = new Set(['Görüşmeye kimler katıldı?', '¿Llegaron a un acuerdo sobre el territorio?']);

  it.each(FOREIGN.filter(([, question]) => !unsure.has(question)))(
    'in %s is told: %s',
    async (language, question) => {
      expect(await languageOf(question)).toBe(language);
      expect(ENGLISH_ONLY.get(language)).toMatch(/[:：]$/u);
    },
  );

  it.each([
    ...unsure,
    'Danke schön',
    'ok',
    '',
    '???',
    '🌉🌉🌉',
    'x'.repeat(5000),
    'Esperanto estas tre facila lingvo',
  ])('that leaves the language open is in none: %s', async (question) => {
    expect(await languageOf(question)).toBeUndefined();
  });

  it('is English that tells of names of the story alone', async () => {
    expect(await languageOf('Oster Ada Mara Lind')).toBeUndefined();
  });
});

it('every language says it in words of its own', () => {
  expect(new Set(ENGLISH_ONLY.values()).size).toBe(ENGLISH_ONLY.size);
});

/** The bot with somebody who notes what got no answer. */
async function atWork() {
  const { notebook, unanswered } = openNotebook();
  const server = await serverAtWork({ notebook }, { privileged: ['message-content'] });
  return { ...server, unanswered };
}

describe('who asks in another language', () => {
  const question = 'Worüber haben sie bei dem Treffen gesprochen?';
  const sentence = ENGLISH_ONLY.get('de') ?? '';

  it('is told so in it, with questions in English that can be pressed', async () => {
    const { discord, ben } = await atWork();
    ben.says(discord.general, `${discord.bot.mention} ${question}`);
    const reply = await discord.nextMessage(discord.general);
    const [first] = buttonsOf(reply);
    expect(textOf(reply)).toContain(`${sentence}\n\n1. `);
    expect(buttonsOf(reply)).toHaveLength(2);
    expect(textOf(await ben.clicks(reply, first?.label ?? '').reply())).toContain(first?.label);
    expect(discord.refused).toEqual([]);
  });

  it.each([
    ['Wer hat die Brücke eröffnet, und was hat Mara Lind dabei gesagt?', 'Did Mara Lind speak?'],
    ['Warum ist die Brücke 412 Meter lang?', 'Is it 412 metres long?'],
    ['Warum hat die Brücke so viel gekostet?', 'What did the bridge cost?'],
  ])('is offered first what names and numbers tell: %s', async (asked, first) => {
    const facts = bridgeStory['facts/bridge.yaml'] ?? '';
    const story = bridgeWith({
      'facts/bridge.yaml': facts
        .replace('Will there be a toll?', 'Did Mara Lind speak?')
        .replace('How long is the Oster bridge?', 'Is it 412 metres long?'),
    });
    const readout = createReadout(knowledgeOf(story));
    const { discord } = await botAtWork({ readout: () => readout });
    const reply = await discord.addUser('Ben').runs('ask', { question: asked }).reply();
    expect(textOf(reply)).toContain(`${sentence}\n\n1. ${first}`);
    expect(buttonsOf(reply).length).toBeGreaterThan(1);
  });

  it('is told so by /ask, in direct messages and from the menu of a message, and nothing is noted as missing', async () => {
    const { discord, ben, unanswered } = await atWork();
    expect(textOf(await ben.runs('ask', { question, private: true }).reply())).toContain(sentence);
    ben.sendsDirect(question);
    expect(textOf(await discord.nextMessage(ben.direct))).toContain(sentence);
    const use = ben.usesMessageMenu('Answer This', ben.says(discord.general, question));
    expect(textOf(await use.reply())).toContain(sentence);
    expect(unanswered).toEqual([]);
    await ben.runs('ask', { question: 'What colour was the ribbon?' }).reply();
    expect(unanswered).toEqual(['What colour was the ribbon?']);
  });

  it('is told nothing where the bot was not asked', async () => {
    const { discord, ada, ben, unanswered } = await atWork();
    await ada.runs('settings ask-channels', { add: discord.general }).reply();
    ben.says(discord.general, question);
    await expect(discord.silence(discord.general)).resolves.toBeUndefined();
    expect(unanswered).toEqual([]);
  });
});
