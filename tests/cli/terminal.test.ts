import { array, assert, integer, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer, renderWhy } from '../../src/cli/terminal/answer.ts';
import { clean, layoutFor, link, wrap } from '../../src/cli/terminal/layout.ts';
import type { Layout } from '../../src/cli/terminal/layout.ts';
import type { Reply } from '../../src/core/answer/reply.ts';
import type { Answer, Fact, Source } from '../../src/core/model.ts';
import type { Why } from '../../src/core/why.ts';

const plain: Layout = { colour: false, width: 60, hyperlinks: false };
const rich: Layout = { colour: true, width: 60, hyperlinks: true };

const source: Source = {
  id: 'gazette',
  publisher: 'Island Gazette',
  title: 'Lighthouse shines again',
  published: '2024-05-06',
  url: 'https://gazette.example/lighthouse',
  origin: 'Coast Agency',
};
const cited = { source, paragraph: 3, quote: 'nine days of work', link: `${source.url}#:~:text=nine%20days` };
const fact: Fact = {
  id: 'repair-duration',
  topic: 'lighthouse',
  kind: 'reported',
  asked: ['How long did the repair take?'],
  answer: 'The repair took nine days.',
  asOf: '2024-05-06',
  citations: [{ source: 'gazette', paragraph: 3, quote: cited.quote }],
  related: [],
};
const why: Why = {
  matches: [
    {
      fact,
      confidence: 0.91,
      reasons: [
        { kind: 'explains', words: ['repair', 'take'] },
        { kind: 'worded-like', share: 0.5 },
      ],
    },
    { fact: { ...fact, id: 'storm-duration' }, confidence: 0.2, reasons: [] },
  ],
  steps: [{ kind: 'nothing-known' }],
};
const base = {
  question: 'how long',
  confidence: 0.91,
  version: '0123456789ab',
  suggestions: [],
  why,
};
const answered: Answer = { ...base, outcome: 'answered', parts: [{ kind: 'fact', fact, asks: 'content' }] };
const reply: Reply = { text: fact.answer, sources: [cited], notes: ['One outlet only'] };
const bare: Reply = { text: 'No.', sources: [], notes: [] };
const offer = { fact: 'repair-duration', question: 'How long did the repair take?' };

describe('renderAnswer', () => {
  it('puts the answer first, then notes, sources and the stamp of the facts', () => {
    expect(renderAnswer(answered, reply, plain)).toBe(`The repair took nine days.

One outlet only

Source
1. Island Gazette (Coast Agency), “Lighthouse shines again”,
   6 May 2024
   “nine days of work”
   https://gazette.example/lighthouse#:~:text=nine%20days

repair-duration@0123456789ab`);
  });

  it('shows the plain address as a hyperlink to the passage where the terminal can', () => {
    expect(renderAnswer(answered, reply, { ...plain, hyperlinks: true })).toContain(
      `\u001B]8;;${cited.link}\u001B\\${source.url}\u001B]8;;\u001B\\`,
    );
  });

  it.each<[string, Answer, string]>([
    [
      'numbers them under a heading after an answer',
      { ...answered, suggestions: [offer] },
      'You can also ask\n1. How',
    ],
    [
      'lets "did you mean" lead over',
      { ...base, outcome: 'suggested', suggestions: [offer] },
      'No.\n\n1. How',
    ],
    [
      'lets "not covered" lead over',
      { ...base, outcome: 'unknown', no: 'not-covered', suggestions: [offer] },
      'No.\n\n1. How',
    ],
    [
      'sets them apart from "outside"',
      { ...base, outcome: 'unknown', no: 'outside', suggestions: [offer] },
      'No.\n\nYou can also ask\n1. How',
    ],
  ])('offers questions: %s', (_how, answer, shown) => {
    expect(renderAnswer(answer, bare, plain)).toContain(shown);
  });

  it('shows a refusal without source, stamp or heading', () => {
    expect(renderAnswer({ ...base, outcome: 'unknown', no: 'outside' }, bare, plain)).toBe('No.');
  });

  it('says the same with and without colour', () => {
    const coloured = renderAnswer(answered, reply, { ...rich, hyperlinks: false });
    expect(coloured).not.toBe(renderAnswer(answered, reply, plain));
    // oxlint-disable-next-line no-control-regex -- it is the escape sequences that are taken out
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(renderAnswer(answered, reply, plain));
  });

  it('lets no escape from question, knowledge or address through', () => {
    const evil = '\u001B]0;title\u0007\u009B31m\u202Eabc';
    const answer: Answer = {
      ...base,
      version: evil,
      outcome: 'answered',
      parts: [{ kind: 'fact', fact: { ...fact, id: evil }, asks: 'content' }],
      suggestions: [{ fact: 'x', question: evil }],
    };
    const shown = renderAnswer(
      answer,
      {
        text: evil,
        notes: [evil],
        sources: [
          { source: { ...source, title: evil, publisher: evil }, paragraph: 1, quote: evil, link: evil },
        ],
      },
      plain,
    );
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  });
});

