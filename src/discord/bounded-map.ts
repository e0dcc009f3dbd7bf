/** A map that forgets the entry longest not used once it is full. */
export interface BoundedMap<Key, Value> {
  readonly size: number;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  /** What is kept now, the longest not used first; later changes do not show in it. */
  entries(): readonly (readonly [Key, Value])[];
}

/** @param limit the most entries kept, at least 1 */
export function createBoundedMap<Key, Value>(limit: number): BoundedMap<Key, Value> {
  // A Map iterates in order of insertion, so its first key is the one longest not used.
  const entries = new Map<Key, Value>();
  return {
    get size() {
      return entries.size;
    },
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) {
        entries.delete(key);
        entries.set(key, value);
      }
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      for (const oldest of entries.keys()) {
        if (entries.size <= limit) break;
        entries.delete(oldest);
      }
    },
    delete(key) {
      entries.delete(key);
    },
    entries: () => [...entries],
  };
}
