import type { Notebook } from '../../core/newsroom/notebook.ts';
import { dayOf } from '../days.ts';
import { StorageOff } from '../database/storage-off.ts';
import type { Storage } from '../storage.ts';
import { storedOf } from './outcome.ts';

export interface NotebookParts {
  readonly storage: Storage;
  readonly now: () => Date;
  /** Told of faults of this program; what is off is told by the storage itself. */
  readonly report: (error: unknown) => void;
}

/** A notebook over the storage. */
export function createNotebook({ storage, now, report }: NotebookParts): Notebook {
  const note = (writing: Promise<unknown>): void => {
    writing.catch((error: unknown) => {
      // An answer is not held up because nothing can be kept of it.
      if (!(error instanceof StorageOff)) report(error);
    });
  };
  return {
    unanswered: (question, asker) => note(storage.gaps.asked(question, asker, now())),
    given: (reply) => note(storage.replies.keep({ ...reply, on: dayOf(now()) })),
    gone: (message) => note(storage.replies.remove(message)),
    vote: async (thumb) =>
      storedOf(async () => ({ ok: true, value: await storage.votes.vote(thumb, now()) })),
    forget: async (person, directChannel) =>
      storedOf(async () => ({ ok: true, value: await storage.forget(person, directChannel) })),
  };
}
