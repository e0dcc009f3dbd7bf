import { describe, expect, it } from 'vitest';
import { composeReply } from '../../../src/core/answer/reply.ts';
import { createReadout } from '../../../src/core/ask.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const knowledge = knowledgeOf();
const readout = createReadout(knowledge);
const toll = { question: 'Will there be a toll?', facts: ['toll'] };
const length = { question: 'How long is the Oster bridge?', facts: ['bridge-length'] };
const nothing = { question: 'What colour was the ribbon?', facts: [] };

describe('a question without a word of its own', () => {
  it.each(['why?', 'why not?', 'how come?'])(
    '"%s" is not answered with the reason of something else',
    (question) => {
      expect(readout.ask(question, [toll])).toMatchObject({ outcome: 'unknown', no: 'not-covered' });
    },
  );

  it.each(['and then?', 'what else?', 'tell me more'])('"%s" gets what can be told next', (question) => {
    const answer = readout.ask(question, [length]);
    expect(answer.outcome).not.toBe('answered');
    expect(answer.suggestions.map(({ fact }) => fact)).not.toContain('bridge-length');
  });

  it.each(['why?', 'when?', 'and then?', 'where was that?'])(
    '"%s" assumes nothing, so it is not corrected',
    (question) => {
      for (const turn of [toll, length]) {
        const answer = readout.ask(question, [turn]);
        const parts = answer.outcome === 'answered' ? answer.parts : [];
        expect(parts.filter((part) => part.kind === 'fact' && part.fact.kind === 'false-premise')).toEqual(
          [],
        );
      }
    },
  );

  it('needs no sign that it goes on from the turn before', () => {
    const answer = readout.ask('and by whom was all of that said?', [toll]);
    expect(answer).not.toMatchObject({ no: 'outside' });
  });
});

describe('a question for the origin of the last answer', () => {
  it.each(['who said so?', 'source?', 'are you sure?'])(
    '"%s" names who said it, with its source',
    (question) => {
      const { text, sources } = composeReply(readout.ask(question, [toll]), knowledge);
      expect(text).toMatch(/^This is attributed to Mara Lind, as reported by The Gazette\./);
      expect(sources.map(({ source }) => source.id)).toEqual(['gazette']);
    },
  );

  it('has no source where there was no answer', () => {
    expect(readout.ask('source?', [nothing]).outcome).not.toBe('answered');
  });
});

describe('a thing that a question points to', () => {
  it('is what the last question was about', () => {
    const about = { question: 'How long is the bridge?', facts: ['bridge-length'] };
    expect(readout.ask('what did it cost?', [about])).toMatchObject({
      outcome: 'answered',
      parts: [{ fact: { id: 'bridge-cost' } }],
    });
  });
});

describe('a change of subject', () => {
  it.each([length, toll, nothing])('is answered as if nothing had been asked before: %o', (turn) => {
    const alone = readout.ask('Who opened the bridge?');
    expect(alone.outcome).toBe('answered');
    const { why: _, ...answer } = readout.ask('Who opened the bridge?', [turn]);
    expect(alone).toMatchObject(answer);
  });
});
