import type { GivenReply } from '../core/newsroom/gap.ts';
import { RETENTION } from '../core/newsroom/retention.ts';
import type { Database } from './database/database.ts';
import { dayOf } from './days.ts';

/** Facts that are kept of one reply; none has more. */
const MOST_FACTS = 50;

interface WithOptions {
  /** A version: only replies of versions that were published before it. */
  readonly before?: string;
  /** 500 unless given. */
  readonly limit?: number;
}

/** Where answers were given. All methods reject with StorageOff when the database is off. */
export interface ReplyStore {
  /** Keeps a reply, or what it says now if it was edited. */
  keep(reply: GivenReply): Promise<void>;
  /** Replies with at least one of the facts, newest day first. */
  withFacts(facts: readonly string[], options?: WithOptions): Promise<readonly GivenReply[]>;
  /** Forgets a reply that is gone; does nothing for one that is not kept. */
  remove(message: string): Promise<void>;
  /** Forgets the replies of a channel, such as one person's direct messages; gives how many. */
  forgetChannel(channel: string): Promise<number>;
  /** Forgets replies from before the day of this instant, and what is too many; gives how many. */
  purge(before: Date): Promise<number>;
}

export function createReplyStore(database: Database): ReplyStore {
  return {
    keep: ({ channel, message, server, facts, version, on }) =>
      database.write(async (db) => {
        // Takes its facts with it.
        await db.deleteFrom('replies').where('message', '=', message).execute();
        const row = { message, channel, server: server ?? null, version, day: on };
        await db.insertInto('replies').values(row).execute();
        const kept = [...new Set(facts)].slice(0, MOST_FACTS).map((fact) => ({ message, fact }));
        if (kept.length > 0) await db.insertInto('reply_facts').values(kept).execute();
      }),
    withFacts: (facts, { before, limit = 500 } = {}) =>
      database.read(async (db) => {
        let query = db
          .selectFrom('replies')
          .selectAll()
          .where('message', 'in', (found) =>
            found.selectFrom('reply_facts').select('message').where('fact', 'in', facts.slice(0, 10_000)),
          )
          .orderBy('day', 'desc')
          .orderBy('message', 'desc')
          .limit(limit);
        if (before !== undefined) {
          query = query.where('version', '<>', before).where('version', 'not in', (later) =>
            later
              .selectFrom('versions')
              .select('version')
              .where('number', '>', (newest) =>
                newest
                  .selectFrom('versions as same')
                  .select((number) => number.fn.max('same.number').as('number'))
                  .where('same.version', '=', before),
              ),
          );
        }
        const rows = await query.execute();
        const found = await db
          .selectFrom('reply_facts')
          .selectAll()
          .where(
            'message',
            'in',
            rows.map(({ message }) => message),
          )
          .execute();
        const factsOf = new Map<string, string[]>(rows.map(({ message }) => [message, []]));
        for (const { message, fact } of found) factsOf.get(message)?.push(fact);
        return rows.map(({ message, channel, server, version, day }) => ({
          channel,
          message,
          server: server ?? undefined,
          facts: factsOf.get(message) ?? [],
          version,
          on: day,
        }));
      }),
    remove: async (message) => {
      await database.write((db) => db.deleteFrom('replies').where('message', '=', message).execute());
    },
    forgetChannel: (channel) =>
      database.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom('replies')
          .where('channel', '=', channel)
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
    purge: (before) =>
      database.write(async (db) => {
        const old = await db.deleteFrom('replies').where('day', '<', dayOf(before)).executeTakeFirstOrThrow();
        const newest = db.selectFrom('replies').select('message').orderBy('day', 'desc');
        const many = await db
          .deleteFrom('replies')
          .where('message', 'not in', newest.orderBy('message', 'desc').limit(RETENTION.replies.most))
          .executeTakeFirstOrThrow();
        return Number(old.numDeletedRows + many.numDeletedRows);
      }),
  };
}
