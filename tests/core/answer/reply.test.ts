import { describe, expect, it } from 'vitest';
import { composeReply, type Reply } from '../../../src/core/answer/reply.ts';
import type { Answer, Fact, Knowledge, Part, Source, Suggestion } from '../../../src/core/model.ts';
import { uk } from '../../../src/core/texts/uk.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const bridge = knowledgeOf();
const base = {
  question: 'q',
  confidence: 1,
  version: bridge.version,
  why: { matches: [], steps: [] },
  suggestions: [],
};

function factOf(id: string): Fact {
  const fact = bridge.facts.get(id);
  if (!fact) throw new Error(`the story has no fact ${id}`);
  return fact;
}

const part = (fact: Fact, asks: 'content' | 'attribution' = 'content'): Part => ({
  kind: 'fact',
  fact,
  asks,
});

function replyTo(parts: readonly Part[], knowledge: Knowledge = bridge): Reply {
  return composeReply({ ...base, outcome: 'answered', parts }, knowledge);
}

describe('an answer', () => {
  it('is the fact in our words, with its source, the passage, the outlet and the date', () => {
    expect(replyTo([part(factOf('bridge-length'))])).toEqual({
      text: 'The bridge is 412 metres long.',
      sources: [
        {
          source: bridge.sources.get('herald'),
          paragraph: 1,
          quote: 'a span of 412 metres',
          link: 'https://herald.example/bridge#:~:text=a%20span%20of%20412%20metres',
        },
      ],
      notes: ['One outlet only: Oster Herald', 'As of 4 May 2031'],
    });
  });

  it('shows both versions, each with its outlet, where the outlets differ, and says so', () => {
    const { text, sources, notes } = replyTo([part(factOf('bridge-cost'))]);
    expect(text).toBe(
      'The outlets give different sums.\n• Oster Herald: It cost 80 million.\n• The Gazette: The bill was 95 million.',
    );
    expect(sources.map(({ source }) => source.id)).toEqual(['herald', 'gazette']);
    expect(notes).toContain('The outlets differ: both versions are shown');
  });

  it('says that something is reported as undecided, with its own date', () => {
    expect(replyTo([part(factOf('toll'))]).notes).toEqual([
      'Reported as not disclosed or not decided',
      'One outlet only: Wire',
      'As of 3 May 2031',
    ]);
  });

  it('says that the question assumes what the sources deny', () => {
    const { text, notes, sources } = replyTo([part(factOf('minister-absent'))]);
    expect(text).toBe('The minister was not there.');
    expect(notes[0]).toBe('The question assumes something that the sources deny');
    expect(sources).toHaveLength(1);
  });

  it('of two parts has both, and the sources, outlets and dates of both', () => {
    const { text, sources, notes } = replyTo([part(factOf('bridge-length')), part(factOf('toll'))]);
    expect(text).toBe('The bridge is 412 metres long.\n\nWhether there will be a toll has not been decided.');
    expect(sources.map(({ source }) => source.id)).toEqual(['herald', 'gazette']);
    expect(notes).toEqual([
      'Reported as not disclosed or not decided',
      '2 outlets: Oster Herald and Wire',
      'As of 3 May 2031 and 4 May 2031',
    ]);
  });

  it('says which part of the question the articles do not cover', () => {
    const { text } = replyTo([
      part(factOf('bridge-length')),
      { kind: 'uncovered', question: 'what colour was the ribbon?' },
    ]);
    expect(text).toBe(
      'The bridge is 412 metres long.\n\nThe articles do not say: “what colour was the ribbon?”',
    );
  });

  it('lists a passage once that two parts use', () => {
    const fact = factOf('bridge-length');
    expect(replyTo([part(fact), part({ ...fact, id: 'again' })]).sources).toHaveLength(1);
  });
});

describe('who said it', () => {
  it('is told where the articles name somebody', () => {
    expect(replyTo([part(factOf('toll'), 'attribution')]).text).toBe(
      'This is attributed to Mara Lind, as reported by The Gazette. Whether there will be a toll has not been decided.',
    );
  });

  it.each([
    ['bridge-length', 'Oster Herald reports this without naming who said it. '],
    ['bridge-cost', 'Oster Herald and The Gazette report this without naming who said it. '],
  ])('is said to be unnamed where they do not: %s', (id, start) => {
    expect(replyTo([part(factOf(id), 'attribution')]).text.startsWith(start)).toBe(true);
  });
});

