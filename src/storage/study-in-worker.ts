import { Worker } from 'node:worker_threads';
import { type Parcel, unpack } from './parcels.ts';
import type { Study, StudyTask } from './study.ts';

/** Milliseconds after which a thread is given up: 100,000 facts take five minutes. */
const PATIENCE = 15 * 60_000;

/**
 * `study` in a thread of its own, so that questions are answered meanwhile; what it brings back is unpacked bit by bit.
 * @throws Error if the thread ends by a fault of this program, or for want of memory
 */
export async function studyInWorker(task: StudyTask): Promise<Study> {
  const worker = startWorker(task);
  try {
    // The worker sends nothing else.
    return (await unpack(await parcelFrom(worker))) as Study;
  } finally {
    await worker.terminate();
  }
}

function startWorker(task: StudyTask): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./study-worker.js', import.meta.url), { workerData: task });
  // Run from its sources, the program has to be compiled in the thread, too.
  const entry = JSON.stringify(new URL('./study-worker.ts', import.meta.url).href);
  const compiler = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import(${compiler}).then(({ register }) => { register(); return import(${entry}); })`;
  return new Worker(code, { eval: true, workerData: task });
}

async function parcelFrom(worker: Worker): Promise<Parcel> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the knowledge takes too long to learn')), PATIENCE);
    const end = (): void => clearTimeout(timer);
    worker.once('message', (parcel: Parcel) => {
      end();
      resolve(parcel);
    });
    worker.once('error', (error) => {
      end();
      reject(error);
    });
    worker.once('exit', (code) => {
      end();
      reject(new Error(`the thread that learns the knowledge ended with ${code}`));
    });
  });
}
