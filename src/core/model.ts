/**
 * The nouns of Readout, as plain read-only data. Nothing here knows how they are read, searched or shown.
 */

import type { Reason, Why } from './why.ts';

/** A calendar date, `YYYY-MM-DD`, that exists. */
export type IsoDate = string;

/** What a knowledge folder is about. */
export interface Story {
  readonly title: string;
  /** One sentence, shown when a question is outside the story. */
  readonly about: string;
  /** The date that the facts were true, unless a fact says otherwise. */
  readonly asOf: IsoDate;
}

/** One article. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly published: IsoDate;
  /** How the date is known, where the article itself does not give it. */
  readonly dateNote?: string | undefined;
  readonly url: string;
  readonly archive?: string | undefined;
  /** The agency whose text this is, if it is a reprint: reprints of one agency count as one outlet. */
  readonly origin?: string | undefined;
}

export type NameKind = 'person' | 'place' | 'body' | 'concept';

/** A person, place, body or plain concept with its other spellings and nicknames. */
export interface Name {
  readonly name: string;
  readonly kind: NameKind;
  readonly also: readonly string[];
}

/** A fact's use of a source. */
export interface Citation {
  readonly source: string;
  /** Non-blank lines of the article's text, counted from 0, the headline being 0. */
  readonly paragraph: number;
  /** Word for word from that paragraph, at most 12 words. */
  readonly quote: string;
  /** What this outlet says, in our words, where the outlets differ. */
  readonly says?: string | undefined;
}

/**
 * - `reported`: the articles say it.
 * - `undisclosed`: the articles say that it was not disclosed or not decided.
 * - `false-premise`: people assume it, the articles say otherwise; the answer is the correction.
 * - `not-said`: people ask it, the articles do not say; it has neither answer nor citation.
 */
export type FactKind = 'reported' | 'undisclosed' | 'false-premise' | 'not-said';

/** What a question can ask for, and what a fact's answer can hold. */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'date'
  | 'time'
  | 'duration'
  | 'count'
  | 'reason'
  | 'quote'
  | 'name'
  | 'age'
  | 'money';

/** Something that happened, by a fact. */
export interface StoryEvent {
  /** As exactly as the articles say: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM`, local time of the place. */
  readonly on: string;
  /** In our own words, at most 70 characters. */
  readonly what: string;
}

/** One thing that can be asked. */
export interface Fact {
  readonly id: string;
  /** The file it stands in, without folder and ending. */
  readonly topic: string;
  readonly kind: FactKind;
  /** The ways people ask it; the first is the canonical question, shown as a suggestion. */
  readonly asked: readonly [string, ...string[]];
  /** Those of `asked` that the answer affirms, and those that it denies. */
  readonly yes?: readonly string[] | undefined;
  readonly no?: readonly string[] | undefined;
  /** In our own words; empty for `not-said`. */
  readonly answer: string;
  readonly saidBy?: string | undefined;
  readonly asOf: IsoDate;
  readonly citations: readonly Citation[];
  /** Ids of facts that a reader may want next. */
  readonly related: readonly string[];
  /** Ids of facts that are told with this one, in this order: an overview. */
  readonly includes?: readonly string[] | undefined;
  /** The moderator's correction of what the answer holds, where the derived kinds are wrong. */
  readonly holds?: readonly AnswerKind[] | undefined;
  /** What happened when, by this fact: entries of the timeline. */
  readonly events?: readonly StoryEvent[] | undefined;
}

/** A question with the fact it must reach, or `unknown`. */
export interface GoldenQuestion {
  readonly q: string;
  /** Earlier turns of the conversation, oldest first. */
  readonly after: readonly string[];
  /** Ids of facts, all of which must be in the answer; or `unknown`: no answer may be given. */
  readonly expect: readonly string[] | 'unknown';
  readonly because?: string | undefined;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
}

/** One story, checked: every id resolves, every limit holds. */
export interface Knowledge {
  /** Content hash, 12 hexadecimal digits. */
  readonly version: string;
  readonly story: Story;
  readonly topics: readonly Topic[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly names: readonly Name[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly golden: readonly GoldenQuestion[];
}

/** One earlier question of a conversation and the facts it was answered with. */
export interface Turn {
  readonly question: string;
  readonly facts: readonly string[];
}

/** Oldest first. */
export type Conversation = readonly Turn[];

/** A fact that matched. */
export interface Match {
  readonly fact: Fact;
  /** 0 to 1: about this share of the matches with this confidence are right. */
  readonly confidence: number;
  /** Most important first. */
  readonly reasons: readonly Reason[];
}

/** A question that can be answered, offered to the reader. */
export interface Suggestion {
  readonly fact: string;
  readonly question: string;
}

/**
 * What is asked of a fact: what it says; who says it; whether the outlets agree on it; or what one outlet (a source's id)
 * says of it.
 */
export type Asking = 'content' | 'attribution' | 'agreement' | { readonly outlet: string };

/** One part of an answer: a fact, or a part of the question that nothing covers. */
export type Part =
  | {
      readonly kind: 'fact';
      readonly fact: Fact;
      readonly asks: Asking;
      /** The word that answers a yes-or-no question, where the fact holds it. */
      readonly lead?: 'Yes' | 'No' | undefined;
    }
  | { readonly kind: 'uncovered'; readonly question: string };

interface AnswerBase {
  readonly question: string;
  /** 0 to 1, of the best match. */
  readonly confidence: number;
  readonly version: string;
  /** At most three. */
  readonly suggestions: readonly Suggestion[];
  /** How the answer was found, for whoever wants to know. */
  readonly why: Why;
}

/** At least one part is a fact. */
interface Answered extends AnswerBase {
  readonly outcome: 'answered';
  readonly parts: readonly Part[];
}

/** Between sure and not covered: "did you mean", one to three questions. */
interface Suggested extends AnswerBase {
  readonly outcome: 'suggested';
}

/**
 * What people say to a bot besides questions: `nod` is "ok", "lol" or a picture alone; `abuse` is insults and bait, which
 * get no time.
 */
export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'praise'
  | 'goodbye'
  | 'nod'
  | 'who-are-you'
  | 'help'
  | 'abuse';

interface Unknown extends AnswerBase {
  readonly outcome: 'unknown';
  /** It was no question: it gets a few human words, and is nothing that the knowledge lacks. Always with `outside`. */
  readonly talk?: SmallTalk;
  /** `not-covered`: about this story, not in the articles. `outside`: not about this story. */
  readonly no: 'not-covered' | 'outside';
}

export type Answer = Answered | Suggested | Unknown;
