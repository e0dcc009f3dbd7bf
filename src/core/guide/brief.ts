import type { Fact, Knowledge, Topic } from '../model.ts';

/** A topic with the fact that stands for it. */
export interface BriefEntry {
  readonly topic: Topic;
  readonly fact: Fact;
}

/**
 * The story in a few facts: for each topic its most widely reported one, the first of those in the topic's file. Overviews
 * are left out, since they are told with other facts, and so are topics that report nothing. The topic of which most facts
 * are carried by more than one outlet leads; topics alike in that keep their order.
 */
export function briefOf({ topics, facts }: Knowledge): readonly BriefEntry[] {
  const standing = new Map<
    string,
    { readonly fact: Fact; readonly outlets: number; readonly shared: number }
  >();
  for (const fact of facts.values()) {
    if (fact.kind !== 'reported' || fact.includes !== undefined) continue;
    const before = standing.get(fact.topic);
    const outlets = outletsOf(fact);
    const shared = (before?.shared ?? 0) + (outlets > 1 ? 1 : 0);
    standing.set(
      fact.topic,
      before && before.outlets >= outlets ? { ...before, shared } : { fact, outlets, shared },
    );
  }
  return topics
    .flatMap((topic) => {
      const found = standing.get(topic.id);
      return found ? [{ topic, ...found }] : [];
    })
    .toSorted((a, b) => b.shared - a.shared)
    .map(({ topic, fact }) => ({ topic, fact }));
}

function outletsOf({ citations }: Fact): number {
  return new Set(citations.map(({ source }) => source)).size;
}
