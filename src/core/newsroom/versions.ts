/** Where a version came from: files saved in the folder, a moderator in Discord, or a command in the terminal. */
export type Origin = 'folder' | 'discord' | 'terminal';

/** What is told of a published version. */
export interface VersionEntry {
  /** From 1, in the order of publication; a version that is restored gets a new number. */
  readonly number: number;
  /** Content hash, 12 hexadecimal digits. */
  readonly version: string;
  /** Instant, ISO 8601, UTC. */
  readonly at: string;
  /** Who published it, as people read it: `Ada in Discord`, `the folder`. */
  readonly by: string;
  readonly why: string;
  readonly origin: Origin;
}
