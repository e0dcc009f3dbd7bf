import { serveThread } from './serve-thread.ts';
import { study, type StudyTask } from './study.ts';

// Started by `studyInWorker` alone, which gives it this.
await serveThread(async (task) => study(task as StudyTask));
