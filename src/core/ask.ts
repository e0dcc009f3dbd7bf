import type { Answer, Conversation, Knowledge, Suggestion } from './model.ts';

/** One story that can be asked. Immutable: a refreshed knowledge is a new Readout. */
export interface Readout {
  readonly knowledge: Knowledge;
  /**
   * Answers any text a person may type; never throws.
   * @param conversation earlier turns, oldest first; only the last few are read
   */
  ask(question: string, conversation?: Conversation): Answer;
  /** The answer that a tap on a suggestion asks for; `undefined` if there is no such fact any more. */
  tell(factId: string): Answer | undefined;
  /** Canonical questions for what has been typed so far, best first; for nothing typed, one a topic. */
  complete(typed: string, limit: number): readonly Suggestion[];
}

/** Builds the index of a knowledge: tens of milliseconds for hundreds of facts. */
export function createReadout(_knowledge: Knowledge): Readout {
  throw new Error('being built');
}
