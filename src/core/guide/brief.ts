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
  const entries = topics.flatMap((topic) => {
    const reported = [...facts.values()].filter(
      (fact) => fact.topic === topic.id && fact.kind === 'reported' && fact.includes === undefined,
    );
    const most = Math.max(...reported.map(outlets));
    const fact = reported.find((one) => outlets(one) === most);
    return fact ? [{ topic, fact, shared: reported.filter((one) => outlets(one) > 1).length }] : [];
  });
  return entries.toSorted((a, b) => b.shared - a.shared).map(({ topic, fact }) => ({ topic, fact }));
}

function outlets({ citations }: Fact): number {
  return new Set(citations.map(({ source }) => source)).size;
}
