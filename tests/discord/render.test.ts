import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedSource, Reply } from '../../src/core/answer/reply.ts';
import { composeReply } from '../../src/core/answer/reply.ts';
import type { Answer, Fact, Part, Suggestion } from '../../src/core/model.ts';
import { onOneLine } from '../../src/discord/escape.ts';
import { toBody } from '../../src/discord/payload.ts';
import type { Payload } from '../../src/discord/payload.ts';
import { factsInStamp, questionIn, renderAnswer, renderNotice } from '../../src/discord/render.ts';
import { checkMessage } from '../support/local-discord/limits/message.ts';
import { buttonsOf } from '../support/local-discord/message-parts.ts';
import { bridgeReadout } from './bot-at-work.ts';
import { hostileText } from './hostile-text.ts';
import { openSigns } from './literal.ts';

const asker = '123456789012345678';
const noText: Reply = { text: '', sources: [], notes: [] };

const longText = fc.oneof(
  hostileText,
  fc
    .tuple(hostileText, fc.integer({ min: 1, max: 400 }))
    .map(([text, times]) => text.repeat(times).slice(0, 9000)),
);
const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,4}$/);
const suggestions: fc.Arbitrary<Suggestion[]> = fc.array(fc.record({ fact: slug, question: longText }), {
  maxLength: 3,
});
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .integer({ min: 1, max: 900 })
    .map((length) => `https://news.example/a_(b)#:~:text=${'x'.repeat(length)}`),
  fc.constantFrom('javascript:alert(1)', 'not an address', ''),
);
const source: fc.Arbitrary<CitedSource> = fc.record({
  source: fc.record({
    id: slug,
    publisher: hostileText,
    title: hostileText,
    published: fc.constant('2031-05-04'),
    url: address,
    origin: fc.option(hostileText, { nil: undefined }),
  }),
  paragraph: fc.nat(),
  quote: hostileText,
  link: address,
});
const reply: fc.Arbitrary<Reply> = fc.record({
  text: longText,
  sources: fc.array(source, { maxLength: 8 }),
  notes: fc.array(hostileText, { maxLength: 4 }),
});
const parts: fc.Arbitrary<Part[]> = fc.array(
  slug.map((id): Part => ({ kind: 'fact', fact: factNamed(id), asks: 'content' })),
  { minLength: 1, maxLength: 4 },
);
const answer: fc.Arbitrary<Answer> = fc
  .tuple(fc.constantFrom('answered', 'suggested', 'unknown'), parts, suggestions)
  .map(([outcome, parts, suggestions]) => answerWith(outcome, parts, suggestions));

function answerWith(
  outcome: Answer['outcome'],
  parts: readonly Part[] = [],
  suggestions: readonly Suggestion[] = [],
): Answer {
  const base = {
    question: 'q',
    confidence: 0.5,
    version: '0123456789ab',
    why: { matches: [], steps: [] },
    suggestions,
  };
  if (outcome === 'answered') return { ...base, outcome, parts };
  return outcome === 'suggested' ? { ...base, outcome } : { ...base, outcome, no: 'not-covered' };
}

function cited(title: string, link: string, url = link): CitedSource {
  const source = { id: title, publisher: 'Herald', title, published: '2031-05-04', url };
  return { source, paragraph: 1, quote: '', link };
}

function factNamed(id: string): Fact {
  return {
    id,
    topic: 'bridge',
    kind: 'reported',
    asked: ['What?'],
    answer: 'That.',
    asOf: '2031-05-04',
    citations: [],
    related: [],
  };
}

function descriptionOf({ embeds }: Payload): string {
  return embeds[0]?.description ?? '';
}

