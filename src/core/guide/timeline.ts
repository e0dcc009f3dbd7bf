import type { Fact, Knowledge, StoryEvent } from '../model.ts';

/** An event with the fact that it is taken from. */
export interface TimelineEntry extends StoryEvent {
  readonly fact: Fact;
}

/**
 * The events of all facts, the earliest first. One that is only known by its month or year stands before those of a day in
 * it; what stands in two facts is told once, from the first.
 */
export function timelineOf({ facts }: Knowledge): readonly TimelineEntry[] {
  const once = new Map<string, TimelineEntry>();
  for (const fact of facts.values()) {
    for (const { on, what } of fact.events ?? []) {
      const key = `${on} ${what}`;
      if (!once.has(key)) once.set(key, { on, what, fact });
    }
  }
  return [...once.values()].toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
