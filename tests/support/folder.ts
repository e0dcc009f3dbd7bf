import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Texts } from './knowledge.ts';

/** Makes an empty folder that is gone after the test, and gives its path. */
export async function emptyFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'readout-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Writes texts into a folder that is gone after the test, and gives its path. */
export async function writeFolder(texts: Texts): Promise<string> {
  const dir = await emptyFolder();
  for (const [file, text] of Object.entries(texts)) {
    if (text === undefined) continue;
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return dir;
}
