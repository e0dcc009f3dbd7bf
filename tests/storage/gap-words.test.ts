import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { expect, it } from 'vitest';
import { type Gist, gistOf, likeness } from '../../src/core/newsroom/same-question.ts';
import { dayOf } from '../../src/storage/days.ts';
import { asFirstReleased, day, freshStorage, runSql, storageAt } from '../support/storage.ts';

/** Few words, so that questions are often nearly the same. */
const question = array(constantFrom('bridge', 'painter', 'steel', 'tower', 'ferry', 'toll'), {
  minLength: 1,
  maxLength: 5,
}).map((words) => words.join(' '));

interface Known {
  readonly gist: Gist;
  /** When it was last asked: tells which one a question was taken for. */
  readonly last: string;
}

/** The plain way: every question that is kept is compared, and the first of equals is taken. */
function asked(known: readonly Known[], question: string, last: string): readonly Known[] {
  const gist = gistOf(question);
  const [best] = known
    .map((one) => ({ one, like: likeness(gist, one.gist) }))
    .filter(({ like }) => like > 0)
    .toSorted((a, b) => b.like - a.like);
  return best ? known.map((one) => (one === best.one ? { ...one, last } : one)) : [...known, { gist, last }];
}

it('the same questions are found by their words as by comparing all', async () => {
  await assert(
    asyncProperty(array(question, { minLength: 5, maxLength: 40 }), async (questions) => {
      const { storage } = await freshStorage();
      let known: readonly Known[] = [];
      for (const [at, one] of questions.entries()) {
        known = asked(known, one, dayOf(day(at)));
        await storage.gaps.flag(one, day(at));
      }
      const kept = (await storage.gaps.list({ limit: 100 })).toSorted((a, b) => a.id - b.id);
      expect(kept.map(({ question, last }) => ({ gist: gistOf(question), last }))).toEqual(known);
      await storage.close();
    }),
    { numRuns: 25 },
  );
});

it('questions that an older program kept are found by their words, too', async () => {
  const { storage, file } = await freshStorage();
  await storage.gaps.flag('Who painted the old bridge?', day());
  await storage.program.set('kept', 'yes');
  await storage.close();
  asFirstReleased(file);
  runSql(file, `INSERT INTO program VALUES ('wish', '{}')`);
  const later = (await storageAt(file)).storage;
  expect(await later.gaps.flag('the old bridge, who painted that?', day(1))).toMatchObject({ id: 1 });
  expect(await later.gaps.list()).toHaveLength(1);
  expect(await later.program.get('kept')).toBe('yes');
  expect(await later.program.get('wish')).toBeUndefined();
});
