import { composeReply } from '../core/answer/reply.ts';
import type { Reply } from '../core/answer/reply.ts';
import type { Readout } from '../core/ask.ts';
import type { Answer, Conversation, Suggestion } from '../core/model.ts';
import type { Texts } from '../core/texts/texts.ts';

/** Finds the answer; the seam at which a test is slow or fails. */
export interface Answerer {
  (readout: Readout, question: string, conversation: Conversation): Promise<Answer>;
}

/** An answer with the words for it, both of one knowledge even if another is loaded meanwhile. */
export interface Said {
  readonly answer: Answer;
  readonly reply: Reply;
}

/** The door from Discord to the knowledge that is loaded now; what is said is in English, unless other texts are given. */
export interface Desk {
  ask(question: string, conversation: Conversation, texts?: Texts): Promise<Said>;
  /** `undefined` if there is no such fact any more. */
  tell(fact: string, texts?: Texts): Said | undefined;
  complete(typed: string, limit: number): readonly Suggestion[];
  /** The knowledge of this moment. */
  now(): Readout;
}

export const askReadout: Answerer = async (readout, question, conversation) =>
  readout.ask(question, conversation);

export function createDesk(readout: () => Readout, answerer: Answerer = askReadout): Desk {
  return {
    async ask(question, conversation, texts) {
      const current = readout();
      const answer = await answerer(current, question, conversation);
      return { answer, reply: composeReply(answer, current.knowledge, texts) };
    },
    tell(fact, texts) {
      const current = readout();
      const answer = current.tell(fact);
      return answer && { answer, reply: composeReply(answer, current.knowledge, texts) };
    },
    complete: (typed, limit) => readout().complete(typed, limit),
    now: readout,
  };
}
