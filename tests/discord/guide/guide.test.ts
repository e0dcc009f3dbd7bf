import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { createReadout } from '../../../src/core/ask.ts';
import { renderLeaflet } from '../../../src/discord/guide/leaflet.ts';
import { rasterise } from '../../../src/discord/guide/rasterise.ts';
import { bridgeWith, edit, knowledgeOf } from '../../support/knowledge.ts';
import type { Texts } from '../../support/knowledge.ts';
import { buttonsOf, textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { botAtWork } from '../bot-at-work.ts';
import { fileOf, labelsOf } from '../knowledge/knowledge-at-work.ts';

async function atWork(changes: Texts = {}) {
  const knowledge = knowledgeOf(bridgeWith(changes));
  const readout = createReadout(knowledge);
  const work = await botAtWork({ readout: () => readout });
  return { work, discord: work.discord, ada: work.discord.addUser('Ada') };
}

/** So many events on the days before the opening. */
function events(count: number, what = 'Work goes on'): Texts {
  const days = Array.from({ length: count }, (_, index) => `2031-04-${String(index + 1).padStart(2, '0')}`);
  const lines = days.map((day, index) => `      - {on: ${day}, what: ${what} (${index + 1})}`);
  return edit('facts/bridge.yaml', 'holds: [money]', `holds: [money]\n    events:\n${lines.join('\n')}`);
}

describe('what there is to read', () => {
  it.each(['brief', 'timeline', 'people', 'sources'])(
    '/%s is for the one who asks, or public',
    async (name) => {
      const { discord, ada } = await atWork(events(2));
      expect((await ada.runs(name).reply()).flags & EPHEMERAL).toBe(EPHEMERAL);
      expect((await ada.runs(name, { public: true }).reply()).flags & EPHEMERAL).toBe(0);
      expect(discord.refused).toEqual([]);
    },
  );

  it('/brief tells a fact a topic, with both versions and every source dated and linked', async () => {
    const { ada } = await atWork();
    expect(textOf(await ada.runs('brief').reply())).toBe(`**In short: The Oster bridge opens, 4 May 2031**

**The bridge**
The outlets give different sums.
• Oster Herald: It cost 80 million.
• The Gazette: The bill was 95 million.
-# [Oster Herald, 4 May 2031](https://herald.example/bridge#:~:text=cost%2080%20million) · [The Gazette (Wire), 5 May 2031](https://gazette.example/two-towns#:~:text=a%20bill%20of%2095%20million) · 2 outlets

**The people**
Mayor Mara Lind opened it.
-# [Oster Herald, 4 May 2031](https://herald.example/bridge#:~:text=Mayor%20Mara%20Lind) · one outlet only`);
  });

  it('/sources tells what each article carries, its archive, and where they differ', async () => {
    const { ada } = await atWork();
    const text = textOf(await ada.runs('sources').reply());
    expect(text).toContain(
      '**Oster Herald**, 4 May 2031: [“Bridge opens at last”](https://herald.example/bridge), by Ada Quill\nCarries 3 of 5 answers; 2 stand in this article only.',
    );
    expect(text).toContain('[Archived copy](https://archive.example/two-towns)\n-# from the address');
    expect(text).toMatch(
      /\*\*Where they differ \(1\)\*\*\nWhat did the bridge cost\?\n- \[Oster Herald, 4 May 2031\]\(\S+\): It cost 80 million\./,
    );
  });

  it('/people lists who is who', async () => {
    const { ada } = await atWork(edit('facts/people.yaml', '- who cut the ribbon', '- Who is Mara Lind?'));
    const text = textOf(await ada.runs('people').reply());
    expect(text).toMatch(
      /^\*\*Who is who: 1 person\*\*\n\n\*\*Mara Lind\*\*\nMayor Mara Lind opened it\.\n-# \[Oster/,
    );
    expect(text).toContain('-# speaks in 1 answer');
  });

  it('/people with a person tells what they said; a name of nobody gets the list', async () => {
    const { ada } = await atWork();
    expect(await ada.types('people', { person: 'mayor' })).toEqual([
      { name: 'Mara Lind', value: 'Mara Lind' },
    ]);
    expect(await ada.types('people', { person: 'quagga' })).toEqual([]);
    const text = textOf(await ada.runs('people', { person: 'the mayor' }).reply());
    expect(text).toMatch(
      /^\*\*Mara Lind\*\*\n\n\*\*Said by Mara Lind \(1\)\*\*\nWhether there will be a toll has not been decided\.\n-# .+ · as of 3 May 2031$/,
    );
    expect(textOf(await ada.runs('people', { person: '@everyone **x**' }).reply())).toMatch(
      /I know nobody of this name\. These are the people:\n\n\*\*Mara Lind\*\*/,
    );
  });
});

describe('/timeline', () => {
  it('comes as text and as a picture that is told in words', async () => {
    const { ada } = await atWork(events(2));
    const message = await ada.runs('timeline').reply();
    expect(textOf(message)).toMatch(
      /\*\*1 April 2031:\*\* Work goes on \(1\)\n-# \[Oster Herald, 4 May 2031\]/,
    );
    expect(message.attachments[0]?.description).toBe(
      'Timeline. 1 April 2031: Work goes on (1). 2 April 2031: Work goes on (2).',
    );
    const { name, bytes } = await fileOf(message);
    expect(name).toBe('timeline.png');
    expect(PNG.sync.read(bytes).width).toBe(720);
  });

  it('turns its pages with the picture, for whoever opened it, after a restart too', async () => {
    const { work, discord, ada } = await atWork(events(12));
    const first = await ada.runs('timeline', { public: true }).reply();
    expect(textOf(first)).toContain('Page 1 of 2');
    expect(labelsOf(first)).toEqual(['Next']);
    await work.restart();
    const other = await discord.addUser('Ben').clicks(first, 'Next').reply();
    expect(other.id).not.toBe(first.id);
    expect(other.flags & EPHEMERAL).toBe(EPHEMERAL);
    const second = await ada.clicks(first, 'Next').reply();
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain('Work goes on (12)');
    expect(second.attachments.map(({ description }) => description)).toEqual([
      expect.stringMatching(/^Timeline, events 10 to 12 of 12\. 10 April 2031: Work goes on \(10\)\./),
    ]);
    expect(labelsOf(second)).toEqual(['Previous']);
    expect(discord.refused).toEqual([]);
  });

  it('comes as text alone where the picture cannot be drawn', async () => {
    const { ada } = await atWork(events(2, '和平'));
    const message = await ada.runs('timeline').reply();
    expect(message.attachments).toEqual([]);
    expect(textOf(message)).toContain('和平');
    const failures: unknown[] = [];
    const payload = await renderLeaflet(
      { head: 'h', entries: [['e']], picture: () => ({ svg: 'no picture', description: 'd' }) },
      0,
      String,
      (error) => failures.push(error),
    );
    expect(payload.file).toBeUndefined();
    expect(payload.embeds[0]?.description).toBe('**h**\n\ne');
    expect(failures).toHaveLength(1);
  });

  it('says so where there are no dates', async () => {
    const { ada } = await atWork();
    const message = await ada.runs('timeline').reply();
    expect(textOf(message)).toContain('The articles give no dates of events.');
    expect(buttonsOf(message)).toEqual([]);
  });
});

it('a picture is drawn with letters where the machine has none', async () => {
  const [written, empty] = await Promise.all([darkParts('Привет'), darkParts('')]);
  expect(empty).toBe(0);
  expect(written).toBeGreaterThan(100);
});

/** How much of a small picture of some words is not white. */
async function darkParts(words: string): Promise<number> {
  const png = await rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20" font-family="Inter"><rect width="100" height="20" fill="#fff"/><text y="15" font-size="15">${words}</text></svg>`,
  );
  return [...PNG.sync.read(Buffer.from(png)).data].filter((value) => value < 100).length;
}
