import type { Selectable, Transaction } from 'kysely';
import { cleanQuestion } from '../core/newsroom/clean-question.ts';
import type { Gap, GapEnd } from '../core/newsroom/gap.ts';
import { RETENTION } from '../core/newsroom/retention.ts';
import { type Gist, gistOf, leastInCommon, mostAlike } from '../core/newsroom/same-question.ts';
import type { Names } from '../core/search/names.ts';
import type { Database } from './database/database.ts';
import type { Tables } from './database/tables.ts';
import { dayOf } from './days.ts';
import { createWaitingQuestions } from './waiting-questions.ts';

/** Questions without an answer. The methods that touch the disk reject with StorageOff when the database is off. */
export interface GapStore {
  /**
   * Counts a question that got no answer. It reaches the disk when a second person asks it or one that is nearly the same;
   * `asker` never does. When the database is off, it is kept in memory and tried again when it is next asked.
   */
  asked(question: string, asker: string, at: Date): Promise<void>;
  /** Keeps a question that a moderator finds worth an answer, even one that was ended; `undefined` if nothing is left of it. */
  flag(question: string, at: Date): Promise<Gap | undefined>;
  /** Those that wait for a moderator: marked ones first, then the most asked. 25 unless a limit is given. */
  list(options?: { readonly limit?: number }): Promise<readonly Gap[]>;
  /** Those that wait for a moderator, the last asked first. */
  recent(limit: number): Promise<readonly Gap[]>;
  /** Ends a gap; `undefined` if there is none with this id. `outside` ends it for good, the others until it is asked again. */
  end(id: number, how: GapEnd): Promise<Gap | undefined>;
  /** Forgets what was last asked before the day of this instant, and what is too many; gives how many. */
  purge(before: Date): Promise<number>;
  /** Forgets what waits in memory and was asked by this person alone; gives how many questions. */
  forget(asker: string): number;
  /** Questions that wait in memory for a second person. */
  readonly waiting: number;
  /** Forgets what has waited in memory for too long; gives how many. */
  purgeWaiting(at: Date): number;
}

type Row = Selectable<Tables['gaps']>;

/** What is added to a gap, or what a new one begins with. */
interface Asked {
  readonly question: string;
  readonly gist: Gist;
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** @param names spellings that count as one word, of the knowledge that answers now */
export function createGapStore(database: Database, names: () => Names | undefined): GapStore {
  const waiting = createWaitingQuestions();
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, so that what waits in memory is added to the disk once. */
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    get waiting() {
      return waiting.size;
    },
    forget: (asker) => waiting.forget(asker),
    purgeWaiting: (at) => waiting.purge(at),
    async asked(question, asker, at) {
      const clean = cleanQuestion(question);
      const gist = gistOf(clean, names());
      if (gist.length === 0) return;
      await inTurn(async () => {
        const asked = waiting.asked(clean, gist, asker, at);
        const written = await database.write(async (db) => {
          const known = await findSame(db, gist);
          if (!known) return asked.confirmed ? insert(db, asked) : undefined;
          return add(db, known, asked, known.ended === 'outside' ? 'outside' : null);
        });
        if (written) waiting.remove(asked);
      });
    },
    async flag(question, at) {
      const clean = cleanQuestion(question);
      const gist = gistOf(clean, names());
      if (gist.length === 0) return undefined;
      return inTurn(async () => {
        const day = dayOf(at);
        const waited = waiting.find(gist);
        const flagged = await database.write(async (db) => {
          const known = await findSame(db, gist);
          const count = waited?.count ?? (known ? 0 : 1);
          const asked = { question: clean, gist, count, first: waited?.first ?? day, last: day };
          const { id } = known ? await add(db, known, asked, null) : await insert(db, asked);
          const one = db.updateTable('gaps').set({ flagged: 1 }).where('id', '=', id);
          return one.returningAll().executeTakeFirstOrThrow();
        });
        if (waited) waiting.remove(waited);
        return gapOf(flagged);
      });
    },
    list: ({ limit = 25 } = {}) =>
      database.read(async (db) => {
        const open = db.selectFrom('gaps').selectAll().where('ended', 'is', null);
        const rows = await open
          .orderBy('flagged', 'desc')
          .orderBy('count', 'desc')
          .orderBy('last', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute();
        return rows.map(gapOf);
      }),
    recent: (limit) =>
      database.read(async (db) => {
        const open = db.selectFrom('gaps').selectAll().where('ended', 'is', null);
        return (await open.orderBy('last', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(gapOf);
      }),
    end: (id, how) =>
      database.write(async (db) => {
        const ended = { ended: how, flagged: 0 } as const;
        const row = await db
          .updateTable('gaps')
          .set(ended)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        return row && gapOf(row);
      }),
    purge: (before) =>
      database.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom('gaps')
          .where('last', '<', dayOf(before))
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows) + (await dropExcess(db));
      }),
  };
}

async function dropExcess(db: Transaction<Tables>): Promise<number> {
  const newest = db.selectFrom('gaps').select('id').orderBy('last', 'desc').orderBy('id', 'desc');
  const { numDeletedRows } = await db
    .deleteFrom('gaps')
    .where('id', 'not in', newest.limit(RETENTION.gaps.most))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function findSame(db: Transaction<Tables>, gist: Gist): Promise<Row | undefined> {
  const rows = await db
    .selectFrom('gap_words')
    .innerJoin('gaps', 'gaps.id', 'gap_words.gap')
    .select(['gaps.id', 'gaps.gist'])
    .where('gap_words.word', 'in', gist)
    .groupBy('gaps.id')
    .having((has) => has.fn.countAll(), '>=', leastInCommon(gist))
    .orderBy('gaps.id')
    .execute();
  const same = mostAlike(
    gist,
    rows.map(({ id, gist }) => ({ id, gist: gist.split(' ') })),
  );
  return same && db.selectFrom('gaps').selectAll().where('id', '=', same.id).executeTakeFirst();
}

async function insert(db: Transaction<Tables>, { question, gist, count, first, last }: Asked): Promise<Row> {
  const row = await db
    .insertInto('gaps')
    .values({ question, gist: gist.join(' '), count, first, last, flagged: 0, ended: null, ended_by: null })
    .returningAll()
    .executeTakeFirstOrThrow();
  await db
    .insertInto('gap_words')
    .values(gist.map((word) => ({ word, gap: row.id })))
    // Two words that differ only in what a database cannot keep.
    .onConflict((known) => known.doNothing())
    .execute();
  await dropExcess(db);
  return row;
}

function add(
  db: Transaction<Tables>,
  known: Row,
  { count, first, last }: Asked,
  ended: GapEnd | null,
): Promise<Row> {
  return db
    .updateTable('gaps')
    .set({
      count: known.count + count,
      first: first < known.first ? first : known.first,
      last: last > known.last ? last : known.last,
      ended,
    })
    .where('id', '=', known.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

function gapOf({ id, question, count, first, last, flagged }: Row): Gap {
  return { id, question, count, first, last, flagged: flagged === 1 };
}