describe('renderWhy', () => {
  it('tells how in sentences, then what matched and the runners-up', () => {
    expect(renderWhy(answered, plain)).toBe(`Why: answered, confidence 0.910, knowledge 0123456789ab

• No word of the question stands in the knowledge.

Matched
0.910  repair-duration: How long did the repair take?
       explains “repair”, “take”; worded 50 % like the
       nearest way to ask it

Runners-up
0.200  storm-duration: How long did the repair take?`);
  });

  it('calls the matches of a question without an answer the nearest', () => {
    expect(renderWhy({ ...base, outcome: 'unknown', no: 'not-covered' }, plain)).toContain('Nearest\n0.910');
  });
});

describe('wrap', () => {
  it.each([
    ['a line that fits', 'one two', 20, ['one two']],
    ['a longer line at a blank', 'one two three', 8, ['one two', 'three']],
    ['a word wider than the line not at all', 'a incomprehensible b', 8, ['a', 'incomprehensible', 'b']],
    ['list items with their text in line', '• one two three', 9, ['• one two', '  three']],
    ['paragraphs apart', 'one\n\ntwo', 9, ['one', '', 'two']],
    ['no line out of nothing but one', '', 9, ['']],
  ])('breaks %s', (_what, text, width, lines) => {
    expect(wrap(text, { ...plain, width })).toEqual(lines);
  });

  it('keeps every word, in order, and every line inside the width', () => {
    const words = array(stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 60 });
    assert(
      property(words, integer({ min: 20, max: 100 }), (words, width) => {
        const lines = wrap(words.join(' '), { ...plain, width }, '1. ');
        expect(lines.join(' ').slice(3).split(/ +/)).toEqual(words);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('clean', () => {
  it.each([
    ['a colour', 'a\u001B[31mb', 'a[31mb'],
    ['a one-byte escape', 'a\u009B31mb', 'a31mb'],
    ['a bell and a backspace', 'a\u0007\u0008b', 'ab'],
    ['a direction override', 'a\u202Eb\u2066c', 'abc'],
    ['a line break of Windows', 'a\r\nb', 'a\nb'],
    ['a carriage return that would overwrite the line', 'a\rb', 'a\nb'],
    ['a tab', 'a\tb', 'a b'],
    ['nothing from other writing', 'Ünï 日本 🙂 👩‍🚀', 'Ünï 日本 🙂 👩‍🚀'],
  ])('takes out %s', (_what, text, left) => {
    expect(clean(text)).toBe(left);
  });
});

describe('link', () => {
  it('cannot be left by an address that ends the hyperlink itself', () => {
    expect(link('https://a.example/\u001B\\ x', 'a', { ...rich, colour: false })).toBe(
      '\u001B]8;;https://a.example/\\%20x\u001B\\a\u001B]8;;\u001B\\',
    );
  });
});

describe('layoutFor', () => {
  it.each([
    ['a terminal', { isTTY: true, columns: 72 }, 'auto', { colour: true, width: 72, hyperlinks: true }],
    [
      'a wide terminal',
      { isTTY: true, columns: 300 },
      'auto',
      { colour: true, width: 100, hyperlinks: true },
    ],
    ['a tiny terminal', { isTTY: true, columns: 3 }, 'auto', { colour: true, width: 20, hyperlinks: true }],
    ['a terminal of unknown width', { isTTY: true }, 'auto', { colour: true, width: 80, hyperlinks: true }],
    [
      'a terminal without colour',
      { isTTY: true, columns: 72 },
      'never',
      { colour: false, width: 72, hyperlinks: false },
    ],
    ['a pipe', {}, 'auto', { colour: false, width: 80, hyperlinks: false }],
    ['a pipe that shall have colour', {}, 'always', { colour: true, width: 80, hyperlinks: false }],
  ] as const)('fits %s', (_what, stream, wish, layout) => {
    expect(layoutFor(stream, wish)).toEqual(layout);
  });
});
