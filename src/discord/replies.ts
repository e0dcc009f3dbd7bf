import { createBoundedMap } from './bounded-map.ts';

/** A question message that the bot has taken on, and what became of it. */
interface TakenQuestion {
  readonly id: string;
  readonly channel: string;
  readonly asker: string;
  /** What was asked, without the mention. */
  readonly text: string;
  /** The facts it was answered with. */
  readonly facts: readonly string[];
  /** The bot's reply; `undefined` before it is sent and after it is deleted. */
  readonly reply?: string | undefined;
}

/** Which message of the bot answers which question. In memory only: after a restart Discord is asked instead. */
export interface Replies {
  of(question: string): TakenQuestion | undefined;
  /** The question that a message of the bot answers. */
  answeredBy(reply: string): TakenQuestion | undefined;
  keep(taken: TakenQuestion): void;
  /** Forgets the questions of a person; gives how many. Discord still knows which message answers which. */
  forgetPerson(person: string): number;
}

/** The most questions kept: five thousand are some megabytes, and days of most servers. */
export const QUESTIONS_KEPT = 5000;

export function createReplies(limit = QUESTIONS_KEPT): Replies {
  const questions = createBoundedMap<string, TakenQuestion>(limit);
  const byReply = createBoundedMap<string, string>(limit);
  return {
    of: (question) => questions.get(question),
    answeredBy(reply) {
      const question = byReply.get(reply);
      return question === undefined ? undefined : questions.get(question);
    },
    keep(taken) {
      questions.set(taken.id, taken);
      if (taken.reply !== undefined) byReply.set(taken.reply, taken.id);
    },
    forgetPerson(person) {
      const theirs = questions.entries().filter(([, { asker }]) => asker === person);
      for (const [id, { reply }] of theirs) {
        questions.delete(id);
        if (reply !== undefined) byReply.delete(reply);
      }
      return theirs.length;
    },
  };
}
