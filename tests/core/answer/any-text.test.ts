import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReply } from '../../../src/core/answer/reply.ts';
import { createReadout } from '../../../src/core/ask.ts';
import type { Answer, Conversation } from '../../../src/core/model.ts';
import { bridgeStory, knowledgeOf } from '../../support/knowledge.ts';

const knowledge = knowledgeOf();
const readout = createReadout(knowledge);

/** What must be true of every answer, whatever was asked. */
function checkAnswer(answer: Answer, question: string): void {
  expect(answer.question).toBe(question);
  expect(answer.version).toBe(knowledge.version);
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  expect(answer.suggestions.length).toBeLessThanOrEqual(3);
  for (const { fact } of answer.suggestions) {
    const offered = knowledge.facts.get(fact);
    expect(offered).toBeDefined();
    expect(offered?.kind).not.toBe('not-said');
  }
  const parts = answer.outcome === 'answered' ? answer.parts : [];
  const facts = parts.flatMap((part) => (part.kind === 'fact' ? [part.fact] : []));
  const { text, sources } = composeReply(answer, knowledge);
  expect(text.trim()).not.toBe('');
  expect(sources.length > 0).toBe(answer.outcome === 'answered');
  expect(facts.length > 0).toBe(answer.outcome === 'answered');
  expect(facts.every(({ kind }) => kind !== 'not-said')).toBe(true);
  // Offers without a "did you mean" in front of them would be an empty question.
  expect(answer.outcome === 'suggested' && answer.suggestions.length === 0).toBe(false);
}

describe('any text gets an answer, never a fault', () => {
  const questionWords = 'and or who what when why how long much did said so that it he and? , . ; : -'.split(
    ' ',
  );
  const storyWords = Object.values(bridgeStory).join(' ').split(/\s+/);
  const mixture = array(constantFrom(...storyWords, ...questionWords, '\n', '"', "'", '&'), {
    maxLength: 40,
  }).map((words) => words.join(' '));
  const unicode = oneof(
    string({ unit: 'binary', maxLength: 120 }),
    string({ unit: 'grapheme', maxLength: 120 }),
  );
  const conversations = constantFrom<Conversation>(
    [],
    [{ question: 'Who opened the bridge?', facts: ['opened-by'] }],
    [{ question: '', facts: [] }],
    [{ question: 'what did it cost?', facts: ['bridge-cost', 'gone'] }],
  );

  it('made of any characters', () => {
    assert(
      property(unicode, conversations, (question, conversation) => {
        checkAnswer(readout.ask(question, conversation), question);
      }),
      { numRuns: 2000 },
    );
  });

  it('mixed from the words of the knowledge', () => {
    assert(
      property(mixture, conversations, (question, conversation) => {
        checkAnswer(readout.ask(question, conversation), question);
      }),
      { numRuns: 2000 },
    );
  });

  it('and the same text the same answer', () => {
    const again = createReadout(knowledgeOf());
    assert(
      property(mixture, (question) => {
        expect(again.ask(question)).toEqual(readout.ask(question));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['six thousand characters without a blank', 'x'.repeat(6000)],
    ['six thousand characters of words', 'how long is the bridge '.repeat(261)],
    ['six thousand characters of cuts', 'who? and '.repeat(667)],
    ['six thousand characters of question words', 'what is '.repeat(750)],
    ['six thousand marks on one letter', `a${'\u0301'.repeat(6000)}`],
    ['six thousand blanks', ' '.repeat(6000)],
    ['right-to-left writing', '\u202Eمن فتح الجسر؟\u202C'],
    ['half a character', '\uD83C'],
    ['control characters', '\u0000\u0007\u001B[31m'],
    ['SQL', "'; DROP TABLE facts; --"],
    ['YAML', 'facts:\n  - id: !!js/function "x"\n    <<: *a'],
    ['HTML', '<script>alert(1)</script>'],
    ['names of the language', '__proto__ constructor toString hasOwnProperty'],
    ['a list of mentions', '@everyone @here <@123> <@&456> <#789>'],
  ])('of %s', (_what, question) => {
    const answer = readout.ask(question);
    checkAnswer(answer, question);
    expect(['answered', 'suggested', 'unknown']).toContain(answer.outcome);
  });
});
