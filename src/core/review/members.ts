import type { Citation, Fact, GoldenQuestion, Name, Source, Story } from '../model.ts';

/** What is different about one member of an entry. */
export type MemberChange =
  | {
      readonly kind: 'value';
      /** In a moderator's words. */
      readonly member: string;
      /** `undefined` if it was not there. */
      readonly before: string | undefined;
      /** `undefined` if it is not there any more. */
      readonly after: string | undefined;
    }
  | {
      readonly kind: 'list';
      readonly member: string;
      readonly added: readonly string[];
      readonly removed: readonly string[];
      /** What is in both stands in another order. */
      readonly reordered: boolean;
    };

/** An entry's members by what moderators call them; a text or a list of texts each. */
export type Members = Readonly<Record<string, string | readonly string[] | undefined>>;

export function storyMembers({ title, about, asOf }: Story): Members {
  return { title, about, 'as of': asOf };
}

export function sourceMembers(source: Source): Members {
  const { publisher, title, author, published, dateNote, url, archive, origin } = source;
  return { publisher, title, author, published, 'date note': dateNote, url, archive, origin };
}

export function nameMembers({ kind, also }: Name): Members {
  return { kind, 'other spellings': also };
}

/** All but the topic: a fact that moves keeps its members. */
export function factMembers(fact: Fact): Members {
  return {
    kind: fact.kind,
    'question shown': fact.asked[0],
    phrasings: fact.asked,
    'phrasings that mean yes': fact.yes ?? [],
    'phrasings that mean no': fact.no ?? [],
    answer: fact.answer === '' ? undefined : fact.answer,
    'said by': fact.saidBy,
    'as of': fact.asOf,
    citations: fact.citations.map(citationWords),
    related: fact.related,
    includes: fact.includes ?? [],
    holds: fact.holds ?? [],
    events: (fact.events ?? []).map(({ on, what }) => `${on} ${what}`),
  };
}

export function goldenMembers({ expect, because }: GoldenQuestion): Members {
  return { expects: expect === 'unknown' ? [expect] : expect, because };
}

/** A citation in one line. */
export function citationWords({ source, paragraph, quote, says }: Citation): string {
  return `${source}, paragraph ${paragraph}: “${quote}”${says === undefined ? '' : ` (says: ${says})`}`;
}

/** The members that differ, in the order of the entry. */
export function compareMembers(before: Members, after: Members): readonly MemberChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((member): readonly MemberChange[] => {
    const [old, now] = [before[member], after[member]];
    if (isList(old) && isList(now)) return compareLists(member, old, now);
    if (isList(old) || isList(now) || old === now) return [];
    return [{ kind: 'value', member, before: old, after: now }];
  });
}

function compareLists(
  member: string,
  before: readonly string[],
  after: readonly string[],
): readonly MemberChange[] {
  const added = without(after, before);
  const removed = without(before, after);
  const reordered = !sameOrder(without(before, removed), without(after, added));
  if (added.length + removed.length === 0 && !reordered) return [];
  return [{ kind: 'list', member, added, removed, reordered }];
}

/** What is left of a list when each of some others is taken out once, from the front. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return list.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

function isList(value: Members[string]): value is readonly string[] {
  return typeof value === 'object';
}
