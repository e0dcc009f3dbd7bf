import {
  Kysely,
  type MigrationLockOptions,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely';
import Libsql from 'libsql';
import type { Tables } from './tables.ts';

/** Milliseconds that the driver waits for a lock; it holds the whole program meanwhile, so what is longer is waited for outside. */
const BUSY = 20;

/** An open file. */
export interface Connection {
  readonly kysely: Kysely<Tables>;
  /** Runs SQL that gives nothing back. */
  readonly exec: (sql: string) => void;
  readonly close: () => void;
}

/**
 * Opens a database file as it is.
 * @throws whatever the driver throws; see `storageOffFrom`
 */
export function connect(file: string): Connection {
  const database = new Libsql(file, { timeout: BUSY });
  return {
    kysely: new Kysely<Tables>({ dialect: new Dialect({ database: driverOf(database) }) }),
    exec: (sql) => void database.exec(sql),
    close: () => void database.close(),
  };
}

/** SQLite takes changes of tables back with the transaction that they are made in, and so a migration is made wholly or not at all. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  override async acquireMigrationLock(_db: Kysely<unknown>, _options: MigrationLockOptions): Promise<void> {
    // The transaction itself is the lock.
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
}

function driverOf(database: Libsql.Database): SqliteDatabase {
  return {
    close: () => void database.close(),
    prepare(sql) {
      const control = CONTROL.get(sql);
      return control ? { ...NOTHING, run: () => control(database) } : bound(database.prepare(sql));
    },
  };
}

const NOTHING = { reader: false, all: () => [], iterate: () => [].values() };
const DONE = { changes: 0, lastInsertRowid: 0 };

/**
 * What kysely says around a transaction. Not as prepared statements: one that finds the file locked stays in progress until
 * the garbage collector takes it, and no transaction can be ended before that.
 */
const CONTROL: ReadonlyMap<string, (database: Libsql.Database) => typeof DONE> = new Map([
  [
    'begin',
    (database) => {
      // The lock is taken at the beginning, where nothing has been done yet that would have to be done again.
      database.exec('begin immediate');
      return DONE;
    },
  ],
  [
    'commit',
    (database) => {
      database.exec('commit');
      return DONE;
    },
  ],
  [
    'rollback',
    (database) => {
      // A full disk ends the transaction by itself; that it cannot be taken back again must not hide why.
      if (database.open && database.inTransaction) database.exec('rollback');
      return DONE;
    },
  ],
]);

function bound(statement: Libsql.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (values) => statement.all(values.map(bindable)),
    run: (values) => statement.run(values.map(bindable)),
    iterate: (values) => statement.iterate(values.map(bindable)),
  };
}

/** The driver ends the whole program at a boolean, and drops what follows a zero in a text. */
function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? value.replaceAll('\0', '') : value;
}
