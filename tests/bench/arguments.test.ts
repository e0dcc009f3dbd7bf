import { expect, it } from 'vitest';

import { scaleArguments, setArguments } from './arguments.ts';

it('takes all examples, seed 1, no peers and a table for people unless told otherwise', () => {
  expect(setArguments(['set.json'])).toEqual({
    file: 'set.json',
    shots: undefined,
    seed: 1,
    peers: false,
    json: false,
    seconds: 60,
  });
});

it('takes what it is told', () => {
  const given = ['--shots', '10', 'set.json', '--seed', '3', '--peers', '--json', '--peer-seconds', '5'];
  expect(setArguments(given)).toEqual({
    file: 'set.json',
    shots: 10,
    seed: 3,
    peers: true,
    json: true,
    seconds: 5,
  });
});

it('makes five phrasings a fact unless told otherwise', () => {
  expect(scaleArguments(['--facts', '100'])).toMatchObject({ facts: 100, phrasings: 5 });
});

it.each([
  { args: [], says: 'name one JSON file with a data set' },
  { args: ['a.json', 'b.json'], says: 'name one JSON file with a data set' },
  { args: ['a.json', '--shots', 'ten'], says: '--shots takes a whole number from 1, not "ten"' },
  { args: ['a.json', '--shots', '0'], says: '--shots takes a whole number from 1, not "0"' },
])('says what is wrong with $args', ({ args, says }) => {
  expect(() => setArguments(args)).toThrow(says);
});

it('says that the number of facts is missing', () => {
  expect(() => scaleArguments([])).toThrow('say how many facts: --facts N');
});
