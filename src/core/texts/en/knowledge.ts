import { lines } from './knowledge-lines.ts';
import { publishing } from './knowledge-publishing.ts';
import { reading } from './knowledge-reading.ts';

/** What moderators read in `/knowledge …`. */
export const knowledge = { lines, reading, publishing };
