import { linkTo } from '../answer/link.ts';
import type { Fact, IsoDate, Knowledge, Source } from '../model.ts';

/** A source of a fact, with the way to where it says so. */
export interface Carrier {
  readonly source: Source;
  /** Leads to the passage that the fact quotes first. */
  readonly link: string;
  /** What this outlet says, where the outlets differ. */
  readonly says?: string | undefined;
}

/** The sources of a fact, each once, in the order of its citations. */
export function carriersOf(fact: Fact, { sources }: Pick<Knowledge, 'sources'>): readonly Carrier[] {
  const carriers = new Map<string, Carrier>();
  for (const citation of fact.citations) {
    const source = sources.get(citation.source);
    if (!source || carriers.has(source.id)) continue;
    carriers.set(source.id, { source, link: linkTo(source, citation), says: citation.says });
  }
  return [...carriers.values()];
}

/** The dates at which facts were true that are not the story's own, which nobody has to be told. */
export function otherDate({ asOf }: Fact, { story }: Pick<Knowledge, 'story'>): IsoDate | undefined {
  return asOf === story.asOf ? undefined : asOf;
}
