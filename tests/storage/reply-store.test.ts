import { expect, it } from 'vitest';
import type { GivenReply } from '../../src/core/newsroom/gap.ts';
import { day, freshStorage } from '../support/storage.ts';

const reply = (message: string, more: Partial<GivenReply> = {}): GivenReply => ({
  channel: 'channel',
  message,
  server: 'server',
  facts: ['bridge-length'],
  version: 'version-a',
  on: '2031-05-04',
  ...more,
});

it('a reply is found by any of its facts, the newest first', async () => {
  const { replies } = (await freshStorage()).storage;
  const first = reply('1', { facts: ['bridge-cost', 'bridge-length'] });
  const direct = reply('2', { server: undefined, on: '2031-05-05' });
  for (const given of [first, direct, reply('3', { facts: ['opened-by'] })]) await replies.keep(given);
  expect(await replies.withFacts(['bridge-length', 'no-fact'])).toEqual([direct, first]);
  expect(await replies.withFacts(['bridge-length'], { limit: 1 })).toEqual([direct]);
  expect(await replies.withFacts([])).toEqual([]);
});

it('a reply that is edited is kept as it is now, one that is deleted is forgotten', async () => {
  const { replies } = (await freshStorage()).storage;
  await replies.keep(reply('1'));
  await replies.keep(reply('1', { facts: ['opened-by'] }));
  expect(await replies.withFacts(['bridge-length'])).toEqual([]);
  expect(await replies.withFacts(['opened-by'])).toHaveLength(1);
  await replies.remove('1');
  await replies.remove('never there');
  expect(await replies.withFacts(['opened-by'])).toEqual([]);
});

it('replies of versions before a correction are found, not those after it', async () => {
  const { versions, replies } = (await freshStorage()).storage;
  for (const version of ['version-a', 'version-b', 'version-c'])
    await versions.record({ version, files: new Map(), by: 'Ada', why: '', origin: 'discord' }, day());
  for (const version of ['version-a', 'version-b', 'version-c', 'version-never-recorded'])
    await replies.keep(reply(version, { version }));
  const found = await replies.withFacts(['bridge-length'], { before: 'version-b' });
  expect(found.map(({ version }) => version)).toEqual(['version-never-recorded', 'version-a']);
});

it('replies are forgotten by their channel and by their day', async () => {
  const { storage } = await freshStorage();
  await storage.replies.keep(reply('1', { channel: 'direct', server: undefined }));
  await storage.replies.keep(reply('2'));
  await storage.replies.keep(reply('3', { on: '2031-05-06' }));
  expect(await storage.forget('ada', 'direct')).toEqual({ votes: 0, waiting: 0, replies: 1, wishes: 0 });
  expect(await storage.replies.purge(day(1))).toBe(1);
  expect((await storage.replies.withFacts(['bridge-length'])).map(({ message }) => message)).toEqual(['3']);
});
