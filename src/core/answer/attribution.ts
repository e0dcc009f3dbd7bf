import type { Fact, Knowledge } from '../model.ts';
import { fold } from '../search/words.ts';
import type { Texts } from '../texts/texts.ts';

/** Publishers of a fact's sources, each once, in the order of its citations. */
export function publishersOf(fact: Fact, { sources }: Knowledge): readonly string[] {
  return [...new Set(fact.citations.flatMap(({ source }) => sources.get(source)?.publisher ?? []))];
}

/** How many outlets carry facts independently: reprints of one agency count once. */
export function outletsOf(facts: readonly Fact[], { sources }: Knowledge): readonly string[] {
  const outlets = new Map<string, string>();
  for (const { source } of facts.flatMap(({ citations }) => citations)) {
    const found = sources.get(source);
    if (found) outlets.set(found.origin ?? found.publisher, found.origin ?? found.publisher);
  }
  return [...outlets.values()];
}

/** Who stands behind a fact, as a sentence. */
export function attributionOf(fact: Fact, knowledge: Knowledge, { reply, words }: Texts): string {
  const publishers = publishersOf(fact, knowledge);
  const carriers = words.list(publishers);
  const said = fact.saidBy;
  if (said === undefined) return reply.saidByNobody(carriers, publishers.length);
  return publishers.some((publisher) => bare(publisher) === bare(said))
    ? reply.saidItself(carriers)
    : reply.saidBy(said, carriers);
}

function bare(name: string): string {
  return fold(name).replace(/^the /, '');
}

/** Whether the outlets agree on a fact, as a sentence. */
export function agreementOf(fact: Fact, knowledge: Knowledge, { reply, words }: Texts): string {
  if (fact.citations.some(({ says }) => says !== undefined)) return reply.differ;
  const carriers = publishersOf(fact, knowledge);
  return carriers.length > 1 ? reply.agree(words.list(carriers)) : reply.onlyCarrier(words.list(carriers));
}

/** "a", "a and b", "a, b and c". */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