const source = (id: string, origin?: string): Source => ({
  id,
  publisher: `Paper ${id}`,
  title: id,
  published: '2031-05-04',
  url: `https://${id}.example/`,
  origin,
});
const countFor = (sources: readonly Source[]): string | undefined => {
  const fact: Fact = {
    ...factOf('bridge-length'),
    citations: sources.map(({ id }) => ({ source: id, paragraph: 1, quote: 'a span' })),
  };
  const knowledge = { ...bridge, sources: new Map(sources.map((one) => [one.id, one])) };
  return replyTo([part(fact)], knowledge).notes[0];
};

describe('outlets are counted', () => {
  it('one by one', () => {
    expect(countFor([source('a'), source('b'), source('c')])).toBe('3 outlets: Paper a, Paper b and Paper c');
  });

  it('once for all reprints of one agency', () => {
    expect(countFor([source('a', 'Wire'), source('b', 'Wire')])).toBe('One outlet only: Wire');
    expect(countFor([source('a', 'Wire'), source('b'), source('c', 'Wire')])).toBe(
      '2 outlets: Wire and Paper b',
    );
  });

  it('once for several passages of one article', () => {
    expect(countFor([source('a'), source('a')])).toBe('One outlet only: Paper a');
  });
});

describe('without an answer there is no source and no note', () => {
  const offers: readonly Suggestion[] = [{ fact: 'toll', question: 'Will there be a toll?' }];
  it.each<readonly [string, Answer, string]>([
    [
      '"did you mean"',
      { ...base, outcome: 'suggested', suggestions: offers },
      'I am not sure that I understood. Did you mean:',
    ],
    ['"not covered"', { ...base, outcome: 'unknown', no: 'not-covered' }, 'The articles do not say.'],
    [
      '"not covered" with neighbours',
      { ...base, outcome: 'unknown', no: 'not-covered', suggestions: offers },
      'The articles do not say. What they do answer:',
    ],
    [
      '"outside"',
      { ...base, outcome: 'unknown', no: 'outside' },
      'That is outside this story. What I can answer is about this: The opening of the new bridge at Oster and the delay before it.',
    ],
  ])('%s', (_which, answer, text) => {
    expect(composeReply(answer, bridge)).toEqual({ text, sources: [], notes: [] });
  });
});

const inUkrainian = (answer: Answer) => composeReply(answer, bridge, uk);
const answered = (parts: readonly Part[]): Answer => ({ ...base, outcome: 'answered', parts });

describe('in Ukrainian', () => {
  const fact = factOf('bridge-length');

  it('the fact stays as it is written, and what we say of it does not', () => {
    expect(inUkrainian(answered([part(fact)]))).toMatchObject({
      text: 'The bridge is 412 metres long.',
      notes: ['Лише одне видання: Oster Herald', 'Станом на 4 травня 2031 року'],
    });
    expect(inUkrainian(answered([part(factOf('bridge-cost'))])).notes).toEqual([
      'Видання розходяться: наведено обидві версії',
      '2 видання: Oster Herald та Wire',
      'Станом на 4 травня 2031 року',
    ]);
    expect(inUkrainian(answered([part(factOf('toll'))])).notes[0]).toBe(
      'За повідомленнями, цього не розголосили або ще не вирішили',
    );
  });

  it.each<readonly [string, Part, string]>([
    ['yes', { kind: 'fact', fact, asks: 'content', lead: 'Yes' }, 'Так: The bridge is 412 metres long.'],
    ['no', { kind: 'fact', fact, asks: 'content', lead: 'No' }, 'Ні: The bridge is 412 metres long.'],
    [
      'whether the outlets agree',
      { kind: 'fact', fact, asks: 'agreement' },
      'Про це пише лише Oster Herald.',
    ],
    [
      'what an outlet without it says',
      { kind: 'fact', fact, asks: { outlet: 'gazette' } },
      'The Gazette про це не пише; про це пише Oster Herald.',
    ],
    ['who says so', part(fact, 'attribution'), 'Oster Herald'],
    [
      'what is not covered',
      { kind: 'uncovered', question: 'Who paid?' },
      'У статтях про це не сказано: «Who paid?»',
    ],
  ])('says %s', (_what, asked, beginning) => {
    expect(inUkrainian(answered([asked])).text.startsWith(beginning)).toBe(true);
  });

  it.each<readonly [Answer, string]>([
    [{ ...base, outcome: 'suggested' }, 'Я не впевнений, що зрозумів. Можливо, ви мали на увазі:'],
    [{ ...base, outcome: 'unknown', no: 'not-covered' }, 'У статтях про це не сказано.'],
    [{ ...base, outcome: 'unknown', no: 'outside', talk: 'thanks' }, 'Будь ласка!'],
  ])('refuses, asks back and is polite (%#)', (answer, text) => {
    expect(inUkrainian(answer)).toEqual({ text, sources: [], notes: [] });
  });
});
