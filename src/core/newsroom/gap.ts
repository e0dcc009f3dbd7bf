/** A question that got no answer, kept without who asked. */
export interface Gap {
  readonly id: number;
  /** As it was first asked, names of people in Discord taken out. */
  readonly question: string;
  /** How often it, or one that means nearly the same, was asked. */
  readonly count: number;
  /** Dates, YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  /** A moderator marked it as worth an answer. */
  readonly flagged: boolean;
}

/** What a moderator made of a gap. */
export type GapEnd = 'fact' | 'phrasing' | 'outside';

/** Thumbs under the answers that one fact gave. */
export interface Votes {
  readonly fact: string;
  readonly up: number;
  readonly down: number;
}

/** A reply in a channel, to be found again when its fact is corrected. Nothing of who asked. */
export interface GivenReply {
  readonly channel: string;
  readonly message: string;
  /** The server's id; absent in direct messages. */
  readonly server?: string | undefined;
  readonly facts: readonly string[];
  /** The version that answered. */
  readonly version: string;
  /** Date, YYYY-MM-DD. */
  readonly on: string;
}
