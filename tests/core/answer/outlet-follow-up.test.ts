import { describe, expect, it } from 'vitest';
import { outletFollowUpOf } from '../../../src/core/answer/outlet-follow-up.ts';
import { composeReply } from '../../../src/core/answer/reply.ts';
import { createReadout } from '../../../src/core/ask.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const knowledge = knowledgeOf();
const readout = createReadout(knowledge);
const sources = [...knowledge.sources.values()];
const cost = { question: 'What did the bridge cost?', facts: ['bridge-cost'] };
const length = { question: 'How long is the Oster bridge?', facts: ['bridge-length'] };

const replyTo = (question: string, turn: typeof cost) =>
  composeReply(readout.ask(question, [turn]), knowledge);

describe('a follow-up about outlets', () => {
  it.each([
    ['and the other outlet?', 'agreement'],
    ['what about the other article?', 'agreement'],
    ['what does the other one say?', 'agreement'],
    ['does the other source agree?', 'agreement'],
    ['do they both say so?', 'agreement'],
    ['do both of them say that', 'agreement'],
    ['do both articles say that?', 'agreement'],
    ['do both outlets see it that way', 'agreement'],
    ['do the two papers agree there?', 'agreement'],
    ['is that confirmed by the Gazette too?', { outlet: 'gazette' }],
    ["and the Gazette's version?", { outlet: 'gazette' }],
    ['and the Gazette?', { outlet: 'gazette' }],
    ['does the Oster Herald say the same?', { outlet: 'herald' }],
    ['What does the gazette say about it?', { outlet: 'gazette' }],
    ['is that in the Oster Herald too?', { outlet: 'herald' }],
  ])('"%s" asks for %j of the last answer', (question, asks) => {
    const read = outletFollowUpOf(question, cost.question, sources);
    expect(read).toEqual({ kind: 'of-the-last', asks });
  });

  it.each(['and the other one?', 'what about the other bridge?', 'who wrote the Gazette article?', ''])(
    'is not "%s"',
    (question) => {
      expect(outletFollowUpOf(question, cost.question, sources)).toBeUndefined();
    },
  );

  it.each(['and the other article?', 'what about the Gazette?'])(
    '"%s" after a question about one outlet is that question about the other',
    (question) => {
      expect(outletFollowUpOf(question, 'Who wrote the Oster Herald article?', sources)).toEqual({
        kind: 'instead',
        question: 'who wrote The Gazette?',
      });
    },
  );
});

describe('the answer to a follow-up about outlets', () => {
  it('gives what the named outlet says, with its source alone', () => {
    const { text, sources: cited } = replyTo('and the Gazette?', cost);
    expect(text).toBe('The Gazette: The bill was 95 million.');
    expect(cited.map(({ source }) => source.id)).toEqual(['gazette']);
  });

  it('says that the other outlet does not carry it', () => {
    expect(replyTo('and the other outlet?', length).text).toMatch(
      /^Only Oster Herald carries this\. The bridge/,
    );
  });

  it('shows both versions where they differ', () => {
    const { text, sources: cited } = replyTo('what does the other one say?', cost);
    expect(text).toMatch(/^The outlets differ on this\./);
    expect(cited).toHaveLength(2);
  });
});
