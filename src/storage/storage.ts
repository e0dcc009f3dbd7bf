import type { Forgotten } from '../core/newsroom/notebook.ts';
import { RETENTION } from '../core/newsroom/retention.ts';
import type { Names } from '../core/search/names.ts';
import { type CorrectionStore, createCorrectionStore } from './correction-store.ts';
import { countKept, type Counts } from './counts.ts';
import { type DatabaseOptions, openDatabase, type StorageState } from './database/database.ts';
import { daysBefore } from './days.ts';
import { createGapStore, type GapStore } from './gap-store.ts';
import { createReplyStore, type ReplyStore } from './reply-store.ts';
import {
  createProgramStore,
  createSettingsStore,
  type ProgramStore,
  type SettingsStore,
} from './settings-store.ts';
import { createStagedStore, type StagedStore } from './staged-store.ts';
import { createVersionStore, type VersionStore } from './version-store.ts';
import { createVoteStore, type VoteStore } from './vote-store.ts';
import { createWishStore, type WishStore } from './wish-store.ts';

export interface StorageOptions extends DatabaseOptions {
  /** Spellings that count as one word when two questions are compared, of the knowledge that answers now. */
  readonly names?: () => Names | undefined;
}

/** How many of each were forgotten because their time had come. */
export type Purged = Readonly<
  Record<
    'versions' | 'waiting' | 'gaps' | 'votes' | 'voterKeys' | 'replies' | 'corrections' | 'wishes',
    number
  >
>;

/** Everything that is kept, in one database file. What touches the disk rejects with StorageOff while that is off. */
export interface Storage {
  readonly versions: VersionStore;
  readonly staged: StagedStore;
  readonly gaps: GapStore;
  readonly votes: VoteStore;
  readonly replies: ReplyStore;
  readonly settings: SettingsStore;
  readonly program: ProgramStore;
  readonly corrections: CorrectionStore;
  readonly wishes: WishStore;
  /** Whether something can be kept now, or what is off. */
  state(): Promise<StorageState>;
  /** How many of each are kept on disk. */
  counts(): Promise<Counts>;
  /**
   * Deletes what can be tied to a person, from the file and from the log beside it.
   * @param directChannel the channel of the person's direct messages, whose replies are forgotten too
   */
  forget(person: string, directChannel?: string): Promise<Forgotten>;
  /** Deletes what `RETENTION` no longer allows; to be called once a day. */
  purge(): Promise<Purged>;
  /** Lets what has begun come to its end. */
  close(): Promise<void>;
}

/** Opens what is kept; never rejects. A database that is off is tried again whenever something is asked of it. */
export async function openStorage({ names = () => undefined, ...options }: StorageOptions): Promise<Storage> {
  const database = await openDatabase(options);
  const versions = createVersionStore(database);
  const gaps = createGapStore(database, names);
  const votes = createVoteStore(database);
  const replies = createReplyStore(database);
  const corrections = createCorrectionStore(database);
  const wishes = createWishStore(database);
  return {
    versions,
    staged: createStagedStore(database),
    gaps,
    votes,
    replies,
    settings: createSettingsStore(database),
    program: createProgramStore(database),
    corrections,
    wishes,
    state: () => database.state(),
    counts: () => countKept(database),
    async forget(person, directChannel) {
      const forgotten = {
        // In memory first: that works whatever the database does.
        waiting: gaps.forget(person),
        votes: await votes.forget(person),
        replies: directChannel === undefined ? 0 : await replies.forgetChannel(directChannel),
        wishes: await wishes.forget(person),
      };
      await database.scrub();
      return forgotten;
    },
    async purge() {
      const now = options.now();
      const purged = {
        waiting: gaps.purgeWaiting(now),
        versions: await versions.purge(),
        gaps: await gaps.purge(daysBefore(now, RETENTION.gaps.days)),
        votes: await votes.purge(daysBefore(now, RETENTION.votes.days)),
        voterKeys: await votes.purgeKeys(now),
        replies: await replies.purge(daysBefore(now, RETENTION.replies.days)),
        corrections: await corrections.purge(),
        wishes: await wishes.purge(now),
      };
      await database.scrub();
      return purged;
    },
    close: () => database.close(),
  };
}
