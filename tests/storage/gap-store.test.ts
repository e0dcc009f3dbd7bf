import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { RETENTION } from '../../src/core/newsroom/retention.ts';
import { learnNames } from '../../src/core/search/names.ts';
import { createGapStore } from '../../src/storage/gap-store.ts';
import { databaseAt, day, freshFile, freshStorage, holdLock, runSql, storageAt } from '../support/storage.ts';

const QUESTION = 'Who painted the old bridge?';
const SAME = 'the old bridge, who painted that?';

async function onDisk(file: string): Promise<string> {
  const parts = await Promise.all(
    ['', '-wal'].map((ending) => readFile(file + ending).catch(() => Buffer.of())),
  );
  return Buffer.concat(parts).toString('latin1');
}

describe('an unanswered question', () => {
  it('is on disk only when a second person has asked it', async () => {
    const { storage, file } = await freshStorage();
    await storage.gaps.asked(QUESTION, 'ada', day());
    await storage.gaps.asked(QUESTION, 'ada', day(1));
    expect(await storage.gaps.list()).toEqual([]);
    expect(storage.gaps.waiting).toBe(1);
    expect(await onDisk(file)).not.toContain('painted');
    await storage.gaps.asked(SAME, 'ben', day(2));
    expect(await storage.gaps.list()).toEqual([
      { id: 1, question: QUESTION, count: 3, first: '2031-05-04', last: '2031-05-06', flagged: false },
    ]);
    expect(storage.gaps.waiting).toBe(0);
  });

  it('that waited is counted once, however fast people ask', async () => {
    const { gaps } = (await freshStorage()).storage;
    await Promise.all(['ada', 'ben', 'cem', 'dan', 'ada'].map((asker) => gaps.asked(QUESTION, asker, day())));
    expect(await gaps.list()).toMatchObject([{ count: 5 }]);
  });

  it('is written without anything that points to a person', async () => {
    const { storage, file } = await freshStorage();
    for (const asker of ['1234567890', '2345678901'])
      await storage.gaps.asked(
        'can <@99887766> be reached at ada@example.org about the bridge?',
        asker,
        day(),
      );
    expect(await storage.gaps.list()).toMatchObject([
      { question: 'can … be reached at … about the bridge?' },
    ]);
    expect(await onDisk(file)).not.toMatch(/99887766|example|1234567890|2345678901/u);
  });

  it('is the same by a nickname of the story', async () => {
    const names = learnNames([{ name: 'Old Bridge', kind: 'place', also: ['the Grey Lady'] }]);
    const { database } = await databaseAt(await freshFile());
    const gaps = createGapStore(database, () => names);
    await gaps.asked('Who painted the Grey Lady?', 'ada', day());
    await gaps.asked('who painted the old bridge', 'ben', day());
    expect(await gaps.list()).toMatchObject([{ count: 2 }]);
  });

  it('with nothing in it is not kept', async () => {
    const { gaps } = (await freshStorage()).storage;
    for (const asker of ['ada', 'ben']) await gaps.asked(' ?! ', asker, day());
    expect([gaps.waiting, await gaps.list(), await gaps.flag('???', day())]).toEqual([0, [], undefined]);
  });

  it('is not lost when the database is off while the second person asks', async () => {
    const { storage, file } = await freshStorage();
    await storage.gaps.asked(QUESTION, 'ada', day());
    const letGo = await holdLock(file, 'BEGIN EXCLUSIVE');
    await expect(storage.gaps.asked(QUESTION, 'ben', day())).rejects.toThrow('the database is locked');
    await letGo();
    await storage.gaps.asked(QUESTION, 'ben', day());
    expect(await storage.gaps.list()).toMatchObject([{ count: 3 }]);
  });

  it('that one person asked is forgotten with that person', async () => {
    const { storage } = await freshStorage();
    await storage.gaps.asked(QUESTION, 'ada', day());
    expect((await storage.forget('ben')).waiting).toBe(0);
    expect((await storage.forget('ada')).waiting).toBe(1);
    await storage.gaps.asked(QUESTION, 'ben', day());
    expect(await storage.gaps.list()).toEqual([]);
  });

  it('waits for a second person for 7 days', async () => {
    const { gaps } = (await freshStorage()).storage;
    await gaps.asked(QUESTION, 'ada', day());
    await gaps.asked(QUESTION, 'ben', day(8));
    expect(await gaps.list()).toEqual([]);
    expect(gaps.purgeWaiting(day(15))).toBe(0);
    expect(gaps.purgeWaiting(day(16))).toBe(1);
  });

  it('gives way when too many wait', async () => {
    const { gaps } = (await freshStorage()).storage;
    for (let at = 0; at < RETENTION.waiting.most + 5; at += 1) await gaps.asked(`x${at}`, 'ada', day());
    expect(gaps.waiting).toBe(RETENTION.waiting.most);
  });
});

