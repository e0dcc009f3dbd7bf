/**
 * What can be off: another program holds the lock; no room; no right to write; damaged; written by a newer program; not a
 * database of this program; taken away while the program ran; cannot be opened; closed by this program itself.
 */
export type OffReason =
  | 'locked'
  | 'full'
  | 'read-only'
  | 'corrupt'
  | 'newer'
  | 'foreign'
  | 'gone'
  | 'unreachable'
  | 'closed';

const SENTENCES: Readonly<Record<OffReason, string>> = {
  locked: 'the database is locked by another program; nothing new is kept until that program lets it go',
  full: 'the disk has no room left for the database; nothing new is kept until there is room',
  'read-only': 'the database may only be read; nothing new is kept until this program may write it',
  corrupt:
    'the database file is damaged; nothing is kept until the operator puts back a backup with npm run data -- restore',
  newer:
    'the database was written by a newer version of this program; nothing is kept until this one is updated',
  foreign:
    'the database file belongs to another program; nothing is kept until DATABASE_URL names another file',
  gone: 'the database file was taken away while the program ran; put it back, or restart the program to begin a new one',
  unreachable:
    'the database file cannot be opened, read or written; nothing is kept until the operator has put that right',
  closed: 'the program is ending and keeps nothing more',
};

/** The storage cannot do what was asked, now; `message` is a sentence for moderators without a full stop, `cause` tells the rest. */
export class StorageOff extends Error {
  override readonly name = 'StorageOff';
  readonly reason: OffReason;

  constructor(reason: OffReason, cause?: unknown) {
    super(SENTENCES[reason], { cause });
    this.reason = reason;
  }
}

/** From SQLite (https://www.sqlite.org/rescode.html) and from Node's file system. */
const REASONS: Readonly<Record<string, OffReason>> = {
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'read-only',
  SQLITE_CORRUPT: 'corrupt',
  SQLITE_NOTADB: 'corrupt',
  SQLITE_CANTOPEN: 'unreachable',
  SQLITE_IOERR: 'unreachable',
  SQLITE_PERM: 'unreachable',
  SQLITE_AUTH: 'unreachable',
  SQLITE_NOLFS: 'unreachable',
  SQLITE_PROTOCOL: 'unreachable',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
};

/** What is off if this error says so; `undefined` for an error that is a fault of the program. */
export function storageOffFrom(error: unknown): StorageOff | undefined {
  if (error instanceof StorageOff) return error;
  if (!(error instanceof Error)) return undefined;
  // The driver's own errors when it opens a file, and when it is used while it is being closed, have no code.
  if (/^ConnectionFailed\(|connection is not open/u.test(error.message)) {
    return new StorageOff('unreachable', error);
  }
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  const code = /^SQLITE_[A-Z]+/u.exec(error.code)?.[0] ?? error.code;
  const reason = REASONS[code] ?? ('syscall' in error ? 'unreachable' : undefined);
  return reason === undefined ? undefined : new StorageOff(reason, error);
}
