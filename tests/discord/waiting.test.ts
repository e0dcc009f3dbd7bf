import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createBoundedMap } from '../../src/discord/bounded-map.ts';
import { createLanes, orMeanwhile, throughDrops } from '../../src/discord/waiting.ts';

const dropped = () => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });

describe('what is done meanwhile', () => {
  it('is not done for work that is quick', async () => {
    const done = await orMeanwhile(Promise.resolve(1), 1000, () => Promise.reject(new Error('never')));
    expect(done).toEqual({ result: 1, wasLate: false });
  });

  it('has ended before late work is handed on', async () => {
    const steps: string[] = [];
    const done = await orMeanwhile(wait(20, 'late'), 1, async () => {
      await wait(40);
      steps.push('meanwhile');
    });
    expect(done).toEqual({ result: 'late', wasLate: true });
    expect(steps).toEqual(['meanwhile']);
  });

  it('tells of its failure only when the work is done', async () => {
    const late = orMeanwhile(wait(20), 1, () => Promise.reject(new Error('refused')));
    await expect(late).rejects.toThrow('refused');
  });
});

describe('a request whose connection is dropped', () => {
  it('is made three times at most', async () => {
    let times = 0;
    const request = throughDrops(async () => {
      times += 1;
      throw dropped();
    });
    await expect(request).rejects.toThrow('other side closed');
    expect(times).toBe(3);
  });

  it('is not repeated for another error', async () => {
    let times = 0;
    const request = throughDrops(async () => {
      times += 1;
      throw new Error('no');
    });
    await expect(request).rejects.toThrow('no');
    expect(times).toBe(1);
  });
});

describe('tasks of one key', () => {
  it('run one after the other, also after one that failed, and beside those of another key', async () => {
    const [lanes, steps] = [createLanes(), [] as string[]];
    const failing = lanes('a', async () => {
      await wait(10);
      steps.push('a1');
      throw new Error('no');
    });
    const second = lanes('a', async () => void steps.push('a2'));
    const other = lanes('b', async () => void steps.push('b'));
    await expect(failing).rejects.toThrow('no');
    await Promise.all([second, other]);
    expect(steps).toEqual(['b', 'a1', 'a2']);
  });
});

describe('a bounded map', () => {
  it('forgets what has not been used for longest', () => {
    const map = createBoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c'), map.size]).toEqual([1, undefined, 3, 2]);
    map.delete('a');
    expect(map.get('a')).toBeUndefined();
  });
});