describe('any answer', () => {
  it('is within what Discord takes, pings nobody and breaks no formatting', () => {
    fc.assert(
      fc.property(answer, reply, fc.option(longText, { nil: undefined }), (answer, reply, question) => {
        const payload = renderAnswer(answer, reply, { asker, question });
        const body = toBody(payload);
        checkMessage(body, { files: payload.file ? 1 : 0 });
        expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
        // What is left is the marks of our own: the quoted question, numbers of sources and questions, links, small print.
        const text = descriptionOf(payload)
          .replace(/^> /, '')
          .replace(/^-# (\[\d\] )?/gm, '')
          .replace(/\]\(https?:\/\/[^\s()]+\)/g, '')
          .replace(/\[(?=“)/g, '')
          .replace(/^\d\. /gm, '');
        expect(openSigns(text)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is too long for a message comes whole, as a file', () => {
    const text = 'An answer with many words. '.repeat(400).trim();
    const said = answerWith('answered');
    const payload = renderAnswer(said, { ...noText, text }, { asker });
    expect(payload.file?.content).toContain(text);
    expect(descriptionOf(payload)).toContain('attached file');
  });
});

describe('an answer', () => {
  const readout = bridgeReadout();
  const render = (answer: Answer | undefined) => {
    if (!answer) throw new Error('no such fact');
    return renderAnswer(answer, composeReply(answer, readout.knowledge), { asker });
  };

  it('shows both versions where the outlets differ, each with its source and a button', () => {
    const payload = render(readout.tell('bridge-cost'));
    expect(descriptionOf(payload)).toContain('• Oster Herald: It cost 80 million.');
    expect(descriptionOf(payload)).toContain('[1] Oster Herald');
    expect(descriptionOf(payload)).toContain('[2] The Gazette (Wire)');
    expect(buttonsOf({ components: [...payload.components] }).map(({ label }) => label)).toEqual([
      '[1] Oster Herald, 4 May 2031',
      '[2] The Gazette (Wire), 5 May 2031',
      'Sources',
      'Copy citation',
      'Why this answer?',
      'Delete',
    ]);
  });

  it('has two rows of buttons, a refusal one', () => {
    expect(render(readout.tell('bridge-cost')).components.map(({ components }) => components.length)).toEqual(
      [4, 2],
    );
    expect(render(readout.ask('What is the weather on Mars?')).components).toHaveLength(1);
  });

  it('tells on a line of its own who said it, unless that is the outlet itself', () => {
    expect(descriptionOf(render(readout.tell('toll')))).toMatch(/\n\nSaid by Mara Lind\n/);
    expect(descriptionOf(render(readout.tell('bridge-length')))).not.toContain('Said by');
    const own = { ...factNamed('f'), saidBy: 'the herald' };
    const said = answerWith('answered', [{ kind: 'fact', fact: own, asks: 'content' }]);
    const sources = [cited('A', 'https://h.example/a')];
    expect(descriptionOf(renderAnswer(said, { ...noText, text: 'So.', sources }, { asker }))).not.toContain(
      'Said by',
    );
  });

  it('tells how many outlets there are and its date on one line, and each source once, with its title', () => {
    expect(descriptionOf(render(readout.tell('bridge-cost')))).toContain(
      'The outlets differ: both versions are shown\n\n-# 2 outlets: Oster Herald and Wire · As of 4 May 2031\n-# [1] Oster Herald, “Bridge opens at last”, 4 May 2031\n',
    );
    const twice = [cited('A', 'https://h.example/a#1'), cited('A', 'https://h.example/a#2')];
    const payload = renderAnswer(
      answerWith('answered'),
      { ...noText, text: 'So.', sources: twice },
      { asker },
    );
    expect(buttonsOf({ components: [...payload.components] }).flatMap(({ url }) => url ?? [])).toEqual([
      'https://h.example/a#1',
    ]);
  });

  it('leads to the passage, or to the article where that address is too long for a button', () => {
    const long = `https://h.example/a#:~:text=${'x'.repeat(600)}`;
    const sources = [cited('A', 'https://h.example/a#:~:text=q'), cited('B', long, 'https://h.example/a')];
    const payload = renderAnswer(answerWith('answered'), { ...noText, text: 'So.', sources }, { asker });
    expect(buttonsOf({ components: [...payload.components] }).flatMap(({ url }) => url ?? [])).toEqual([
      'https://h.example/a#:~:text=q',
      'https://h.example/a',
    ]);
  });

  it('shows the question of a command so that it can be read again, whatever it holds', () => {
    const text = 'An answer with many words. '.repeat(400);
    fc.assert(
      fc.property(longText, fc.boolean(), (typed, isLong) => {
        const question = onOneLine(onOneLine(typed).slice(0, 1000));
        const said = { ...noText, text: isLong ? text : '> So.' };
        const payload = renderAnswer(answerWith('answered'), said, { asker, question });
        expect(payload.file !== undefined).toBe(isLong);
        expect(questionIn(descriptionOf(payload))).toBe(question);
      }),
      { numRuns: 1000 },
    );
    const bare = renderAnswer(answerWith('answered'), { ...noText, text: '> So.' }, { asker });
    expect(questionIn(descriptionOf(bare))).toBeUndefined();
  });

  it('gives the fourth source its link in the text', () => {
    const sources = [0, 1, 2, 3].map((index) => cited(`T${index}`, 'https://h.example/a_(b)'));
    const payload = renderAnswer(answerWith('answered'), { ...noText, text: 'So.', sources }, { asker });
    expect(descriptionOf(payload)).toContain('[4] Herald, [“T3”](https://h.example/a_%28b%29), 4 May 2031');
    expect(descriptionOf(payload)).toContain('[3] Herald, “T2”, 4 May 2031');
  });

  it('that is a refusal has no sources', () => {
    const payload = render(readout.ask('What is the weather on Mars?'));
    expect(descriptionOf(payload)).not.toContain('[1]');
    expect(buttonsOf({ components: [...payload.components] }).map(({ label }) => label)).not.toContain(
      'Sources',
    );
    expect(buttonsOf({ components: [...payload.components] }).filter(({ url }) => url)).toEqual([]);
  });

  it('offers a long question in full above a button that shows its start', () => {
    const question =
      'What did the bridge across the river Oster between the two old towns cost in the end, and whom?';
    const payload = renderAnswer(
      answerWith('answered', [], [{ fact: 'f', question }]),
      { ...noText, text: 'So.' },
      { asker },
    );
    expect(descriptionOf(payload)).toContain(`You can also ask:\n1. ${question}`);
    expect(buttonsOf({ components: [...payload.components] })[0]?.label).toBe(
      'What did the bridge across the river Oster between the two old towns cost in…',
    );
  });

  it('names its facts and its knowledge in the footer, to be read again', () => {
    const payload = render(readout.tell('toll'));
    const stamp = payload.embeds[0]?.footer?.text ?? '';
    expect(stamp).toBe('toll@0123456789ab');
    expect(factsInStamp(stamp)).toEqual(['toll']);
    expect(factsInStamp('a-b@0123456789ab · c@0123456789ab')).toEqual(['a-b', 'c']);
  });
});

describe('a notice', () => {
  it('that is too long for a message comes whole, as a file', () => {
    const payload = renderNotice('One more article. '.repeat(400));
    checkMessage(toBody(payload), { files: 1 });
    expect(payload.file?.content).toBe('One more article. '.repeat(400));
  });
});
