import { mkdir, open } from 'node:fs/promises';

/** Writes a file and waits until the disk has it. */
export async function writeSynced(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the disk has the names in a folder, on systems where that can be asked for. */
export async function syncFolder(dir: string): Promise<void> {
  const folder = await open(dir, 'r').catch(() => undefined);
  // Windows opens no folders, and some network disks sync none.
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Makes a folder unless it is there; one level only, as Node's recursive mkdir never ends below some file systems. */
export async function makeFolder(dir: string): Promise<void> {
  await mkdir(dir).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
}
