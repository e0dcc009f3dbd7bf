import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf, pack } from './parcels.ts';
import { study, type StudyTask } from './study.ts';

// Started by `studyInWorker` alone, which gives it this.
const parcel = pack(await study(workerData as StudyTask));
parentPort?.postMessage(parcel, [...buffersOf(parcel)]);
