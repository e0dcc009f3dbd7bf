/** 1 January 2015, from which Discord counts, in milliseconds. */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** 2 January 2026: ids of the tests begin here unless told otherwise. */
const FIRST_MOMENT = Date.UTC(2026, 0, 2);

/**
 * Ids that rise by one millisecond each, so that they sort by age and are the same in every run.
 * 19 digits, as rate limit buckets of discord.js expect 17 to 19.
 */
export function createIds(from: number = FIRST_MOMENT): () => string {
  let moment = BigInt(from) - DISCORD_EPOCH;
  return () => {
    moment += 1n;
    return (moment << 22n).toString();
  };
}

/** The moment that an id carries, as Discord writes it in `timestamp`. */
export function timestampOf(id: string): string {
  return new Date(Number((BigInt(id) >> 22n) + DISCORD_EPOCH)).toISOString();
}
