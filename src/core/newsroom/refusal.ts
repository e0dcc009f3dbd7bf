import type { StagedChange } from './change.ts';

type Waiting = Pick<StagedChange, 'id' | 'by'>;

/** Why a change does not fit the folder. */
export type Misfit =
  /** The fact is there already, and was to be a new one. */
  | { readonly kind: 'fact-exists'; readonly fact: string }
  | { readonly kind: 'fact-gone'; readonly fact: string }
  /** Somebody else has changed the fact since the moderator opened it. */
  | { readonly kind: 'fact-changed'; readonly fact: string }
  /** The phrasings do not stand each on its own line. */
  | { readonly kind: 'phrasings-in-one-line'; readonly fact: string }
  /** The file is no list with each fact on its own lines. */
  | { readonly kind: 'facts-in-one-line'; readonly path: string }
  | { readonly kind: 'no-knowledge-file'; readonly path: string }
  | { readonly kind: 'file-exists'; readonly path: string }
  | { readonly kind: 'file-changed'; readonly path: string };

/** What has become of a publication whose files are in their places, where not all of it is done. */
export interface Aftermath {
  /** Whether it is what answers. */
  readonly answers: boolean;
  /** Why the history does not know it yet: a clause in English, as the storage gives it. */
  readonly notInHistory?: string | undefined;
  /** What could not be put away: files of the publication, or the lock that it held. */
  readonly left?: 'files' | 'lock' | undefined;
}

/** Why an upload is not taken. */
export type UploadRefusal =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'large-file'; readonly megabytes: number }
  /** `wrong` is a clause in English. */
  | { readonly kind: 'archive-not-taken'; readonly wrong: string }
  | { readonly kind: 'archive-without-knowledge' }
  /** `wrong` and `fix` are clauses in English; without a path it is the article itself. */
  | { readonly kind: 'not-taken'; readonly path?: string; readonly wrong: string; readonly fix: string }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'drafts-wrong' }
  | { readonly kind: 'no-draft-left' }
  | { readonly kind: 'drafts-unwritten'; readonly facts: readonly string[] };

/** Why something cannot be done with the knowledge; `refusalInWords` says it in a person's language. */
export type Refusal =
  /** What is off, as the storage reports it: sentences in English. */
  | { readonly kind: 'off'; readonly report: string }
  | { readonly kind: 'elsewhere' }
  /** The database, which knows whose the knowledge is, is off. */
  | { readonly kind: 'elsewhere-unknown' }
  | { readonly kind: 'nothing-waits' }
  /** As many changes wait as may. */
  | { readonly kind: 'too-many-wait'; readonly most: number }
  | { readonly kind: 'nothing-to-prepare' }
  /** What was to be prepared does not fit, or a change that waits does not fit any more. */
  | { readonly kind: 'misfit'; readonly misfit: Misfit; readonly waiting?: Waiting | undefined }
  /** The knowledge would have mistakes. */
  | { readonly kind: 'would-be-wrong' }
  | { readonly kind: 'knowledge-wrong' }
  | { readonly kind: 'waiting-wrong' }
  | { readonly kind: 'no-fact'; readonly fact: string }
  /** The fact is written in a way that only its file can be edited. */
  | { readonly kind: 'only-in-file'; readonly fact: string }
  | { readonly kind: 'not-waiting'; readonly change: number }
  | { readonly kind: 'gap-gone' }
  | { readonly kind: 'not-kept' }
  /** The knowledge or the waiting changes are others than those that were seen. */
  | { readonly kind: 'saw-others' }
  | { readonly kind: 'blocked' }
  /** Another version came in between: published by somebody, or saved in the folder. */
  | {
      readonly kind: 'came-between';
      readonly version: string;
      readonly published?: { readonly by: string; readonly why: string };
    }
  | ({ readonly kind: 'half-published' } & Aftermath)
  | { readonly kind: 'no-version'; readonly number: number }
  | { readonly kind: 'not-comparable'; readonly number: number }
  | { readonly kind: 'not-publishable'; readonly number: number }
  | UploadRefusal;
