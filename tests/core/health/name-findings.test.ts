import { expect, it } from 'vitest';
import { unknownNames } from '../../../src/core/health/name-findings.ts';
import type { Fact } from '../../../src/core/model.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const bridge = knowledgeOf();

/** The names found where a fact is asked for in these words; a phrasing counts three times, so that it counts at all. */
function namesIn(...phrasings: readonly string[]): readonly string[] {
  const asked = phrasings.flatMap((text) => [text, text, text]);
  const facts = [...bridge.facts.values()];
  const [one] = facts;
  if (!one) return [];
  const changed: Fact = { ...one, asked: [one.asked[0], ...asked] };
  const others = facts.slice(1).map((fact) => [fact.id, fact] as const);
  return unknownNames({ ...bridge, facts: new Map([[one.id, changed], ...others]) }).map(({ name }) => name);
}

it('the names of the story are known, its publishers and authors too', () => {
  expect(unknownNames(bridge)).toEqual([]);
  expect(namesIn('did Lind, the Mayor, tell the Oster Herald or the Gazette or Ada Quill')).toEqual([]);
});

it.each([
  ['how far is it from Halden', ['Halden']],
  ['is the Halden Fjord wide', ['Halden Fjord']],
  ['is it like the Halden-Moss railway', ['Halden', 'Moss']],
  ['did Halden, Moss or Vik pay', ['Halden', 'Moss', 'Vik']],
  ["is Halden's Fjord wide", ['Fjord', 'Halden']],
  ['was it built near Mar-a-Lago', ['Mar-a-Lago']],
  ['did Minister Berg come', ['Minister Berg']],
  ['what did NATO say', ['NATO']],
  ['Halden is how far', []],
  ['is it long? Halden is', []],
  ['who said: Halden is far', []],
  ['who said “Halden is far”', []],
  ['did it open on Sunday in May', []],
  ['did I see it', []],
  ['was Mara Lind-led work done', []],
])('in "%s" these are unknown: %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

it('a word that is written small elsewhere is no name', () => {
  expect(namesIn('was the Ferry late', 'was the ferry late')).toEqual([]);
});

it('a name in fewer than three texts is passed over; uses and facts are counted', () => {
  const facts = [...bridge.facts.values()].slice(0, 3).map((fact, at): Fact => {
    const more = at === 0 ? ['was Moss there', 'and Moss?'] : [];
    return Object.assign({}, fact, { asked: [fact.asked[0], 'was Halden there', ...more] });
  });
  const found = unknownNames({ ...bridge, facts: new Map(facts.map((fact) => [fact.id, fact])) });
  expect(found).toMatchObject([{ name: 'Halden', uses: 3, facts: { length: 3 } }]);
});
