import { expect, it } from 'vitest';
import { RETENTION } from '../../src/core/newsroom/retention.ts';
import type { Publication } from '../../src/storage/version-store.ts';
import { day, freshStorage, storageAt } from '../support/storage.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function publication(content: string, more: Partial<Publication> = {}): Publication {
  return {
    version: `version-${content}`,
    files: new Map([
      ['facts/bridge.yaml', bytes(`- id: ${content}\n`)],
      ['articles/herald.txt', bytes('not to be kept')],
      ['story.yaml', new Uint8Array([0xff, 0x00, 0xfe])],
      ['names.yaml', bytes('')],
    ]),
    by: 'Ada in Discord',
    why: 'a length was wrong',
    origin: 'discord',
    ...more,
  };
}

it('a version is given back byte for byte, without the articles, after a new start too', async () => {
  const { storage, file } = await freshStorage();
  const entry = await storage.versions.record(publication('a'), day());
  expect(entry).toEqual({
    number: 1,
    version: 'version-a',
    at: '2031-05-04T12:00:00.000Z',
    by: 'Ada in Discord',
    why: 'a length was wrong',
    origin: 'discord',
  });
  await storage.close();
  const { versions } = (await storageAt(file)).storage;
  const { files } = publication('a');
  expect(await versions.get(1)).toEqual({
    entry,
    files: new Map([...files].filter(([path]) => path !== 'articles/herald.txt')),
  });
  expect(await versions.get('version-a')).toEqual(await versions.get(1));
});

it('what was published last is not recorded twice', async () => {
  const { versions } = (await freshStorage()).storage;
  const first = await versions.record(publication('a'), day());
  expect(await versions.record(publication('a', { by: 'the folder', origin: 'folder' }), day(1))).toEqual(
    first,
  );
  expect(await versions.list()).toEqual([first]);
});

it('a version that is published again gets a new number, and its hash leads to the newest', async () => {
  const { versions } = (await freshStorage()).storage;
  await versions.record(publication('a'), day());
  await versions.record(publication('b'), day(1));
  const again = await versions.record(publication('a', { why: 'back again' }), day(2));
  expect(again.number).toBe(3);
  expect((await versions.get('version-a'))?.entry).toEqual(again);
  expect((await versions.get(1))?.entry.why).toBe('a length was wrong');
  expect(await versions.latest()).toEqual(again);
});

it('the list is newest first and can be read on', async () => {
  const { versions } = (await freshStorage()).storage;
  for (const content of 'abcd') await versions.record(publication(content), day());
  const numbers = async (...args: Parameters<typeof versions.list>) =>
    (await versions.list(...args)).map(({ number }) => number);
  expect(await numbers()).toEqual([4, 3, 2, 1]);
  expect(await numbers(2)).toEqual([4, 3]);
  expect(await numbers(2, 3)).toEqual([2, 1]);
});

it('there is nothing at first, and nothing under a number or hash that never was', async () => {
  const { versions } = (await freshStorage()).storage;
  expect(await versions.latest()).toBeUndefined();
  expect(await versions.get(1)).toBeUndefined();
  expect(await versions.get('version-a')).toBeUndefined();
});

it('long names and reasons are cut', async () => {
  const { versions } = (await freshStorage()).storage;
  const long = publication('a', { by: 'a'.repeat(9000), why: 'b'.repeat(9000) });
  const { by, why } = await versions.record(long, day());
  expect([by.length, why.length]).toEqual([200, 1000]);
});

it('only the newest are kept, and no number is ever given twice', async () => {
  const { versions } = (await freshStorage()).storage;
  const { most } = RETENTION.versions;
  for (let at = 0; at < most + 3; at += 1) await versions.record(publication(String(at % 7)), day());
  expect(await versions.purge()).toBe(3);
  expect(await versions.get(3)).toBeUndefined();
  expect((await versions.get(4))?.files.size).toBe(3);
  expect((await versions.record(publication('new'), day())).number).toBe(most + 4);
});
