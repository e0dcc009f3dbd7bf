import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeReply } from '../../src/core/answer/reply.ts';
import type { Readout } from '../../src/core/ask.ts';
import type { Knowledge } from '../../src/core/model.ts';
import { citedLeaflet } from '../../src/discord/cited/leaflets.ts';
import { toChoices } from '../../src/discord/choices.ts';
import { leafletOf } from '../../src/discord/guide/guides.ts';
import type { GuideName } from '../../src/discord/guide/guides.ts';
import type { Leaflet } from '../../src/discord/guide/leaflet.ts';
import { renderLeaflet } from '../../src/discord/guide/leaflet.ts';
import { peopleChoices, personKey } from '../../src/discord/guide/people.ts';
import { toBody } from '../../src/discord/payload.ts';
import type { Payload } from '../../src/discord/payload.ts';
import { questionIn, renderAnswer } from '../../src/discord/render.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import { checkMessage } from '../support/local-discord/limits/message.ts';
import { buttonsOf, textOf } from '../support/local-discord/message-parts.ts';
import type { Message } from '../support/local-discord/nouns.ts';
import { shippedReadout } from '../support/shipped.ts';
import { botAtWork } from './bot-at-work.ts';
import { marksIn } from './anything/judging.ts';
import { hostileText } from './hostile-text.ts';

const asker = '123456789012345678';
const guideNames = ['brief', 'timeline', 'people', 'sources'] as const satisfies readonly GuideName[];

let readout: Readout;
beforeAll(async () => {
  readout = await shippedReadout();
});

/** That Discord takes it, that it pings nobody, and that no mark in it is but the bot's own. */
function judge(payload: Payload): void {
  const body = toBody(payload);
  checkMessage(body, { files: payload.file ? 1 : 0 });
  expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  for (const { description = '' } of payload.embeds) expect(marksIn(description)).toEqual([]);
}

/** All pages; each is judged. */
async function pagesOf(leaflet: Leaflet): Promise<string> {
  const pages: string[] = [];
  for (let page = 0; page < 200; page += 1) {
    const payload = await renderLeaflet(
      leaflet,
      page,
      (to) => `guide:people:${to}:0123456789ab`,
      (error) => {
        throw error;
      },
    );
    judge(payload);
    expect(payload.file?.description?.length ?? 0).toBeLessThanOrEqual(1024);
    pages.push(payload.embeds[0]?.description ?? '');
    if (!buttonsOf({ components: [...payload.components] }).some(({ label }) => label === 'Next')) break;
  }
  return pages.join('\n');
}

/** How many guides were judged, each with all its pages. */
async function judgeGuides(knowledge: Knowledge): Promise<number> {
  let judged = 0;
  const persons = peopleChoices(knowledge, '').map(({ value }) => personKey(knowledge, value));
  for (const name of guideNames) {
    for (const key of name === 'people' ? ['', 'nobody', ...persons] : ['']) {
      const leaflet = leafletOf({ name, key }, knowledge);
      const text = await pagesOf(leaflet);
      for (const line of leaflet.entries.flat()) expect(text).toContain(line);
      judged += 1;
    }
  }
  return judged;
}

/** Questions of the story, whole, in part, and with other text about them; and other text. */
function typed(): fc.Arbitrary<string> {
  const phrasings = [...readout.knowledge.facts.values()].flatMap(({ asked }) => asked);
  const question = fc.constantFrom(...phrasings);
  return fc.oneof(
    fc.tuple(question, hostileText).map(([asked, text]) => `${asked} ${text}`),
    fc.tuple(hostileText, question).map(([text, asked]) => `${text} ${asked}`),
    fc.tuple(question, question).map(([one, other]) => `${one} and ${other}`),
    fc.tuple(question, fc.nat(60)).map(([asked, at]) => asked.slice(at)),
    hostileText,
  );
}

