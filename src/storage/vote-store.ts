import type { Votes } from '../core/newsroom/gap.ts';
import { RETENTION } from '../core/newsroom/retention.ts';
import type { Database } from './database/database.ts';
import { dayOf } from './days.ts';
import { dropOtherKeys, keyOf, markOf, marksOf } from './voter-keys.ts';

/** Facts of one reply that a vote counts for; no reply has more. */
const MOST_FACTS = 50;

/** A thumb under a reply. */
export interface Vote {
  /** The reply's id. */
  readonly reply: string;
  /** What the reply told; the thumb is under each of them. At most 50 count. */
  readonly facts: readonly string[];
  /** The version that answered. */
  readonly version: string;
  /** The person's id; only a one-way mark of it is kept, and that leads to nobody after the month. */
  readonly voter: string;
  readonly value: 1 | -1;
}

/** Thumbs under replies. All methods reject with StorageOff when the database is off. */
export interface VoteStore {
  /** One vote a person a reply, for each of its facts: another replaces it, the same again takes it back. Gives what stands now. */
  vote(vote: Vote, at: Date): Promise<1 | -1 | undefined>;
  /**
   * The most thumbs down first, then by the fact's id.
   * @param since a day, YYYY-MM-DD: only votes of it and later
   */
  byFact(options?: { readonly since?: string }): Promise<readonly Votes[]>;
  /** Deletes the votes of a person that can still be tied to them; gives how many, each fact counted. */
  forget(person: string): Promise<number>;
  /** Forgets votes from before the day of this instant, and what is too many; gives how many. */
  purge(before: Date): Promise<number>;
  /** Deletes keys of other months than that of this instant; gives how many. */
  purgeKeys(at: Date): Promise<number>;
}

export function createVoteStore(database: Database): VoteStore {
  return {
    async vote({ reply, facts, version, voter, value }, at) {
      const day = dayOf(at);
      const { stands, dropped } = await database.write(async (db) => {
        const { key, dropped } = await keyOf(db, day.slice(0, 7));
        const mark = markOf(voter, key);
        const own = await db
          .deleteFrom('votes')
          .where('reply', '=', reply)
          .where('voter', '=', mark)
          .returning('value')
          .execute();
        if (own.some((before) => before.value === value)) return { stands: undefined, dropped };
        const rows = [...new Set(facts)]
          .slice(0, MOST_FACTS)
          .map((fact) => ({ reply, voter: mark, fact, version, value, day }));
        if (rows.length > 0) await db.insertInto('votes').values(rows).execute();
        return { stands: value, dropped };
      });
      // The vote stands; that an old key is still in the log is made up for by the next write.
      if (dropped > 0) await database.scrub().catch(() => undefined);
      return stands;
    },
    byFact: ({ since = '' } = {}) =>
      database.read((db) =>
        db
          .selectFrom('votes')
          .select((votes) => [
            'fact',
            votes.fn.sum<number>(votes.case().when('value', '=', 1).then(1).else(0).end()).as('up'),
            votes.fn.sum<number>(votes.case().when('value', '=', -1).then(1).else(0).end()).as('down'),
          ])
          .where('day', '>=', since)
          .groupBy('fact')
          .orderBy('down', 'desc')
          .orderBy('fact')
          .execute(),
      ),
    forget: (person) =>
      database.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom('votes')
          .where('voter', 'in', await marksOf(db, person))
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
    purge: (before) =>
      database.write(async (db) => {
        const old = await db.deleteFrom('votes').where('day', '<', dayOf(before)).executeTakeFirstOrThrow();
        const newest = db
          .selectFrom('votes')
          .select(['reply', 'voter', 'fact'])
          .orderBy('day', 'desc')
          .limit(RETENTION.votes.most);
        const many = await db
          .deleteFrom('votes')
          .where((is) =>
            is(is.refTuple('reply', 'voter', 'fact'), 'not in', newest.$asTuple('reply', 'voter', 'fact')),
          )
          .executeTakeFirstOrThrow();
        return Number(old.numDeletedRows + many.numDeletedRows);
      }),
    purgeKeys: (at) => database.write((db) => dropOtherKeys(db, dayOf(at).slice(0, 7))),
  };
}
