import type { Fact, Knowledge, Source } from '../model.ts';

/** A source and what comes from it. */
export interface SourceEntry {
  readonly source: Source;
  /** Facts that cite it. */
  readonly facts: number;
  /** Facts that cite no other. */
  readonly alone: number;
}

export interface SourcesGuide {
  readonly sources: readonly SourceEntry[];
  /** Facts on which the outlets differ. */
  readonly differ: readonly Fact[];
}

/** The sources in their order, how many facts each carries, and where they differ. */
export function sourcesOf(knowledge: Knowledge): SourcesGuide {
  const facts = [...knowledge.facts.values()];
  return {
    sources: [...knowledge.sources.values()].map((source) => {
      const carried = facts.map(sourceIdsOf).filter((carriers) => carriers.has(source.id));
      return { source, facts: carried.length, alone: carried.filter(({ size }) => size === 1).length };
    }),
    differ: facts.filter(({ citations }) => citations.filter(({ says }) => says !== undefined).length > 1),
  };
}

/** Ids of the sources that carry a fact. */
function sourceIdsOf({ citations }: Fact): ReadonlySet<string> {
  return new Set(citations.map(({ source }) => source));
}
