import type { Changes } from './changes.ts';
import type { Gateway } from './gateway.ts';
import type { World } from './world.ts';

/** What routes and people work with. */
export interface Backstage {
  readonly world: World;
  readonly gateway: Gateway;
  readonly changes: Changes;
  readonly limits: InteractionLimits;
  /** Where attachments are served, without a slash at the end. */
  readonly filesUrl: () => string;
}

interface InteractionLimits {
  /** Milliseconds in which the bot must answer first; Discord's is 3,000. */
  readonly firstAnswer: number;
  /** Milliseconds for which an interaction's token lives; Discord's is 15 minutes. */
  readonly token: number;
}
