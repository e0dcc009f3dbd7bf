import type { Study, StudyTask } from './study.ts';
import { runInThread } from './thread.ts';

/** `study` in a thread of its own. @throws as `runInThread` does */
export async function studyInWorker(task: StudyTask): Promise<Study> {
  // The entry brings back nothing else.
  return (await runInThread('study-worker', task)) as Study;
}
