import { decide } from './answer/decide.ts';
import { partsOf } from './answer/parts.ts';
import { suggestionOf } from './answer/to-answer.ts';
import { createCheck, type CheckedMessage } from './claims/check-message.ts';
import { briefOf } from './guide/brief.ts';
import type { Answer, Conversation, Fact, Knowledge, Suggestion } from './model.ts';
import type { Why } from './why.ts';
import { createCompletion } from './search/completion.ts';
import { learn, type Learnt } from './search/learn.ts';
import { createMatcher } from './search/matcher.ts';

/** One story that can be asked. Immutable: a refreshed knowledge is a new Readout. */
export interface Readout {
  readonly knowledge: Knowledge;
  /**
   * Answers any text a person may type; never throws.
   * @param conversation earlier turns, oldest first; the last is read, with those that it leans on itself
   */
  ask(question: string, conversation?: Conversation): Answer;
  /** The answer that a tap on a suggestion asks for; `undefined` if there is no such fact any more. */
  tell(factId: string): Answer | undefined;
  /** Holds each claim of a message against the articles; never throws. */
  check(message: string): CheckedMessage;
  /** Canonical questions for what has been typed so far, best first; for nothing typed, one a topic, as the story in short has them. */
  complete(typed: string, limit: number): readonly Suggestion[];
  /** Makes a part of what is otherwise made on first use. @returns whether there is more to make */
  prepare(): boolean;
}

/**
 * Makes a knowledge askable.
 * @param learnt what was learnt from this very knowledge before, to save the time of learning it again
 */
export function createReadout(knowledge: Knowledge, learnt: Learnt = learn(knowledge)): Readout {
  const matcher = createMatcher(knowledge, learnt);
  const starters = briefOf(knowledge).map(({ fact }) => fact);
  const completion = createCompletion(knowledge, starters, learnt);
  const check = createCheck(knowledge, matcher);
  return {
    knowledge,
    ask: (question, conversation = []) => decide(question, conversation, knowledge, matcher),
    tell(factId) {
      const fact = knowledge.facts.get(factId);
      if (!fact) return undefined;
      const base = {
        question: fact.asked[0],
        confidence: 1,
        version: knowledge.version,
        why: chosen(fact),
      };
      return fact.kind === 'not-said'
        ? { ...base, outcome: 'unknown', no: 'not-covered', suggestions: [] }
        : {
            ...base,
            outcome: 'answered',
            parts: partsOf(fact, fact.asked[0], knowledge, matcher.names),
            suggestions: [],
          };
    },
    check,
    complete: (typed, limit) => completion.complete(typed, limit).map(suggestionOf),
    prepare: () => completion.prepare(),
  };
}

function chosen(fact: Fact): Why {
  return {
    matches: [{ fact, confidence: 1, reasons: [{ kind: 'chosen' }] }],
    steps: [{ kind: 'chosen' }],
  };
}
