import { Worker } from 'node:worker_threads';
import { type Parcel, unpack } from './parcels.ts';

/** Milliseconds after which a thread is given up: 100,000 facts take five minutes. */
const PATIENCE = 15 * 60_000;

/**
 * Runs an entry file of this folder in a thread of its own, so that questions are answered meanwhile; what it brings back is
 * unpacked bit by bit. The entry calls `serveThread`.
 * @param entry name of the file, without ending
 * @param task plain data that the entry works on
 * @throws Error if the thread ends by a fault of this program, or for want of memory
 */
export async function runInThread(entry: string, task: unknown): Promise<unknown> {
  const worker = startWorker(entry, task);
  try {
    return await unpack(await parcelFrom(worker));
  } finally {
    await worker.terminate();
  }
}

function startWorker(entry: string, task: unknown): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(`./${entry}.js`, import.meta.url), { workerData: task });
  // Run from its sources, the program has to be compiled in the thread, too.
  const source = JSON.stringify(new URL(`./${entry}.ts`, import.meta.url).href);
  const compiler = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import(${compiler}).then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(code, { eval: true, workerData: task });
}

async function parcelFrom(worker: Worker): Promise<Parcel> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a thread takes too long')), PATIENCE);
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
      reject(new Error(`a thread ended with ${code}`));
    });
  });
}
