import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupDatabase } from '../../../src/storage/database/backup.ts';
import { emptyFolder } from '../../support/folder.ts';
import { asFirstReleased, day, freshStorage, storageAt } from '../../support/storage.ts';
import { ada, max } from '../newsroom/desk.ts';

it('a copy holds no wish, whose key would stand beside it, and in it one can be made anew', async () => {
  const wished = { slot: 'publish', what: 'the bridge' };
  const { storage, file } = await freshStorage();
  await storage.wishes.agreed(wished, ada, day());
  const copy = join(await emptyFolder(), 'copy.db');
  await backupDatabase(file, copy);
  expect(await readFile(copy, 'latin1')).not.toContain(ada.name);
  const { wishes } = (await storageAt(copy)).storage;
  expect(await wishes.agreed(wished, ada, day())).toBe(false);
  expect(await wishes.agreed(wished, max, day())).toBe(true);
});

it('a copy can be made of the database of an older program, which keeps no wishes', async () => {
  const { storage, file } = await freshStorage();
  await storage.program.set('kept', 'yes');
  await storage.close();
  asFirstReleased(file);
  const copy = join(await emptyFolder(), 'copy.db');
  await backupDatabase(file, copy);
  expect(await (await storageAt(copy)).storage.program.get('kept')).toBe('yes');
});
