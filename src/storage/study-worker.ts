import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf, pack } from './parcels.ts';
import { study, type StudyTask } from './study.ts';

/** Where there are few processors, questions go first; only Linux can be told so for a single thread. */
function stepBack(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_LOW);
  } catch {
    // Then this takes its equal share.
  }
}

stepBack();
// Started by `studyInWorker` alone, which gives it this.
const parcel = pack(await study(workerData as StudyTask));
parentPort?.postMessage(parcel, [...buffersOf(parcel)]);
