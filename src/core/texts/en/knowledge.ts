import { lines } from './knowledge-lines.ts';

/** What moderators read in `/knowledge …`. */
export const knowledge = { lines };
