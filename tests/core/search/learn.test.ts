import { deserialize, serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { createReadout } from '../../../src/core/ask.ts';
import { learn, type Learnt } from '../../../src/core/search/learn.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const knowledge = knowledgeOf();
const learnt = learn(knowledge);

it('the same knowledge teaches the same, whenever it is learnt', () => {
  expect(learn(knowledgeOf())).toEqual(learnt);
});

it('each fact has its place, its words and the kinds of thing that it holds', () => {
  if (learnt.kind !== 'trained') throw new Error('so few facts are learnt by heart');
  expect(learnt.facts).toHaveLength(knowledge.facts.size);
  const [length] = learnt.facts;
  expect([...(length?.stems ?? [])]).toEqual(expect.arrayContaining(['412', 'long']));
  expect(learnt.facts.every(({ stems, kinds }) => stems.size > 0 && kinds.size > 0)).toBe(true);
});

it('the vocabulary holds the words of names, phrasings and answers', () => {
  if (learnt.kind !== 'trained') throw new Error('so few facts are learnt by heart');
  expect([...learnt.vocabulary.keys()]).toEqual(expect.arrayContaining(['mara', 'ribbon', '412']));
});

it('what was learnt gives the same answers after it was written down and read again', () => {
  // `serialize` keeps maps, sets and typed arrays: the type is that of what was written.
  const read = deserialize(serialize(learnt)) as Learnt;
  expect(read).toEqual(learnt);
  const [before, after] = [createReadout(knowledge, learnt), createReadout(knowledge, read)];
  const questions = [...knowledge.facts.values()].flatMap(({ asked }) => asked);
  for (const question of [...questions, 'brigde lenght', 'who is your barber?', ''])
    expect(after.ask(question)).toEqual(before.ask(question));
});

it('a knowledge without facts can be learnt and asked', () => {
  const empty = { ...knowledge, facts: new Map() };
  expect(createReadout(empty).ask('How long is the bridge?')).toMatchObject({ outcome: 'unknown' });
});
