import type { ColumnType, Generated } from 'kysely';
import type { GapEnd } from '../../core/newsroom/gap.ts';
import type { Origin } from '../../core/newsroom/versions.ts';

/** Instants are ISO 8601 in UTC, days YYYY-MM-DD; both sort as text. */
export interface Tables {
  /** What a version holds, once, however often it is published. */
  readonly contents: {
    readonly version: string;
    /** See `packed-files.ts`; the driver gives back another type than it takes. */
    readonly files: ColumnType<ArrayBuffer, Uint8Array, never>;
  };
  readonly versions: {
    readonly number: Generated<number>;
    readonly version: string;
    readonly at: string;
    readonly by: string;
    readonly why: string;
    readonly origin: Origin;
  };
  readonly staged: {
    readonly id: Generated<number>;
    /** A `Change` as JSON. */
    readonly change: string;
    readonly by: string;
    readonly at: string;
    readonly corrects: string | null;
  };
  readonly gaps: {
    readonly id: Generated<number>;
    readonly question: string;
    /** Words of meaning with a blank between them. */
    readonly gist: string;
    readonly count: number;
    readonly first: string;
    readonly last: string;
    readonly flagged: 0 | 1;
    readonly ended: GapEnd | null;
    readonly ended_by: string | null;
  };
  /** Each word of each gap's gist, so that gaps are found by their words. */
  readonly gap_words: { readonly word: string; readonly gap: number };
  /** Wishes that wait for a second moderator; see `wish-store.ts`. */
  readonly wishes: {
    readonly slot: string;
    readonly what: string;
    /** 64 hexadecimal digits. */
    readonly key: string;
    readonly mark: string;
    readonly by: string;
    readonly at: string;
  };
  /** Keys that make people into pseudonyms. Only that of the current month is there. */
  readonly voter_keys: {
    readonly month: string;
    /** 64 hexadecimal digits. */
    readonly key: string;
  };
  readonly votes: {
    readonly reply: string;
    readonly voter: string;
    readonly fact: string;
    readonly version: string;
    readonly value: 1 | -1;
    readonly day: string;
  };
  readonly replies: {
    readonly message: string;
    readonly channel: string;
    readonly server: string | null;
    readonly version: string;
    readonly day: string;
  };
  readonly reply_facts: { readonly message: string; readonly fact: string };
  readonly corrections: {
    readonly id: Generated<number>;
    readonly fact: string;
    readonly day: string;
    readonly what: string;
    readonly was: string;
    readonly mended: string;
  };
  readonly settings: { readonly server: string; readonly key: string; readonly value: string };
  readonly program: { readonly key: string; readonly value: string };
}
