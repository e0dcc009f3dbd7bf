import type { DiscordFailure } from './errors.ts';

/** A failure that may come, and whoever waits for it. */
export interface PossibleFailure {
  /** Rejects with the first failure; never resolves. */
  readonly failed: Promise<never>;
  readonly fail: (failure: DiscordFailure) => void;
}

export function createFailure(): PossibleFailure {
  let fail: (failure: DiscordFailure) => void;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Until somebody listens to it, it is not a failure that nobody caught.
  failed.catch(() => undefined);
  return { failed, fail: (failure) => fail(failure) };
}
