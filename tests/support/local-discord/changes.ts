/** How long and for what a test waits. */
export interface Patience {
  /** Milliseconds. */
  readonly timeout?: number;
  /** Named in the error when the time is up. */
  readonly what?: string;
}

/** Milliseconds between looks at what happens outside the local Discord, as in the bot itself. */
const LOOK_EVERY = 20;

/** Wakes those who wait whenever anything happened on the local Discord, so that no test sleeps. */
export class Changes {
  readonly #watchers = new Set<() => void>();
  readonly #timeout: number;
  readonly #describe: () => string;

  /** @param describe what had happened so far, for the error of a wait that was in vain */
  constructor(timeout: number, describe: () => string) {
    this.#timeout = timeout;
    this.#describe = describe;
  }

  notify(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Resolves with the first result that is neither undefined nor false; rejects when the time is up. */
  until<Found>(
    look: () => Found | undefined | false,
    { timeout = this.#timeout, what = 'what was waited for' }: Patience = {},
  ): Promise<Found> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        clearInterval(looking);
        this.#watchers.delete(watcher);
      };
      const watcher = (): void => {
        try {
          const found = look();
          if (found === undefined || found === false) return;
          stop();
          resolve(found);
        } catch (error) {
          stop();
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${what} did not come within ${timeout} ms\n${this.#describe()}`));
      }, timeout);
      const looking = setInterval(() => watcher(), LOOK_EVERY);
      this.#watchers.add(watcher);
      watcher();
    });
  }
}
