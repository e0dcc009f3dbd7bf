import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf, pack } from './parcels.ts';

/** Does the work of a thread that `runInThread` has started, and hands back what comes of it. */
export async function serveThread(work: (task: unknown) => Promise<unknown>): Promise<void> {
  stepBack();
  const parcel = pack(await work(workerData));
  parentPort?.postMessage(parcel, [...buffersOf(parcel)]);
}

/** Where there are few processors, questions go first; only Linux can be told so for a single thread. */
function stepBack(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_LOW);
  } catch {
    // Then this takes its equal share.
  }
}
