import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReadout } from '../../../src/core/ask.ts';
import { citedLeaflet } from '../../../src/discord/cited/leaflets.ts';
import { readCitedId } from '../../../src/discord/cited/button.ts';
import { bridgeWith, edit, knowledgeOf } from '../../support/knowledge.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { botAtWork } from '../bot-at-work.ts';
import { labelsOf } from '../knowledge/knowledge-at-work.ts';

const question = 'What did the bridge cost?';

async function answered() {
  const work = await botAtWork();
  const { discord } = work;
  discord.addUser('Ada').says(discord.general, `${discord.bot.mention} ${question}`);
  return { work, discord, ben: discord.addUser('Ben'), answer: await discord.nextMessage(discord.general) };
}

describe('“Sources” under an answer', () => {
  it('shows the passages with paragraph and link to whoever presses, alone, after a restart too', async () => {
    const { work, discord, ben, answer } = await answered();
    await work.restart();
    const shown = await ben.clicks(answer, 'Sources').reply();
    expect(shown.id).not.toBe(answer.id);
    expect(shown.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(shown)).toBe(`**Sources of this answer**

**\\[1\\] Oster Herald**, [“Bridge opens at last”](https://herald.example/bridge), by Ada Quill, 4 May 2031
- Paragraph 2: [“cost 80 million”](https://herald.example/bridge#:~:text=cost%2080%20million)

**\\[2\\] The Gazette (Wire)**, [“Two towns, one bridge”](https://gazette.example/two-towns), 5 May 2031
- Paragraph 1: [“a bill of 95 million”](https://gazette.example/two-towns#:~:text=a%20bill%20of%2095%20million)
-# On the date: from the address
-# [Archived copy](https://archive.example/two-towns)
bridge-cost@0123456789ab`);
    expect(discord.refused).toEqual([]);
  });

  it('says so where the fact base has changed since, or the fact is gone', async () => {
    const { work, ben, answer } = await answered();
    const changed = createReadout({ ...knowledgeOf(), version: 'abcdefabcdef' });
    await work.restart({ readout: () => changed });
    expect(textOf(await ben.clicks(answer, 'Sources').reply())).toMatch(
      /The fact base has changed since this answer was given; this is how it stands now\.\n\n\*\*\\\[1\\\]/,
    );
    const gone = createReadout({ ...knowledgeOf(), facts: new Map() });
    await work.restart({ readout: () => gone });
    expect(textOf(await ben.clicks(answer, 'Sources').reply())).toContain(
      'What this answer said is no longer in the fact base.',
    );
  });

  it('turns its pages by the footer of each', async () => {
    const quotes = Array.from({ length: 40 }, (_, index) => ({
      source: 'herald',
      paragraph: index,
      quote: `one of many passages ${'x'.repeat(60)}`,
    }));
    const knowledge = knowledgeOf();
    const fact = knowledge.facts.get('bridge-cost');
    if (!fact) throw new Error('no such fact');
    const many = createReadout({
      ...knowledge,
      facts: new Map([['bridge-cost', { ...fact, citations: quotes }]]),
    });
    const work = await botAtWork({ readout: () => many });
    const ada = work.discord.addUser('Ada');
    const answer = await ada.runs('ask', { question: '#bridge-cost' }).reply();
    const first = await ada.clicks(answer, 'Sources').reply();
    expect(textOf(first)).toContain('- Headline: ');
    const second = await ada.clicks(first, 'Next').reply();
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toMatch(/Page 2 of \d · bridge-cost@0123456789ab$/);
    expect(labelsOf(second)).toContain('Previous');
  });
});

describe('“Copy citation” under an answer', () => {
  it('gives each source as plain text, Markdown and for a wiki, in blocks to copy', async () => {
    const { ben, answer } = await answered();
    const text = textOf(await ben.clicks(answer, 'Copy citation').reply());
    expect(text).toContain(`Plain text
\`\`\`
Ada Quill, “Bridge opens at last”, Oster Herald, 4 May 2031, https://herald.example/bridge
\`\`\`
Markdown
\`\`\`
Ada Quill, [“Bridge opens at last”](https://herald.example/bridge), Oster Herald, 4 May 2031
\`\`\`
Wiki
\`\`\`
<ref>{{cite news |author=Ada Quill |title=Bridge opens at last |work=Oster Herald |date=4 May 2031 |url=https://herald.example/bridge}}</ref>
\`\`\``);
    expect(text).toContain(
      '|agency=Wire |date=5 May 2031 |url=https://gazette.example/two-towns |archive-url=https://archive.example/two-towns}}',
    );
  });

  it('no title ends its block or its template early', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('```', '`', '}}', '|', '[[', "''", '<', 'x '), { maxLength: 12 }),
        (parts) => {
          const title = `A ${parts.join('')}`;
          const knowledge = knowledgeOf(
            bridgeWith(
              edit('sources.yaml', 'title: Bridge opens at last', `title: ${JSON.stringify(title)}`),
            ),
          );
          const { entries } = citedLeaflet('copy', 'bridge-length@0123456789ab', knowledge);
          const blocks = entries.flat().filter((line) => line.includes('```'));
          for (const block of blocks) expect(block.match(/```/g)).toHaveLength(2);
          const wiki = blocks.find((block) => block.startsWith('Wiki')) ?? '';
          expect(wiki.match(/\}\}/g)).toHaveLength(1);
          expect(wiki.match(/\|/g)).toHaveLength(5);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it.each(['cited', 'cited:all', 'cited:copy:x', 'ask:sources'])('%s is no button of these', (id) => {
  expect(readCitedId(id)).toBeUndefined();
});
