import { describe, expect, it } from 'vitest';
import { createReadout } from '../../../src/core/ask.ts';
import type { Turn } from '../../../src/core/model.ts';
import { bridgeStory, bridgeWith, knowledgeOf } from '../../support/knowledge.ts';

const names = `${bridgeStory['names.yaml']}
  - name: Ivo Brandt
    kind: person
    also: [Brandt]
  - name: Oster
    kind: place
    also: []
  - name: Kern
    kind: place
    also: []
`;

/** A fact with as many phrasings as a sound one has. */
function fact(id: string, related: string, answer: string, asked: readonly string[]): string {
  return `  - id: ${id}
    asked:
${asked.map((phrasing) => `      - ${phrasing}`).join('\n')}
    answer: ${answer}
    citations:
      - source: herald
        paragraph: 1
        quote: Mayor Mara Lind
    related: [${related}]
`;
}

const visits = `topic: The visits
facts:
${fact('lind-in-kern', 'lunch-in-kern', 'Mara Lind came to Kern on 2 May.', [
  'When did Mara Lind visit Kern?',
  'on what day was Lind in Kern',
  'date of the visit to Kern',
  'when was the mayor in Kern',
  'day of the visit in Kern',
  'which day did she see Kern',
  'visit of the mayor to Kern',
  'has Lind been to Kern',
])}${fact('lunch-in-kern', 'lind-in-kern', 'In Kern the mayor ate with the council.', [
  'Who had lunch with the mayor in Kern?',
  'with whom did Lind eat in Kern',
  'lunch in Kern',
  'who joined the lunch in Kern',
  'meal of the mayor in Kern',
  'company at lunch in Kern',
  'who ate with her in Kern',
  'guests of the lunch in Kern',
])}${fact('lunch-in-oster', 'brandt-in-oster', 'In Oster Ivo Brandt ate alone.', [
  'Who had lunch with Brandt in Oster?',
  'with whom did Brandt eat in Oster',
  'lunch in Oster',
  'who joined the lunch in Oster',
  'meal of Brandt in Oster',
  'company at lunch in Oster',
  'who ate with him in Oster',
  'guests of the lunch in Oster',
])}${fact('brandt-in-oster', 'lunch-in-oster', 'Ivo Brandt came to Oster on 3 May.', [
  'When did Ivo Brandt visit Oster?',
  'on what day was Brandt in Oster',
  'date of the visit to Oster',
  'when was Brandt in Oster',
  'day of the visit in Oster',
  'which day did he see Oster',
  'visit of Brandt to Oster',
  'has Brandt been to Oster',
])}`;

const readout = createReadout(knowledgeOf(bridgeWith({ 'names.yaml': names, 'facts/visits.yaml': visits })));

/** The facts that the last of several questions gets. */
function told(...questions: readonly string[]): readonly string[] {
  const conversation: Turn[] = [];
  for (const question of questions) {
    const answer = readout.ask(question, conversation);
    const parts = answer.outcome === 'answered' ? answer.parts : [];
    const facts = parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.id] : []));
    conversation.push({ question, facts });
  }
  return conversation.at(-1)?.facts ?? [];
}

describe('"there"', () => {
  it.each([
    ['When did Mara Lind visit Kern?', 'who was at lunch there?', 'lunch-in-kern'],
    ['When did Ivo Brandt visit Oster?', 'who was at lunch there?', 'lunch-in-oster'],
    ['When did Ivo Brandt visit Oster?', 'who was at lunch tehre with him', 'lunch-in-oster'],
  ])('after "%s" in "%s" is that place', (first, then, fact) => {
    expect(told(first, then)).toEqual([fact]);
  });

  it('that only says that something is, points to no place', () => {
    expect(told('When did Mara Lind visit Kern?', 'is there a toll?')).toEqual(['toll']);
  });
});

describe('a pronoun', () => {
  it.each([
    ['When did Mara Lind visit Kern?', 'with whom did she eat?', 'lunch-in-kern'],
    ['When did Ivo Brandt visit Oster?', 'with whom did he eat?', 'lunch-in-oster'],
  ])('after "%s" in "%s" is that person', (first, then, fact) => {
    expect(told(first, then)).toEqual([fact]);
  });

  it('is not answered with what others did', () => {
    const turn = { question: 'When did Ivo Brandt visit Oster?', facts: ['brandt-in-oster'] };
    expect(readout.ask('did she open it?')).toMatchObject({ parts: [{ fact: { id: 'opened-by' } }] });
    expect(readout.ask('did he open it?', [turn]).outcome).not.toBe('answered');
  });
});

