import type { Answer, Fact, Knowledge } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { Change, StagedChange } from './change.ts';
import type { Gap, GapEnd, GivenReply } from './gap.ts';
import type { Aftermath, Refusal } from './refusal.ts';
import type { VersionEntry } from './versions.ts';

/**
 * Everything that a moderator can do with the knowledge, whether from Discord or from the terminal. What cannot be done is
 * said in `why`, which `refusalInWords` puts into words. Nothing here rejects but by a fault of the program.
 */
export interface Newsroom {
  status(): Promise<Status>;
  /** Reads the folder again now. */
  reload(): Promise<Reloaded>;
  /** The prepared knowledge if changes are waiting, else the folder: its mistakes, warnings and golden questions. */
  check(): Promise<Outcome<Checked>>;
  health(): Promise<Outcome<HealthLines>>;
  /** The answer as readers would get it if the waiting changes were published. */
  preview(question: string): Promise<Outcome<Preview>>;

  /** A fact as it can be edited, with the waiting changes in it. */
  editable(fact: string): Promise<Outcome<Editable>>;
  /** The topics that a fact can be added to: ids of files and their titles. */
  topics(): Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** Prepares a change; one that would make the knowledge wrong is not taken. */
  stage(change: Change, who: Moderator, corrects?: string): Promise<Outcome<StagedChange, Mistakes>>;
  /**
   * Says of a change that waits that answers given before were wrong, in place of what was said of it so far.
   * @param corrects one sentence
   */
  correct(id: number, corrects: string): Promise<Outcome<StagedChange>>;
  /** Prepares what an uploaded file holds: an article becomes drafts, knowledge files become changes. */
  take(upload: Upload, who: Moderator): Promise<Outcome<Taken, Mistakes>>;
  staged(): Promise<Outcome<readonly StagedChange[]>>;
  /** Throws prepared changes away. */
  discard(ids: readonly number[]): Promise<Outcome<{ readonly discarded: number }>>;

  /** The gate: what would change, and whether it may be published. */
  review(): Promise<Outcome<Reviewed>>;
  /** Publishes what `review` showed, and only that. */
  publish(request: PublishRequest): Promise<Outcome<Published>>;

  /** Newest first. */
  history(): Promise<Outcome<readonly VersionEntry[]>>;
  /** What changed from one number of the history to another, or to what is live; lines. */
  compare(from: number, to?: number): Promise<Outcome<readonly string[]>>;
  /** Publishes an earlier version again. Waiting changes stay. */
  restore(request: RestoreRequest): Promise<Outcome<Published>>;
  /** The knowledge files that are live, by path. */
  files(): Promise<ReadonlyMap<string, Uint8Array>>;

  gaps(): Promise<Outcome<readonly Gap[]>>;
  endGap(id: number, how: GapEnd): Promise<Outcome<Gap>>;
  /** Keeps a question that one moderator finds worth an answer. */
  flag(question: string): Promise<Outcome<Gap>>;

  /** Replies that were given with what a correction has since made wrong. */
  outdated(version: string): Promise<Outcome<readonly Outdated[]>>;
  /** What readers may know: changes of meaning since a date, newest first. */
  corrections(since?: string): Promise<Outcome<readonly Correction[]>>;
}

/** What was asked for, or why it cannot be had. */
export type Outcome<T, More = object> =
  | ({ readonly ok: true } & { readonly value: T })
  | ({ readonly ok: false; readonly why: Refusal } & More);

/** What was asked of the storage alone, or what is off, in sentences. */
export type Stored<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

/** Mistakes in what a moderator typed or uploaded. */
export interface Mistakes {
  readonly problems?: readonly Problem[];
}

/** Who does it. */
export interface Moderator {
  /** Stable, never shown and never kept. */
  readonly id: string;
  /** As the history will show it. */
  readonly name: string;
}

export interface Status {
  readonly knowledge: Knowledge;
  /** The entry of the live version; absent while the storage is off. */
  readonly entry?: VersionEntry | undefined;
  /** Changes that wait. */
  readonly waiting: number;
  /** Why the folder is not what answers, if it holds mistakes. */
  readonly refused: readonly Problem[];
  /** What is off, in sentences: the database, the folder. */
  readonly off: readonly string[];
}

/** The health report in lines, worst first. */
export interface HealthLines {
  /** The worst few of each kind; where there are more it says so, and that they are in the file. */
  readonly short: readonly string[];
  readonly all: readonly string[];
}

type Reloaded =
  | { readonly kind: 'unchanged'; readonly version: string }
  | { readonly kind: 'swapped'; readonly version: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly why: Refusal };

export interface Checked {
  /** Whether waiting changes are in it. */
  readonly of: 'folder' | 'staged';
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly facts: number;
  readonly golden: number;
}

export interface Preview {
  readonly answer: Answer;
  readonly knowledge: Knowledge;
  /** How many waiting changes are in it; 0: it is what is live. */
  readonly waiting: number;
}

export interface Editable {
  readonly fact: Fact;
  /** The fact's YAML as it stands in its file, without the list's dash and indentation: the `base` of a change. */
  readonly text: string;
}

/** A file as a moderator uploaded it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Taken =
  | {
      readonly kind: 'article';
      readonly title: string;
      /** The drafts file, to be filled in. */
      readonly file: { readonly name: string; readonly text: string };
      readonly drafts: number;
      readonly corroborates: number;
      readonly conflicts: number;
    }
  | { readonly kind: 'knowledge'; readonly changes: readonly StagedChange[] };

export interface Reviewed {
  /** `blocked`: mistakes or failing golden questions; `ask`: answers change; `clear`: none does. */
  readonly verdict: 'blocked' | 'ask' | 'clear';
  /** What changes, what blocks and which answers would be others, in a person's words. */
  readonly lines: readonly string[];
  /** How many of the answers that were tried would be others; 0 for `clear`. */
  readonly answers: number;
  /** What was looked at: `publish` refuses if either is no longer so. Both go into a button: 75 characters, no colon. */
  readonly live: string;
  readonly staged: string;
  /** Somebody else's wish to publish this very state, if a second person is needed. */
  readonly wish?: { readonly by: string } | undefined;
}

export interface PublishRequest {
  readonly who: Moderator;
  readonly why: string;
  /** From `review`. */
  readonly live: string;
  readonly staged: string;
  /** Whether a second moderator has to agree. */
  readonly secondPerson: boolean;
}

interface RestoreRequest {
  readonly who: Moderator;
  readonly why: string;
  readonly number: number;
  /** The live version that the moderator saw. */
  readonly live: string;
  readonly secondPerson: boolean;
}

export type Published =
  | {
      readonly kind: 'published';
      readonly entry: VersionEntry;
      /** Corrections among the changes: replies given before may be told. */
      readonly corrections: readonly Correction[];
      /** Readers get it, or will, but something is left to be done. */
      readonly aftermath?: Aftermath | undefined;
    }
  /** A second person has to agree first. */
  | { readonly kind: 'waits' };

/** A change of a fact's meaning, said to be one by a moderator. */
export interface Correction {
  readonly fact: string;
  /** Date, YYYY-MM-DD. */
  readonly on: string;
  /** One sentence. */
  readonly what: string;
  /** The version that was wrong, and the one that mended it. */
  readonly was: string;
  readonly is: string;
}

export interface Outdated {
  readonly reply: GivenReply;
  readonly corrections: readonly Correction[];
}
