import type { Stored } from './newsroom.ts';

/** An answer that stands in a channel. */
export interface Given {
  readonly channel: string;
  readonly message: string;
  /** The server's id; absent in direct messages. */
  readonly server?: string | undefined;
  readonly facts: readonly string[];
  readonly version: string;
}

/** One person's thumb under one answer. */
export interface Thumb {
  readonly reply: string;
  readonly facts: readonly string[];
  readonly version: string;
  /** The person's id; it is not kept. */
  readonly voter: string;
  readonly value: 1 | -1;
}

/** How much was deleted of one person. */
export interface Forgotten {
  /** Thumbs. */
  readonly votes: number;
  /** Unanswered questions that waited in memory for a second person. */
  readonly waiting: number;
  /** Places of answers in the person's direct messages. */
  readonly replies: number;
  /** Wishes that waited for a second moderator. */
  readonly wishes: number;
}

/** What is written down while readers are answered. Nothing of who asked what is in it. */
export interface Notebook {
  /** A question got no answer. Never rejects, and nobody has to wait for it. */
  unanswered(question: string, asker: string): void;
  /** An answer was sent, or says something else now. Never rejects, and nobody has to wait for it. */
  given(reply: Given): void;
  /** An answer is gone. */
  gone(message: string): void;
  /** Gives the person's thumb as it stands now; the same again takes it back. */
  vote(thumb: Thumb): Promise<Stored<1 | -1 | undefined>>;
  /**
   * Deletes at once what can be tied to a person.
   * @param directChannel the channel of their direct messages, if there is one
   */
  forget(person: string, directChannel?: string): Promise<Stored<Forgotten>>;
}
