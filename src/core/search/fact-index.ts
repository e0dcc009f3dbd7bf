import { buildSegment, createTally, type Document, documentsOf, type Segment } from './segment.ts';

/** A segment with what has to be known of the whole index to search it. */
export interface Part {
  readonly segment: Segment;
  /** 1 for each document that has been replaced or removed. */
  readonly dead: Uint8Array;
  /** By term of the segment: in how many documents of the whole index it stands. */
  readonly seenIn: Int32Array;
}

/**
 * Facts in segments: a large base, and a small overlay of what has changed since. Plain data and never changed: an
 * update shares the base with the index that it comes from.
 */
export interface FactIndex {
  readonly parts: readonly Part[];
  /** Documents that are not dead. */
  readonly size: number;
}

/** What has changed: documents that are gone by their id, and documents that are new or stand in the place of others. */
export interface Changes {
  readonly removed: ReadonlySet<string>;
  readonly put: readonly Document[];
}

/** Changes that are kept apart from the base; at 100,000 facts an update costs some 30 ms, folding them in 3 s. */
const KEPT_APART = { least: 64, share: 0.02 } as const;

export function buildIndex(documents: Iterable<Document>): FactIndex {
  const segment = buildSegment(documents);
  return join([{ segment, dead: new Uint8Array(segment.ids.length) }]);
}

/**
 * The index with the changes made, without reading the other facts again; now and then it folds them in.
 * @param keptApart changes that may stand beside the base
 */
export function updateIndex({ parts }: FactIndex, { removed, put }: Changes, keptApart?: number): FactIndex {
  const [base, overlay] = parts;
  if (!base) return buildIndex(put);
  const gone = new Set([...removed, ...put.map(({ id }) => id)]);
  const dead = killed(base, gone);
  const changed = [...(overlay ? documentsOf(overlay.segment, killed(overlay, gone)) : []), ...put];

  const most = keptApart ?? Math.max(KEPT_APART.least, base.segment.ids.length * KEPT_APART.share);
  const changes = changed.length + dead.reduce((sum, one) => sum + one, 0);
  if (changes > most) return buildIndex(bothOf(base.segment, dead, changed));
  const segment = buildSegment(changed);
  return join([
    { segment: base.segment, dead },
    { segment, dead: new Uint8Array(changed.length) },
  ]);
}

function* bothOf(segment: Segment, dead: Uint8Array, changed: readonly Document[]): Generator<Document> {
  yield* documentsOf(segment, dead);
  yield* changed;
}

function killed({ segment, dead }: Part, gone: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(segment.ids, (id, at) => (gone.has(id) ? 1 : (dead[at] ?? 0)));
}

function join(parts: readonly Pick<Part, 'segment' | 'dead'>[]): FactIndex {
  const own = parts.map(livingIn);
  return {
    parts: parts.map((part, at) => {
      const seenIn = own[at]?.slice() ?? new Int32Array();
      parts.forEach((other, place) => {
        if (other === part) return;
        // The overlay is small, so the shorter list of terms is gone through whichever of the two is asked.
        const [few, many] =
          other.segment.terms.size < part.segment.terms.size ? [other, part] : [part, other];
        for (const [key, term] of few.segment.terms) {
          const match = many.segment.terms.get(key);
          if (match === undefined) continue;
          const [mine, theirs] = few === part ? [term, match] : [match, term];
          seenIn[mine] = (seenIn[mine] ?? 0) + (own[place]?.[theirs] ?? 0);
        }
      });
      return { ...part, seenIn };
    }),
    size: parts.reduce((sum, { dead }) => dead.reduce((left, one) => left - one, sum + dead.length), 0),
  };
}

/** By term: in how many of the segment's living documents it stands. */
function livingIn({ segment, dead }: Pick<Part, 'segment' | 'dead'>): Int32Array {
  const { start } = segment.postings;
  const counts = Int32Array.from(
    { length: segment.terms.size },
    (_, term) => (start[term + 1] ?? 0) - (start[term] ?? 0),
  );
  const tally = createTally(segment, segment.terms.size);
  dead.forEach((isDead, document) => {
    if (isDead === 0) return;
    const found = tally.count(document);
    for (let at = 0; at < found; at += 1) {
      const term = tally.terms[at] ?? 0;
      counts[term] = (counts[term] ?? 0) - 1;
    }
  });
  return counts;
}
