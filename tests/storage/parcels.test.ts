import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { learn } from '../../src/core/search/learn.ts';
import { buffersOf, pack, type Parcel, unpack } from '../../src/storage/parcels.ts';
import { knowledgeOf } from '../support/knowledge.ts';

/** A parcel as it arrives in another thread, its buffers handed over. */
function sent(parcel: Parcel): Parcel {
  return structuredClone(parcel, { transfer: [...buffersOf(parcel)] });
}

it('what is unpacked is what was packed', async () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(undefined),
    fc.constant(null),
    fc.uint8Array(),
    fc.float32Array(),
    fc.array(fc.string(), { maxLength: 3 }).map((words) => new Set(words)),
  );
  const value = fc.oneof(
    leaf,
    fc.array(leaf),
    fc.array(fc.tuple(fc.string(), leaf)).map((entries) => new Map(entries)),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(leaf, fc.array(leaf))),
  );
  await fc.assert(
    fc.asyncProperty(value, async (one) => {
      expect(await unpack(sent(pack(one)))).toEqual(one);
    }),
  );
});

it.each([
  ['a long list', Array.from({ length: 1001 }, (_, at) => ({ at }))],
  ['a large map', new Map(Array.from({ length: 1001 }, (_, at) => [`key ${at}`, { at }]))],
])('%s goes in slices and arrives in order', async (_, value) => {
  const parcel = pack({ value });
  expect(buffersOf(parcel)).toHaveLength(3);
  const arrived = await unpack(sent(parcel));
  expect(arrived).toEqual({ value });
});

it('a knowledge and what was learnt from it arrive as they were', async () => {
  const knowledge = knowledgeOf();
  const kept = { knowledge, warnings: [], learnt: learn(knowledge) };
  expect(await unpack(sent(pack(kept)))).toEqual(kept);
});

it('unpacking lets others have their turn', async () => {
  const parcel = sent(pack(new Map(Array.from({ length: 60_000 }, (_, at) => [at, [`text ${at}`, at]]))));
  let turns = 0;
  let isOver = false;
  // Turns of the event loop and not of a clock: how many milliseconds they take depends on the machine.
  const take = (): void => {
    turns += 1;
    if (!isOver) setImmediate(take);
  };
  setImmediate(take);
  await unpack(parcel);
  isOver = true;
  expect(turns).toBeGreaterThan(0);
});
