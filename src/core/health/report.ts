import type { IsoDate } from '../model.ts';

/** A fact, by what tells it apart for a program and for a person. */
export interface FactName {
  readonly id: string;
  /** The canonical question. */
  readonly question: string;
}

/** Readers who voted on it found it wrong more often than right. */
export interface Disliked extends FactName {
  readonly up: number;
  readonly down: number;
}

/** Two facts that take each other's questions. */
export interface Competing {
  /** The first loses more questions to the second than the other way round. */
  readonly facts: readonly [FactName, FactName];
  /** Widest gap first. */
  readonly collisions: readonly Collision[];
}

/** A phrasing that reached the other fact of a pair when it was not learnt. */
export interface Collision {
  readonly phrasing: string;
  /** Id of the fact that it belongs to. */
  readonly of: string;
  /** Confidence of the other fact less that of its own; -1 to 1, and seldom below 0. */
  readonly gap: number;
}

/** A fact with phrasings that did not bring it among the first three when they were not learnt. */
export interface Unreached extends FactName {
  /** Phrasings that were tried. */
  readonly tried: number;
  readonly missed: readonly Missed[];
}

interface Missed {
  readonly phrasing: string;
  /** Id of the fact that came instead; `undefined` if none did. */
  readonly got: string | undefined;
}

/** Facts of one date. */
export interface Stale {
  readonly asOf: IsoDate;
  /** It is the date of the story, which facts have that name no other. */
  readonly ofStory: boolean;
  /** From that date to the day of the report. */
  readonly days: number;
  readonly facts: readonly FactName[];
}

/** Quotes of one source, whose article is not there. */
export interface Unproven {
  readonly source: string;
  readonly publisher: string;
  readonly quotes: number;
}

/** Facts of one topic. */
export interface Untested {
  readonly topic: string;
  readonly title: string;
  readonly facts: readonly FactName[];
}

export interface FewPhrasings extends FactName {
  readonly phrasings: number;
}

/** Facts that one outlet alone carries. */
export interface OneSource {
  readonly outlet: string;
  readonly facts: readonly FactName[];
}

/** A capitalised word, or several in a row, that names.yaml does not know. */
export interface UnknownName {
  readonly name: string;
  /** Texts that hold it. */
  readonly uses: number;
  readonly facts: readonly FactName[];
}

/** Which paragraphs of an article no fact is drawn from; the headline, 0, is not counted. */
export interface Coverage {
  readonly source: string;
  readonly publisher: string;
  readonly paragraphs: number;
  readonly carrying: number;
  readonly bare: readonly BareParagraph[];
}

export interface BareParagraph {
  readonly paragraph: number;
  /** Its first words, 12 at most: for moderators, who have the article, and nobody else. */
  readonly begins: string;
}

export interface SourceName {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
}

/** What each section holds, in the order of what it costs readers. */
interface Findings {
  readonly disliked: Disliked;
  readonly competing: Competing;
  readonly unreached: Unreached;
  readonly unproven: Unproven;
  readonly stale: Stale;
  readonly untested: Untested;
  readonly 'few-phrasings': FewPhrasings;
  readonly 'one-source': OneSource;
  readonly names: UnknownName;
  readonly coverage: Coverage;
  readonly 'no-archive': SourceName;
  readonly unused: SourceName;
}

export type SectionId = keyof Findings;

export type Section = {
  [Id in SectionId]: {
    readonly id: Id;
    /** Of what the section is about, which may be more than its items: an item can be a group. */
    readonly count: number;
    /** Worst first, none left out. */
    readonly items: readonly Findings[Id][];
  };
}[SectionId];

/** What could be better in a knowledge. None of it blocks anything. */
export interface HealthReport {
  /** Of the knowledge. */
  readonly version: string;
  /** The day that it was looked at. */
  readonly today: IsoDate;
  readonly staleAfterDays: number;
  readonly facts: number;
  /** Worst first; a section that counts 0 was looked at and nothing found. */
  readonly sections: readonly Section[];
  /** Sections for which something was not there. */
  readonly notMeasured: readonly SectionId[];
}
