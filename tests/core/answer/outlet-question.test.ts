import { describe, expect, it } from 'vitest';
import { outletQuestionOf } from '../../../src/core/answer/outlet-question.ts';
import { composeReply } from '../../../src/core/answer/reply.ts';
import { createReadout } from '../../../src/core/ask.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const knowledge = knowledgeOf();
const readout = createReadout(knowledge);
const replyTo = (question: string) => composeReply(readout.ask(question), knowledge);
const read = (question: string) => outletQuestionOf(question, knowledge.sources.values());

describe('a question about outlets is taken apart', () => {
  it.each([
    ['Which outlet says that the bridge is long?', 'the bridge is long?', 'attribution'],
    ['according to whom is the bridge long', 'is the bridge long', 'attribution'],
    ['do the two articles agree on the cost', 'the cost', 'agreement'],
    ['How do the outlets differ about the cost?', 'the cost?', 'agreement'],
    ['How do the Oster Herald and the Gazette differ about the cost?', 'the cost?', 'agreement'],
    ['do Oster and the Gazette agree on the cost', 'the cost', 'agreement'],
    ['compare the two papers on the cost', 'the cost', 'agreement'],
    ['what is the difference between the Herald and the Gazette about the cost', 'the cost', 'agreement'],
    ['what does the Gazette say about the cost', 'the cost', { outlet: 'gazette' }],
    ['what does the Herald say about the cost', 'the cost', { outlet: 'herald' }],
    ['According to the Oster Herald, what did it cost?', 'what did it cost?', { outlet: 'herald' }],
    ['what did it cost according to the gazette?', 'what did it cost', { outlet: 'gazette' }],
  ])('%s', (question, about, asks) => {
    expect(read(question)).toEqual({ about, asks });
  });

  it.each(['How long is the Oster bridge?', 'who wrote the article', 'what did the minister say'])(
    'and every other question left alone: %s',
    (question) => {
      expect(read(question)).toBeUndefined();
    },
  );
});

describe('a question about outlets is answered from the citations', () => {
  it('which outlet says so, with that outlet as the source', () => {
    const { text, sources } = replyTo('Which outlet reports that the bridge is 412 metres long?');
    expect(text).toMatch(/^Oster Herald reports this without naming who said it\. The bridge/);
    expect(sources.map(({ source }) => source.id)).toEqual(['herald']);
  });

  it('that the outlets differ, with both versions', () => {
    const { text, sources } = replyTo('do the articles agree on what the bridge cost');
    expect(text).toMatch(/^The outlets differ on this\./);
    expect(text).toContain('Oster Herald: It cost 80 million.');
    expect(sources).toHaveLength(2);
  });

  it('that only one carries it', () => {
    expect(replyTo('do the two outlets agree on how long the bridge is').text).toMatch(
      /^Only Oster Herald carries this\./,
    );
  });

  it('what one outlet says, with no other version and no other source', () => {
    const { text, sources, notes } = replyTo('what does the Gazette say about what the bridge cost');
    expect(text).toBe('The Gazette: The bill was 95 million.');
    expect(sources.map(({ source }) => source.id)).toEqual(['gazette']);
    expect(notes.join()).not.toContain('differ');
  });

  it('that an outlet does not carry it, and who does', () => {
    const { text, sources } = replyTo('what does the Gazette say about the length of the bridge');
    expect(text).toMatch(/^The Gazette does not carry this; Oster Herald does\. The bridge/);
    expect(sources.map(({ source }) => source.id)).toEqual(['herald']);
  });
});