describe('a gap', () => {
  it('that a moderator marks is kept at once, comes first, and takes in what waited', async () => {
    const { gaps } = (await freshStorage()).storage;
    for (const asker of ['ada', 'ben', 'cem']) await gaps.asked('What colour are the towers?', asker, day());
    await gaps.asked(QUESTION, 'ada', day());
    expect(await gaps.flag(SAME, day(1))).toEqual({
      id: 2,
      question: SAME,
      count: 1,
      first: '2031-05-04',
      last: '2031-05-05',
      flagged: true,
    });
    expect((await gaps.list()).map(({ id, count }) => [id, count])).toEqual([
      [2, 1],
      [1, 3],
    ]);
    expect(gaps.waiting).toBe(0);
    expect(await gaps.list({ limit: 1 })).toHaveLength(1);
    expect((await gaps.recent(5)).map(({ id }) => id)).toEqual([2, 1]);
  });

  it.each(['fact', 'phrasing'] as const)(
    'ended by a %s is opened again when it is asked again',
    async (how) => {
      const { gaps } = (await freshStorage()).storage;
      await gaps.flag(QUESTION, day());
      expect(await gaps.end(1, how)).toMatchObject({ id: 1, question: QUESTION });
      expect([await gaps.list(), await gaps.recent(5)]).toEqual([[], []]);
      await gaps.asked(SAME, 'ben', day(1));
      expect(await gaps.list()).toMatchObject([{ id: 1, count: 2, flagged: false }]);
    },
  );

  it('ended as outside does not come back, unless a moderator marks it', async () => {
    const { gaps } = (await freshStorage()).storage;
    await gaps.flag(QUESTION, day());
    await gaps.end(1, 'outside');
    for (const asker of ['ada', 'ben', 'cem']) await gaps.asked(SAME, asker, day(1));
    expect(await gaps.list()).toEqual([]);
    expect(await gaps.flag(QUESTION, day(2))).toMatchObject({ id: 1, count: 4 });
    expect(await gaps.list()).toHaveLength(1);
  });

  it('that never was cannot be ended', async () => {
    expect(await (await freshStorage()).storage.gaps.end(7, 'fact')).toBeUndefined();
  });

  it('is forgotten 90 days after it was last asked', async () => {
    const { storage, file } = await freshStorage();
    await storage.gaps.flag(QUESTION, day());
    await storage.close();
    const later = await storageAt(file);
    later.clock = day(RETENTION.gaps.days);
    expect((await later.storage.purge()).gaps).toBe(0);
    later.clock = day(RETENTION.gaps.days + 1);
    expect((await later.storage.purge()).gaps).toBe(1);
    expect(await onDisk(file)).not.toContain('painted');
  });

  it('gives way when there are too many', async () => {
    const { storage, file } = await freshStorage();
    const { most } = RETENTION.gaps;
    runSql(
      file,
      `WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < ${most})
       INSERT INTO gaps (question, gist, count, first, last, flagged)
       SELECT 'x' || at, 'x' || at, 1, '2031-05-04', '2031-05-04', 0 FROM n`,
    );
    await storage.gaps.flag('one more', day(1));
    const all = await storage.gaps.recent(10_000);
    expect(all).toHaveLength(most);
    expect(all[0]?.question).toBe('one more');
    expect(all.at(-1)?.question).toBe('x2');
  });
});
