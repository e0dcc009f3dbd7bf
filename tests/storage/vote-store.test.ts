import { readFile } from 'node:fs/promises';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { RETENTION } from '../../src/core/newsroom/retention.ts';
import type { Vote } from '../../src/storage/vote-store.ts';
import { markOf } from '../../src/storage/voter-keys.ts';
import { day, freshStorage, storageAt } from '../support/storage.ts';

const vote = (more: Partial<Vote> = {}): Vote => ({
  reply: 'reply-1',
  facts: ['bridge-length'],
  version: 'aaaaaaaaaaaa',
  voter: 'ada',
  value: 1,
  ...more,
});

/** Every key that is kept, as another program reads it. */
function keysIn(file: string): readonly string[] {
  const other = new Libsql(file);
  const rows = other.prepare('SELECT key FROM voter_keys').all();
  other.close();
  // The table has this one column in it.
  return (rows as { readonly key: string }[]).map(({ key }) => key);
}

async function onDisk(file: string): Promise<string> {
  const parts = await Promise.all(
    ['', '-wal'].map((ending) => readFile(file + ending).catch(() => Buffer.of())),
  );
  return Buffer.concat(parts).toString('latin1');
}

describe('a vote', () => {
  it('counts once a person a reply: another replaces it, the same again takes it back', async () => {
    const { votes } = (await freshStorage()).storage;
    const counts = async () => (await votes.byFact()).map(({ up, down }) => [up, down]);
    expect(await votes.vote(vote(), day())).toBe(1);
    expect(await votes.vote(vote({ value: -1 }), day())).toBe(-1);
    expect(await counts()).toEqual([[0, 1]]);
    expect(await votes.vote(vote({ value: -1 }), day())).toBeUndefined();
    expect(await counts()).toEqual([]);
    await votes.vote(vote(), day());
    await votes.vote(vote({ voter: 'ben' }), day());
    await votes.vote(vote({ reply: 'reply-2' }), day());
    expect(await counts()).toEqual([[3, 0]]);
  });

  it('under a reply of several facts counts for each of them, and is taken back from each', async () => {
    const { votes } = (await freshStorage()).storage;
    const both = vote({ facts: ['bridge-cost', 'bridge-length', 'bridge-cost'] });
    await votes.vote(both, day());
    await votes.vote({ ...both, value: -1 }, day());
    expect(await votes.byFact()).toEqual([
      { fact: 'bridge-cost', up: 0, down: 1 },
      { fact: 'bridge-length', up: 0, down: 1 },
    ]);
    expect(await votes.vote({ ...both, value: -1 }, day())).toBeUndefined();
    expect(await votes.byFact()).toEqual([]);
  });

  it('counts for its fact, the worst first, from a day on', async () => {
    const { votes } = (await freshStorage()).storage;
    await votes.vote(vote(), day());
    await votes.vote(vote({ reply: 'reply-2', facts: ['bridge-cost'], value: -1 }), day(3));
    expect(await votes.byFact()).toEqual([
      { fact: 'bridge-cost', up: 0, down: 1 },
      { fact: 'bridge-length', up: 1, down: 0 },
    ]);
    expect(await votes.byFact({ since: '2031-05-05' })).toEqual([{ fact: 'bridge-cost', up: 0, down: 1 }]);
  });

  it('is kept without who voted, and survives a new start as that person’s', async () => {
    const { storage, file } = await freshStorage();
    await storage.votes.vote(vote({ voter: '123456789012345678' }), day());
    expect(await onDisk(file)).not.toContain('123456789012345678');
    await storage.close();
    const { votes } = (await storageAt(file)).storage;
    expect(await votes.vote(vote({ voter: '123456789012345678' }), day(1))).toBeUndefined();
  });

  it('leads to nobody any more when the month has ended, and still counts', async () => {
    const { storage, file } = await freshStorage();
    await storage.votes.vote(vote(), day());
    const [old = ''] = keysIn(file);
    await storage.votes.vote(vote({ reply: 'reply-2' }), day(31));
    expect(keysIn(file)).toHaveLength(1);
    expect(await onDisk(file)).not.toContain(old);
    expect((await storage.forget('ada')).votes).toBe(1);
    expect(await storage.votes.byFact()).toEqual([{ fact: 'bridge-length', up: 1, down: 0 }]);
  });

  it('leads to nobody when the month has ended and nobody has voted since', async () => {
    const { storage, file, ...around } = await freshStorage();
    await storage.votes.vote(vote(), day());
    await storage.close();
    const later = await storageAt(file);
    later.clock = day(31);
    expect((await later.storage.purge()).voterKeys).toBe(1);
    expect(keysIn(file)).toEqual([]);
    expect(around.said).toEqual([]);
  });

  it('of a person who is to be forgotten is gone from the very file', async () => {
    const { storage, file } = await freshStorage();
    await storage.votes.vote(vote(), day());
    await storage.votes.vote(vote({ voter: 'ben' }), day());
    const [key = ''] = keysIn(file);
    expect(await onDisk(file)).toContain(markOf('ada', key));
    expect((await storage.forget('ada')).votes).toBe(1);
    expect(await onDisk(file)).not.toContain(markOf('ada', key));
    expect(await onDisk(file)).toContain(markOf('ben', key));
    expect(await storage.votes.byFact()).toMatchObject([{ up: 1 }]);
  });

  it('is forgotten when its time has come', async () => {
    const { votes } = (await freshStorage()).storage;
    await votes.vote(vote(), day());
    await votes.vote(vote({ reply: 'reply-2' }), day(1));
    expect(await votes.purge(day(1))).toBe(1);
    expect(await votes.byFact()).toMatchObject([{ up: 1 }]);
    expect(RETENTION.votes.days).toBe(365);
  });
});