describe('over the shipped knowledge', () => {
  it('any typed question gets a message that Discord takes, that pings nobody and in which nothing typed is a mark', () => {
    fc.assert(
      fc.property(typed(), fc.boolean(), fc.boolean(), (question, isQuoted, votes) => {
        const answer = readout.ask(question);
        const reply = composeReply(answer, readout.knowledge);
        const payload = renderAnswer(answer, reply, { asker, votes, ...(isQuoted ? { question } : {}) });
        judge(payload);
        expect(payload.components.length).toBeLessThanOrEqual(3);
        expect(questionIn(payload.embeds[0]?.description ?? '') !== undefined).toBe(isQuoted);
      }),
      { numRuns: 300 },
    );
  });

  it('each fact has a card in one message with at most two rows of buttons, and its passages and citations', async () => {
    for (const id of readout.knowledge.facts.keys()) {
      const answer = readout.tell(id);
      if (!answer) throw new Error(`no fact ${id}`);
      const reply = composeReply(answer, readout.knowledge);
      const payload = renderAnswer(answer, reply, { asker, votes: true, question: answer.question });
      judge(payload);
      expect({ id, file: payload.file, rows: Math.max(2, payload.components.length) }).toEqual({
        id,
        rows: 2,
      });
      const stamp = payload.embeds[0]?.footer?.text ?? '';
      for (const what of answer.outcome === 'answered' ? (['sources', 'copy'] as const) : [])
        await pagesOf(citedLeaflet(what, stamp, readout.knowledge));
    }
  });

  it('every page of what there is to read is taken, and loses nothing', async () => {
    expect(await judgeGuides(readout.knowledge)).toBeGreaterThan(10);
  });

  it('whatever is typed into a field, the choices are some that Discord takes', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const lists = [peopleChoices(readout.knowledge, text), toChoices(readout.complete(text, 25))];
        for (const choices of lists) {
          expect(choices.length).toBeLessThanOrEqual(25);
          for (const { name, value } of choices) {
            expect(name.length > 0 && name.length <= 100).toBe(true);
            expect(value.length > 0 && value.length <= 100).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Text that breaks what it can, of a length that the knowledge may have. */
function upTo(most: number): fc.Arbitrary<string> {
  return hostileText.map((text) => `x${text}`.slice(0, most));
}

it('what there is to read breaks no formatting, whatever stands in the knowledge', async () => {
  const knowledge = knowledgeOf();
  await fc.assert(
    fc.asyncProperty(upTo(700), upTo(100), upTo(100), upTo(70), async (answer, publisher, name, what) => {
      const facts = [...knowledge.facts].map(
        ([id, fact]) =>
          [id, { ...fact, answer, saidBy: name, events: [{ on: '2031-05-04', what }] }] as const,
      );
      const sources = [...knowledge.sources].map(
        ([id, source]) => [id, { ...source, publisher, title: publisher, author: name }] as const,
      );
      const names = knowledge.names.map((one) => ({ ...one, name }));
      const hostile = { ...knowledge, facts: new Map(facts), sources: new Map(sources), names };
      expect(await judgeGuides(hostile)).toBeGreaterThan(4);
    }),
    { numRuns: 40 },
  );
});

function judged(message: Message): void {
  expect(marksIn(textOf(message))).toEqual([]);
}

it('nothing typed becomes a mark in what the real bot says to it, under any button', async () => {
  const { discord } = await botAtWork({ readout: () => readout });
  const ada = discord.addUser('Ada');
  const evil = 'what about `@everyone` **Putin** <@&1> [x](https://evil.example) \u202E # no?';
  expect(marksIn(evil)).not.toEqual([]);
  for (const question of [`How long did the talks last? ${evil}`, evil, `Who is Ushakov ${evil}`]) {
    const answer = await ada.runs('ask', { question }).reply();
    judged(answer);
    for (const label of ['Why this answer?', 'Sources', 'Copy citation']) {
      if (!buttonsOf(answer).some((button) => button.label === label)) continue;
      judged(await ada.clicks(answer, label).reply());
    }
    judged(await ada.runs('people', { person: evil }).reply());
  }
  expect(discord.refused).toEqual([]);
});
