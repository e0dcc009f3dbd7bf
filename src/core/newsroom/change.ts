/** One change that a moderator has prepared and not yet published. */
export type Change =
  | {
      readonly kind: 'put-fact';
      /** The file it goes into, without folder and ending. */
      readonly topic: string;
      /** Of a topic that has no file yet; made from its id unless given. */
      readonly title?: string | undefined;
      readonly fact: string;
      /** One YAML mapping: the fact as it would stand in the file, without the list's dash and indentation. */
      readonly text: string;
      /** The text that it replaces, as the moderator saw it; absent for a new fact. */
      readonly base?: string | undefined;
    }
  | {
      readonly kind: 'retire-fact';
      readonly fact: string;
      /** The text that goes, as the moderator saw it. */
      readonly base: string;
    }
  | { readonly kind: 'add-phrasing'; readonly fact: string; readonly phrasing: string }
  | {
      readonly kind: 'put-file';
      /** Path inside the knowledge folder, with forward slashes. */
      readonly path: string;
      readonly content: string;
      /** The content that it replaces, as it was then; absent for a new file. */
      readonly base?: string | undefined;
    };

/** A change with its place in the queue. */
export interface StagedChange {
  readonly id: number;
  readonly change: Change;
  /** Who prepared it, as people read it. */
  readonly by: string;
  /** Instant, ISO 8601, UTC. */
  readonly at: string;
  /** The moderator says that answers given before were wrong; in one sentence, what is corrected. */
  readonly corrects?: string | undefined;
}
