import { examine, type Examination } from './examine.ts';
import { serveThread } from './serve-thread.ts';

// Started by `examineInWorker` alone, which gives it this.
await serveThread(async (task) => examine(task as Examination));
