import { expect, it } from 'vitest';
import type { Correction } from '../../src/core/newsroom/newsroom.ts';
import { RETENTION } from '../../src/core/newsroom/retention.ts';
import { freshStorage, runSql } from '../support/storage.ts';

const correction = (more: Partial<Correction> = {}): Correction => ({
  fact: 'bridge-length',
  on: '2031-05-04',
  what: 'The bridge is 40 m longer.',
  was: 'version-a',
  is: 'version-b',
  ...more,
});

it('corrections are told newest first, from a day on', async () => {
  const { corrections } = (await freshStorage()).storage;
  const later = correction({ on: '2031-05-06', what: 'x'.repeat(10) });
  for (const each of [later, correction(), correction({ fact: 'bridge-cost' })]) await corrections.add(each);
  expect(await corrections.list()).toEqual([later, correction({ fact: 'bridge-cost' }), correction()]);
  expect(await corrections.list({ since: '2031-05-05' })).toEqual([later]);
  expect(await corrections.list({ limit: 2 })).toHaveLength(2);
});

it('only the newest are kept', async () => {
  const { storage, file } = await freshStorage();
  runSql(
    file,
    `WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < ${RETENTION.corrections.most})
     INSERT INTO corrections (fact, day, what, was, mended) SELECT 'fact', '2031-05-04', 'what', 'a', 'b' FROM n`,
  );
  for (let at = 0; at < 2; at += 1) await storage.corrections.add(correction());
  expect((await storage.purge()).corrections).toBe(2);
  expect((await storage.counts()).corrections).toBe(RETENTION.corrections.most);
});
