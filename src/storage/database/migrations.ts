import { type Kysely, type Migration, sql } from 'kysely';

/** `RDOU` in ASCII: marks a database file as one of this program. */
export const APPLICATION_ID = 0x52_44_4f_55;

/**
 * What makes an older database into one of this program, in the order of the names. A migration that has been released is
 * never changed: what is to be otherwise is a new one at the end.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-newsroom': {
    async up(db) {
      await sql`PRAGMA application_id = ${sql.lit(APPLICATION_ID)}`.execute(db);
      for (const statement of NEWSROOM) await run(db, statement);
    },
  },
  '0002-wishes-and-words': {
    async up(db) {
      for (const statement of WISHES_AND_WORDS) await run(db, statement);
      const gaps = await sql<{ id: number; gist: string }>`SELECT id, gist FROM gaps`.execute(db);
      for (const { id, gist } of gaps.rows)
        for (const word of gist.split(' '))
          await sql`INSERT OR IGNORE INTO gap_words (word, gap) VALUES (${word}, ${id})`.execute(db);
    },
  },
  '0003-keys-of-wishes': {
    async up(db) {
      for (const statement of KEYS_OF_WISHES) await run(db, statement);
    },
  },
};

/** AUTOINCREMENT where a number that people have seen must never come to mean something else. */
const NEWSROOM = [
  `CREATE TABLE contents (version TEXT PRIMARY KEY, files BLOB NOT NULL) STRICT`,
  `CREATE TABLE versions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    version TEXT NOT NULL REFERENCES contents (version),
    at TEXT NOT NULL, "by" TEXT NOT NULL, why TEXT NOT NULL, origin TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX versions_by_version ON versions (version)`,
  `CREATE TABLE staged (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    change TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL, corrects TEXT
  ) STRICT`,
  `CREATE TABLE gaps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL, gist TEXT NOT NULL, count INTEGER NOT NULL,
    first TEXT NOT NULL, last TEXT NOT NULL, flagged INTEGER NOT NULL, ended TEXT, ended_by TEXT
  ) STRICT`,
  `CREATE INDEX gaps_by_last ON gaps (last)`,
  `CREATE TABLE voter_keys (month TEXT PRIMARY KEY, key TEXT NOT NULL) STRICT`,
  `CREATE TABLE votes (
    reply TEXT NOT NULL, voter TEXT NOT NULL, fact TEXT NOT NULL, version TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value IN (1, -1)), day TEXT NOT NULL,
    PRIMARY KEY (reply, voter, fact)
  ) STRICT`,
  `CREATE INDEX votes_by_voter ON votes (voter)`,
  `CREATE INDEX votes_by_day ON votes (day)`,
  `CREATE TABLE replies (
    message TEXT PRIMARY KEY, channel TEXT NOT NULL, server TEXT, version TEXT NOT NULL, day TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX replies_by_day ON replies (day)`,
  `CREATE INDEX replies_by_channel ON replies (channel)`,
  `CREATE TABLE reply_facts (
    message TEXT NOT NULL REFERENCES replies (message) ON DELETE CASCADE,
    fact TEXT NOT NULL, PRIMARY KEY (message, fact)
  ) STRICT`,
  `CREATE INDEX reply_facts_by_fact ON reply_facts (fact)`,
  `CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fact TEXT NOT NULL, day TEXT NOT NULL, what TEXT NOT NULL, was TEXT NOT NULL, mended TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE settings (
    server TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (server, key)
  ) STRICT`,
  `CREATE TABLE program (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`,
];

/** One wish was kept among what the program remembers; whoever still has it asks again. */
const WISHES_AND_WORDS = [
  `CREATE TABLE wishes (
    slot TEXT PRIMARY KEY,
    what TEXT NOT NULL, mark TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL
  ) STRICT`,
  `DELETE FROM program WHERE key = 'wish'`,
  `CREATE TABLE gap_words (
    word TEXT NOT NULL, gap INTEGER NOT NULL REFERENCES gaps (id) ON DELETE CASCADE, PRIMARY KEY (word, gap)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX gap_words_by_gap ON gap_words (gap)`,
];

/** A mark without a key could be tried out on everybody; whoever still has a wish asks again. */
const KEYS_OF_WISHES = [
  `DROP TABLE wishes`,
  `CREATE TABLE wishes (
    slot TEXT PRIMARY KEY, what TEXT NOT NULL,
    key TEXT NOT NULL, mark TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL
  ) STRICT`,
];

async function run(db: Kysely<unknown>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
