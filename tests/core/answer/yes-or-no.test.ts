import { describe, expect, it } from 'vitest';
import { composeReply } from '../../../src/core/answer/reply.ts';
import { createReadout } from '../../../src/core/ask.ts';
import { bridgeWith, edit, knowledgeOf } from '../../support/knowledge.ts';

/** The toll is not decided: asked whether it is, the answer is no; asked whether it is open, yes. */
const knowledge = knowledgeOf(
  bridgeWith(
    edit(
      'facts/bridge.yaml',
      '    answer: Whether there will be',
      `    yes:
      - Is the toll still undecided?
    no:
      - Have the towns decided on a toll?
      - Is the matter of the toll closed?
    answer: Whether there will be`,
    ),
  ),
);
const readout = createReadout(knowledge);
const textOf = (question: string): string => composeReply(readout.ask(question), knowledge).text;

describe('a yes-or-no question', () => {
  it.each([
    ['Have the towns decided on a toll?', /^No: Whether/],
    ['have the towns decided on a toll', /^No: Whether/],
    ['so, have the towns decided about the toll?', /^No: Whether/],
    ['Is the toll still undecided?', /^Yes: Whether/],
  ])('gets the word that answers it first: %s', (question, text) => {
    expect(textOf(question)).toMatch(text);
  });

  it.each([
    ['another question of the same fact', 'Will there be a toll?'],
    ['the same words with a negation', 'Have the towns not decided on a toll?'],
    ['no question for yes or no', 'what have the towns decided on a toll'],
    ['more than it answers', 'Have the towns decided on a toll of five crowns for lorries?'],
  ])('gets no such word where it would not be certain: %s', (_what, question) => {
    expect(textOf(question)).not.toMatch(/^(?:Yes|No):/);
  });

  it('is a phrasing like any other, so that a golden question may not repeat it', () => {
    expect(() =>
      knowledgeOf(
        bridgeWith({
          ...edit(
            'facts/people.yaml',
            '    answer: Mayor',
            '    no:\n      - was it not opened\n    answer: Mayor',
          ),
          'questions.yaml': 'questions:\n  - q: Was it not opened?\n    expect: opened-by\n',
        }),
      ),
    ).toThrow(/golden-is-phrasing/);
  });
});
