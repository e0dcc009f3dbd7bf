import { describe, expect, it } from 'vitest';
import { composeReply } from '../../../src/core/answer/reply.ts';
import { createReadout } from '../../../src/core/ask.ts';
import { bridgeWith, knowledgeOf } from '../../support/knowledge.ts';

const OVERVIEW = `topic: Overviews
facts:
  - id: overview
    asked:
      - What is the story of the Oster bridge in full?
      - tell me everything
    answer: A bridge was opened at Oster.
    citations:
      - source: gazette
        paragraph: 0
        quote: one bridge
    includes: [opened-by, bridge-length]
    related: [toll]
`;
const knowledge = knowledgeOf(bridgeWith({ 'facts/overview.yaml': OVERVIEW }));
const readout = createReadout(knowledge);

describe('an overview', () => {
  it('is told with the facts that it includes, in its order, each with its source', () => {
    const { text, sources } = composeReply(readout.ask('tell me everything'), knowledge);
    expect(text).toBe(
      'A bridge was opened at Oster.\n\nMayor Mara Lind opened it.\n\nThe bridge is 412 metres long.',
    );
    expect(sources.map(({ source, quote }) => [source.id, quote])).toEqual([
      ['gazette', 'one bridge'],
      ['herald', 'Mayor Mara Lind'],
      ['herald', 'a span of 412 metres'],
    ]);
  });

  it('is told whole when it is chosen from a list too', () => {
    const answer = readout.tell('overview');
    expect(answer?.outcome === 'answered' ? answer.parts.length : 0).toBe(3);
  });

  it.each([
    ['itself', 'includes: [overview]', /bad-includes.*includes itself/],
    ['a fact that is not said', 'includes: [ribbon-colour]', /bad-includes.*nothing to tell/],
    ['a fact that is not there', 'includes: [bridge-lenght]', /unknown-related.*bridge-length/],
  ])('may not include %s', (_what, includes, problem) => {
    const broken = OVERVIEW.replace('includes: [opened-by, bridge-length]', includes);
    expect(() => knowledgeOf(bridgeWith({ 'facts/overview.yaml': broken }))).toThrow(problem);
  });
});
