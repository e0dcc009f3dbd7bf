import { createHmac, randomBytes } from 'node:crypto';
import { RETENTION } from '../core/newsroom/retention.ts';
import { type Gist, mostAlike } from '../core/newsroom/same-question.ts';
import { dayOf, daysBefore } from './days.ts';

/** A question that waits for a second person. */
interface Waiting {
  readonly question: string;
  readonly gist: Gist;
  readonly count: number;
  /** Days, YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  /** A second person has asked, but the database was off. */
  readonly confirmed: boolean;
}

/** Unanswered questions before a second person asks them: in memory alone, gone when the program ends. */
export interface WaitingQuestions {
  readonly size: number;
  /** Remembers that somebody asked, and gives the question as it stands now. */
  asked(question: string, gist: Gist, asker: string, at: Date): Waiting;
  /** The one that is the same question. */
  find(gist: Gist): Waiting | undefined;
  /** Takes out what `asked` or `find` gave. */
  remove(question: Waiting): void;
  /** Forgets what one person alone has asked; gives how many questions. */
  forget(asker: string): number;
  /** Forgets what was not asked for too long; gives how many questions. */
  purge(at: Date): number;
}

interface Entry extends Waiting {
  /** One-way mark of the first asker, under a key that nobody else has and that ends with the program. */
  readonly asker: string;
}

export function createWaitingQuestions(): WaitingQuestions {
  const key = randomBytes(32);
  const markOf = (asker: string): string => createHmac('sha256', key).update(asker).digest('base64');
  // In the order of the last asking, so that the first one is the oldest.
  const entries = new Set<Entry>();

  function dropWhere(gone: (entry: Entry) => boolean): number {
    const before = entries.size;
    for (const entry of entries) if (gone(entry)) entries.delete(entry);
    return before - entries.size;
  }

  function purge(at: Date): number {
    const oldest = dayOf(daysBefore(at, RETENTION.waiting.days));
    return dropWhere(({ last }) => last < oldest);
  }

  return {
    get size() {
      return entries.size;
    },
    asked(question, gist, asker, at) {
      purge(at);
      const mark = markOf(asker);
      const known = mostAlike(gist, entries);
      if (known) entries.delete(known);
      const entry = known
        ? {
            ...known,
            count: known.count + 1,
            last: dayOf(at),
            confirmed: known.confirmed || known.asker !== mark,
          }
        : { question, gist, count: 1, first: dayOf(at), last: dayOf(at), confirmed: false, asker: mark };
      entries.add(entry);
      for (const oldest of entries) {
        if (entries.size <= RETENTION.waiting.most) break;
        entries.delete(oldest);
      }
      return entry;
    },
    find: (gist) => mostAlike(gist, entries),
    remove(question) {
      dropWhere((entry) => entry === question);
    },
    forget(asker) {
      const mark = markOf(asker);
      return dropWhere((entry) => !entry.confirmed && entry.asker === mark);
    },
    purge,
  };
}
