import type { Fact, GoldenQuestion, Knowledge, Name, Source, Topic } from '../model.ts';
import {
  compareMembers,
  factMembers,
  goldenMembers,
  type MemberChange,
  type Members,
  nameMembers,
  sourceMembers,
  storyMembers,
} from './members.ts';

/** What is different about the entries of one sort; each list in the order of its knowledge. */
export interface EntryDifference<Entry> {
  readonly added: readonly Entry[];
  readonly changed: readonly Changed<Entry>[];
  /** Were there before and are not any more. */
  readonly retired: readonly Entry[];
}

export interface Changed<Entry> {
  readonly before: Entry;
  readonly after: Entry;
  /** At least one. */
  readonly members: readonly MemberChange[];
}

/** A fact that stands in another file now. */
interface Moved {
  readonly fact: Fact;
  /** Ids of topics. */
  readonly from: string;
  readonly to: string;
}

/** Everything that differs between two knowledges; comments and layout of their files apart. */
export interface Difference {
  readonly story: readonly MemberChange[];
  readonly topics: EntryDifference<Topic>;
  readonly sources: EntryDifference<Source>;
  readonly names: EntryDifference<Name>;
  readonly facts: EntryDifference<Fact>;
  /** Some of these may be among the changed facts too. */
  readonly moved: readonly Moved[];
  readonly golden: EntryDifference<GoldenQuestion>;
}

/** Compares two knowledges; entries are the same if they have the same id, name or turns. */
export function compareKnowledge(before: Knowledge, after: Knowledge): Difference {
  return {
    story: compareMembers(storyMembers(before.story), storyMembers(after.story)),
    topics: compareEntries(
      before.topics,
      after.topics,
      ({ id }) => id,
      ({ title }) => ({ title }),
    ),
    sources: compareEntries([...before.sources.values()], [...after.sources.values()], idOf, sourceMembers),
    names: compareEntries(before.names, after.names, ({ name }) => name, nameMembers),
    facts: compareEntries([...before.facts.values()], [...after.facts.values()], idOf, factMembers),
    moved: [...after.facts.values()].flatMap((fact) => {
      const from = before.facts.get(fact.id)?.topic;
      return from === undefined || from === fact.topic ? [] : [{ fact, from, to: fact.topic }];
    }),
    golden: compareEntries(before.golden, after.golden, turnsOf, goldenMembers),
  };
}

/** Whether two knowledges say the same and are searched by the same. */
export function isSame({ story, moved, ...entries }: Difference): boolean {
  const lists = Object.values(entries).flatMap(({ added, changed, retired }) => [added, changed, retired]);
  return [story, moved, ...lists].every((list) => list.length === 0);
}

function compareEntries<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
  membersOf: (entry: Entry) => Members,
): EntryDifference<Entry> {
  const [old, now] = [byKey(before, keyOf), byKey(after, keyOf)];
  const changed: Changed<Entry>[] = [];
  for (const [key, entry] of now) {
    const was = old.get(key);
    if (was === undefined) continue;
    const members = compareMembers(membersOf(was), membersOf(entry));
    if (members.length > 0) changed.push({ before: was, after: entry, members });
  }
  return {
    added: [...now].flatMap(([key, entry]) => (old.has(key) ? [] : [entry])),
    changed,
    retired: [...old].flatMap(([key, entry]) => (now.has(key) ? [] : [entry])),
  };
}

function byKey<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function turnsOf({ q, after }: GoldenQuestion): string {
  return JSON.stringify([...after, q]);
}
