import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReply } from '../../src/core/answer/reply.ts';
import { READ } from '../../src/core/answer/door.ts';
import { stepsInWords } from '../../src/core/answer/tell-why.ts';
import { createReadout } from '../../src/core/ask.ts';
import type { Conversation } from '../../src/core/model.ts';
import { TEXTS } from '../../src/core/texts/texts.ts';
import { hostileTexts } from '../support/hostile-text.ts';
import { knowledgeOf } from '../support/knowledge.ts';

const readout = createReadout(knowledgeOf());
const { knowledge } = readout;

/** Four questions at most, each with its corrections and what led to it. */
const MOST_STEPS = 60;
/** A question as far as it is read, or six words of sixty letters, and what is said about them. */
const LONGEST_STEP = READ.whole + 200;

const conversations = (text: string): readonly Conversation[] => [
  [],
  [{ question: 'Who opened the bridge?', facts: ['opened-by'] }],
  [{ question: text, facts: ['bridge-cost', 'gone'] }],
];

describe('a text that nobody would ask', () => {
  it('gets an answer with a reply in words, and an explanation of bounded length', () => {
    const kinds = new Set<string>();
    assert(
      property(integer({ min: 0, max: 0xffff_ffff }), constantFrom(0, 1, 2), (seed, at) => {
        const texts = hostileTexts(knowledge, seed);
        for (let made = 0; made < 30; made += 1) {
          const { kind, text } = texts.next().value;
          kinds.add(kind);
          const answer = readout.ask(text, conversations(text)[at]);
          expect(['answered', 'suggested', 'unknown']).toContain(answer.outcome);
          expect(answer.question).toBe(text);
          expect(answer.confidence).toBeGreaterThanOrEqual(0);
          expect(answer.confidence).toBeLessThanOrEqual(1);
          expect(answer.suggestions.length).toBeLessThanOrEqual(3);
          expect(answer.why.steps.length).toBeLessThanOrEqual(MOST_STEPS);
          for (const texts of Object.values(TEXTS))
            for (const step of stepsInWords(answer.why.steps, texts))
              expect(step.length).toBeLessThanOrEqual(LONGEST_STEP);
          expect(composeReply(answer, knowledge).text.trim()).not.toBe('');
          const { claims, leftAlone } = readout.check(text);
          expect(claims.length).toBeLessThanOrEqual(30);
          expect(leftAlone).toBeGreaterThanOrEqual(0);
          expect(readout.complete(text, 5).length).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 100 },
    );
    expect(kinds.size).toBeGreaterThan(25);
  });
});
