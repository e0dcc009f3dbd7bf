import { describe, expect, it } from 'vitest';

import { drawShots, type Labelled, partsOf } from './data-sets.ts';

const pairs = (label: string, count: number, from = 0): Labelled[] =>
  Array.from({ length: count }, (_, at) => [`${label} ${from + at}`, label]);
const train = [...pairs('cat', 20), ...pairs('dog', 20), ...pairs('owl', 1)];
const val = [...pairs('cat', 10, 100), ...pairs('dog', 10, 100)];
const test = [...pairs('cat', 4, 200)];

describe('partsOf', () => {
  it('leaves the parts of a complete set as they are', () => {
    const set = { train, val, test, oos_val: ['a'], oos_test: ['b', 'c'] };
    expect(partsOf(set)).toEqual({ train, val, test, outsideVal: ['a'], outsideTest: ['b', 'c'] });
  });

  it('makes a test part out of half of validation, of each label alike, and loses nothing', () => {
    const parts = partsOf({ train, val });
    expect(parts.train).toBe(train);
    expect(parts.test.filter(([, label]) => label === 'cat')).toHaveLength(5);
    expect(parts.test.filter(([, label]) => label === 'dog')).toHaveLength(5);
    expect(new Set([...parts.val, ...parts.test])).toEqual(new Set(val));
  });

  it('holds out a fifth of training where there is neither validation nor test, and halves it', () => {
    const parts = partsOf({ train });
    expect([parts.train, parts.val, parts.test].map(({ length }) => length)).toEqual([33, 4, 4]);
    expect(new Set([...parts.train, ...parts.val, ...parts.test])).toEqual(new Set(train));
  });

  it('holds out a tenth of training where only validation is missing', () => {
    const parts = partsOf({ train, test });
    expect(parts.test).toBe(test);
    expect([parts.train, parts.val].map(({ length }) => length)).toEqual([37, 4]);
  });

  it('keeps the only example of a label in training', () => {
    expect(partsOf({ train }).train.some(([, label]) => label === 'owl')).toBe(true);
  });

  it('halves what is outside where only one part of it is there', () => {
    const { outsideVal, outsideTest } = partsOf({ train, val, oos_val: ['a', 'b', 'c', 'd'] });
    expect([outsideVal.length, outsideTest.length]).toEqual([2, 2]);
    expect([...outsideVal, ...outsideTest].toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has nothing outside where the set has nothing', () => {
    expect(partsOf({ train, val })).toMatchObject({ outsideVal: [], outsideTest: [] });
  });

  it('splits the same way every time', () => {
    expect(partsOf({ train })).toEqual(partsOf({ train }));
  });
});

describe('drawShots', () => {
  it('draws so many different examples of each label, and all of a label that has fewer', () => {
    const drawn = drawShots(train, 3, 1);
    expect(drawn.map(([, label]) => label)).toEqual(['cat', 'cat', 'cat', 'dog', 'dog', 'dog', 'owl']);
    expect(new Set(drawn.map(([text]) => text)).size).toBe(7);
  });

  it('draws the same with the same seed and others with another', () => {
    expect(drawShots(train, 3, 1)).toEqual(drawShots(train, 3, 1));
    expect(drawShots(train, 3, 1)).not.toEqual(drawShots(train, 3, 2));
  });
});
