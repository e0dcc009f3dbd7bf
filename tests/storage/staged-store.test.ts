import { expect, it } from 'vitest';
import type { Change } from '../../src/core/newsroom/change.ts';
import { RETENTION } from '../../src/core/newsroom/retention.ts';
import { TooManyStaged } from '../../src/storage/staged-store.ts';
import { StorageOff } from '../../src/storage/database/storage-off.ts';
import { day, freshStorage, holdLock, storageAt } from '../support/storage.ts';

const change: Change = {
  kind: 'add-phrasing',
  fact: 'bridge-length',
  phrasing: 'how “long” is it? \0 \u2028',
};

it('changes keep their order and their content, after a new start too', async () => {
  const { storage, file } = await freshStorage();
  const first = await storage.staged.add(change, 'Ada', day());
  const retire: Change = { kind: 'retire-fact', fact: 'bridge-cost', base: 'id: bridge-cost\n' };
  const second = await storage.staged.add(retire, 'Ben', day(1), 'The price was never told.');
  await storage.close();
  expect(first).toEqual({ id: 1, change, by: 'Ada', at: '2031-05-04T12:00:00.000Z' });
  expect(second.corrects).toBe('The price was never told.');
  expect(await (await storageAt(file)).storage.staged.list()).toEqual([first, second]);
});

it('removing takes those that are there, and their ids are never given again', async () => {
  const { staged } = (await freshStorage()).storage;
  const first = await staged.add(change, 'Ada', day());
  const second = await staged.add(change, 'Ada', day());
  expect(await staged.remove([second.id, 99])).toBe(1);
  expect(await staged.remove([])).toBe(0);
  expect((await staged.add(change, 'Ada', day())).id).toBe(3);
  expect((await staged.list()).map(({ id }) => id)).toEqual([first.id, 3]);
});

it('what one corrects is said where it waits, and nothing is said of one that is gone', async () => {
  const { storage, file } = await freshStorage();
  const first = await storage.staged.add(change, 'Ada', day());
  const second = await storage.staged.add(change, 'Ada', day());
  const corrected = { ...first, corrects: 'It was 412.' };
  expect(await storage.staged.correct(first.id, 'It was 412.')).toEqual(corrected);
  expect(await storage.staged.correct(99, 'It was 412.')).toBeUndefined();
  await storage.close();
  const again = (await storageAt(file)).storage;
  expect(await again.staged.list()).toEqual([corrected, second]);
});

it('what cannot be said of one leaves it waiting as it was', async () => {
  const { storage, file } = await freshStorage();
  const first = await storage.staged.add(change, 'Ada', day());
  const letGo = await holdLock(file, 'BEGIN IMMEDIATE');
  await expect(storage.staged.correct(first.id, 'It was 412.')).rejects.toThrow(StorageOff);
  await letGo();
  expect(await storage.staged.list()).toEqual([first]);
});

it('one more than may wait is refused in words', async () => {
  const { staged } = (await freshStorage()).storage;
  for (let at = 0; at < RETENTION.staged.most; at += 1) await staged.add(change, 'Ada', day());
  await expect(staged.add(change, 'Ada', day())).rejects.toThrow(TooManyStaged);
  await expect(staged.add(change, 'Ada', day())).rejects.toThrow('too many changes wait already');
});