describe('"the former", "the second one"', () => {
  it.each([
    ['Did Mara Lind or Ivo Brandt visit Kern?', 'when did the former visit Kern?', 'lind-in-kern'],
    ['Did Mara Lind or Ivo Brandt visit Oster?', 'when did the latter visit Oster', 'brandt-in-oster'],
    [
      'Did Mara Lind or Ivo Brandt visit Oster?',
      'on what day was the second man in Oster',
      'brandt-in-oster',
    ],
  ])('after "%s" in "%s" is that person', (first, then, fact) => {
    expect(told(first, then)).toEqual([fact]);
  });

  it.each(['when did the latter visit Kern?', 'when did the third one visit Kern?'])(
    'is nobody where only one person was named: "%s"',
    (question) => {
      const turn = { question: 'When did Mara Lind visit Kern?', facts: ['lind-in-kern'] };
      expect(readout.ask(question, [turn]).outcome).not.toBe('answered');
    },
  );
});

describe('a bare "one"', () => {
  it.each([
    ['When did Mara Lind and Ivo Brandt meet?', 'how long was the first one?'],
    ['Did Mara Lind or Ivo Brandt visit Kern?', 'who wrote the second one?'],
  ])('is nobody, since it may be a thing: after "%s" in "%s"', (first, then) => {
    const turn = { question: first, facts: ['lind-in-kern'] };
    expect(readout.ask(then, [turn]).why.steps).not.toContainEqual(
      expect.objectContaining({ kind: 'instead' }),
    );
  });
});

describe('a question for somebody just named', () => {
  it.each(["and who's that?", 'who is she', 'sorry, who is that again?'])(
    '"%s" is who said it, after "says who?"',
    (question) => {
      expect(told('Will there be a toll?', 'says who?', question)).toEqual(told('Who is Mara Lind?'));
    },
  );

  it('is not the one who was just told of', () => {
    const asked = { question: 'Who is Mara Lind?', facts: ['opened-by'] };
    expect(readout.ask('and who is he?', [asked]).why.steps).not.toContainEqual(
      expect.objectContaining({ kind: 'instead' }),
    );
  });

  it('gets the words of whoever said it, and no others', () => {
    expect(told('Will there be a toll?', 'what were her exact words?')).toEqual(['toll']);
    const turn = { question: 'When did Mara Lind visit Kern?', facts: ['lind-in-kern'] };
    expect(readout.ask('what were her exact words?', [turn]).outcome).not.toBe('answered');
  });
});

describe('a question without a word of its own', () => {
  it('gets no answer where the one before it got none', () => {
    const turn = { question: 'was there music at lunch in Kern?', facts: [] };
    expect(readout.ask('what was it?', [turn]).outcome).not.toBe('answered');
  });
});

describe('a correction', () => {
  it('puts what was meant in the place of what was not', () => {
    expect(told('When did Mara Lind visit Kern?', 'sorry, I meant Ivo Brandt in Oster')).toEqual([
      'brandt-in-oster',
    ]);
  });

  it('that is a question of its own is answered as one', () => {
    expect(told('When did Mara Lind visit Kern?', 'no, i meant how long is the bridge')).toEqual([
      'bridge-length',
    ]);
  });
});

describe('what was just told', () => {
  it.each([
    ['has Lind been to Kern?', 'when?', 'lind-in-kern'],
    ['Who had lunch with the mayor in Kern?', 'did the council eat in Kern?', 'lunch-in-kern'],
  ])('is told again where it holds what is still asked for: "%s" "%s"', (first, then, fact) => {
    expect(told(first, then)).toEqual([fact]);
  });
});

describe('what stands beside the last answer', () => {
  it('goes before what a question would mean by itself', () => {
    expect(told('When did Ivo Brandt visit Oster?', 'and who was with him at lunch?')).toEqual([
      'lunch-in-oster',
    ]);
    expect(told('When did Mara Lind visit Kern?', 'and who was with her at lunch?')).toEqual([
      'lunch-in-kern',
    ]);
  });

  it('is who she is, where more on her is asked for', () => {
    expect(told('When did Mara Lind visit Kern?', 'anything more on her?')).toEqual(
      told('Who is Mara Lind?'),
    );
  });
});

describe('a question that leans on one which leans itself', () => {
  it('is read with what both are about', () => {
    expect(told('Who had lunch with the mayor in Kern?', 'and in Oster?', 'when was that?')).toEqual([
      'brandt-in-oster',
    ]);
  });
});

describe('a word that the turn does not explain', () => {
  it('is no change of subject by itself', () => {
    const turn = { question: 'When did Ivo Brandt visit Oster?', facts: ['brandt-in-oster'] };
    expect(readout.ask('so who charged it instead?', [turn]).outcome).not.toBe('answered');
  });
});
