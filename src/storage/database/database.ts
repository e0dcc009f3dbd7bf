import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { identityOf, markOf } from './database-file.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { type OffReason, StorageOff, storageOffFrom } from './storage-off.ts';
import type { Tables } from './tables.ts';

/** Where the storage says what happens to it. */
interface StorageLog {
  readonly info: (message: string) => void;
  readonly warn: (message: string, error?: unknown) => void;
}

export interface DatabaseOptions {
  /** Absolute path; it and the folders above it are made when there is none. */
  readonly file: string;
  readonly log: StorageLog;
  readonly now: () => Date;
}

export type StorageState =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: OffReason;
      /** A sentence for moderators, without a full stop. */
      readonly message: string;
    };

/** A database file that may be off at any moment and is tried again whenever it is used. */
export interface Database {
  readonly file: string;
  /** @throws StorageOff */
  read<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /**
   * Does all of the work or nothing of it; when it resolves, it is on the disk. The work may be begun more than once.
   * @throws StorageOff
   */
  write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Takes what was deleted out of the log beside the file too, now or as soon as nobody reads it any more. */
  scrub(): Promise<void>;
  /** Tries whether the database can be written. */
  state(): Promise<StorageState>;
  /** Lets what has begun come to its end, then closes; whatever is asked later is refused. */
  close(): Promise<void>;
}

/** Milliseconds between one try and the next: together less than a reader in Discord waits for a first sign (3 s). */
const PAUSES = [30, 70, 150, 300];
/** Milliseconds after a failure in which one try is enough, so that a long lock does not hold up everybody each time. */
const RECENT = 5000;
/** What waits and tries again: both pass by themselves. */
const PASSING: ReadonlySet<OffReason> = new Set(['locked', 'unreachable']);
/** What leaves the connection as good as it was; reading goes on. */
const WRITING: ReadonlySet<OffReason> = new Set(['locked', 'full', 'read-only']);
/** What only another file can put right. */
const LASTING: ReadonlySet<OffReason> = new Set(['corrupt', 'newer', 'foreign']);

/** For the operator, whose mistake it is most often: the file, and what the system says of it. */
function detailsOf({ cause }: StorageOff, file: string): string {
  return ` (${[file, ...(cause instanceof Error ? [cause.message] : [])].join(': ')})`;
}

/** Opens a database; never rejects: what is off is told by `state` and by whatever is asked of it. */
export async function openDatabase({ file, log, now }: DatabaseOptions): Promise<Database> {
  let opened: OpenFile | undefined;
  let opening: Promise<OpenFile> | undefined;
  let everOpened = false;
  let closed = false;
  let off: { readonly why: StorageOff; readonly at: number; readonly mark: string } | undefined;
  let scrubDue = false;
  const running = new Set<Promise<unknown>>();

  async function open(): Promise<OpenFile> {
    if (off && LASTING.has(off.why.reason) && off.mark === (await markOf(file))) throw off.why;
    // Once it was there, a new one in its place would hide that everything is gone.
    opened = await openFile(file, { missing: everOpened ? 'refuse' : 'make', check: !everOpened });
    everOpened = true;
    return opened;
  }

  async function connection(): Promise<OpenFile> {
    if (opened && identityOf(file) === opened.identity) return opened;
    drop();
    opening ??= open().finally(() => (opening = undefined));
    return opening;
  }

  function drop(): void {
    opened?.close();
    opened = undefined;
  }

  async function failed(why: StorageOff): Promise<void> {
    if (why.reason === 'closed') return;
    // A damage that was found in use is looked for again when the file has changed.
    if (LASTING.has(why.reason)) everOpened = false;
    if (off?.why.reason !== why.reason) log.warn(`${why.message}${detailsOf(why, file)}`);
    off = { why, at: now().getTime(), mark: await markOf(file) };
  }

  function went(well: 'read' | 'write'): void {
    if (!off || (well === 'read' && WRITING.has(off.why.reason))) return;
    off = undefined;
    log.info('the database works again');
  }

  async function use<T>(how: 'read' | 'write', work: (db: OpenFile) => Promise<T>): Promise<T> {
    const pauses = off && now().getTime() - off.at < RECENT ? [] : PAUSES;
    for (let tries = 0; ; tries += 1) {
      try {
        if (closed) throw new StorageOff('closed');
        const done = await work(await connection());
        went(how);
        return done;
      } catch (error) {
        const why = storageOffFrom(error);
        if (!why) throw error;
        // What found the file locked while reading would stay in progress on this connection, see `connection.ts`.
        if (!WRITING.has(why.reason) || (how === 'read' && why.reason === 'locked')) drop();
        const pause = pauses[tries];
        if (pause === undefined || !PASSING.has(why.reason)) {
          await failed(why);
          throw why;
        }
        await wait(pause);
      }
    }
  }

  async function tracked<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  /** Beside `use`: that somebody still reads the log is nothing that moderators have to know. */
  async function checkpoint(): Promise<void> {
    scrubDue = true;
    try {
      const { kysely } = await connection();
      const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(kysely);
      scrubDue = rows[0]?.busy !== 0;
    } catch (error) {
      const why = storageOffFrom(error);
      if (why?.reason !== 'locked') throw why ?? error;
    }
  }

  const write = async <T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> => {
    const done = await use('write', ({ kysely }) => kysely.transaction().execute(work));
    // What was asked for is done, whether or not this can be made up for already.
    if (scrubDue) await checkpoint().catch(() => undefined);
    return done;
  };

  const database: Database = {
    file,
    read: (work) => tracked(use('read', ({ kysely }) => work(kysely))),
    write: (work) => tracked(write(work)),
    scrub: () => tracked(checkpoint()),
    async state() {
      try {
        await database.write(off ? probe : async () => undefined);
        return { ok: true };
      } catch (error) {
        if (!(error instanceof StorageOff)) throw error;
        return { ok: false, reason: error.reason, message: error.message };
      }
    },
    async close() {
      await Promise.allSettled(running);
      // One file holds everything then; where that cannot be, the next start reads the log beside it.
      if (opened) await checkpoint().catch(() => undefined);
      closed = true;
      drop();
    },
  };
  // Without this it would be found out only when something is to be kept.
  await database.state();
  return database;
}

/** Needs room on the disk, as what will be kept does. */
async function probe(db: Transaction<Tables>): Promise<void> {
  await db
    .insertInto('program')
    .values({ key: 'probe', value: ' '.repeat(65_536) })
    .execute();
  await db.deleteFrom('program').where('key', '=', 'probe').execute();
}
