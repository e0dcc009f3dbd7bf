import type { Fact, Knowledge, Part } from '../model.ts';
import type { Names } from '../search/names.ts';
import { leadOf } from './yes-or-no.ts';

/** A fact as the answer to a question, with the word that answers a yes-or-no question. */
export function partOf(fact: Fact, question: string, names: Names): Part {
  const lead = leadOf(question, fact, names);
  return lead === undefined
    ? { kind: 'fact', fact, asks: 'content' }
    : { kind: 'fact', fact, asks: 'content', lead };
}

/** An overview is told with all that it includes, in its own order. */
export function partsOf(fact: Fact, question: string, { facts }: Knowledge, names: Names): readonly Part[] {
  const included = (fact.includes ?? []).flatMap((id) => facts.get(id) ?? []);
  return [
    partOf(fact, question, names),
    ...included.map((other): Part => ({ kind: 'fact', fact: other, asks: 'content' })),
  ];
}
