import { existsSync } from 'node:fs';
import { readDatabaseFile, type Environment } from '../config.ts';
import { openStorage, type Storage } from '../storage/storage.ts';

/**
 * Asks what the bot has kept, and makes no database where there is none.
 * @returns `undefined` if there is none
 * @throws ConfigError if its address is wrong; StorageOff if it cannot be read
 */
export async function askStorage<T>(
  env: Environment,
  ask: (storage: Storage) => Promise<T>,
): Promise<T | undefined> {
  const file = readDatabaseFile(env);
  if (!existsSync(file)) return undefined;
  const silent = { info: () => undefined, warn: () => undefined };
  const storage = await openStorage({ file, log: silent, now: () => new Date() });
  try {
    return await ask(storage);
  } finally {
    await storage.close();
  }
}
