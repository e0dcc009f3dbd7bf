import { forms } from './knowledge-forms.ts';
import { gaps } from './knowledge-gaps.ts';
import { lines } from './knowledge-lines.ts';
import { outdated } from './knowledge-outdated.ts';
import { publishing } from './knowledge-publishing.ts';
import { reading } from './knowledge-reading.ts';
import { uploads } from './knowledge-uploads.ts';

/** What moderators read in `/knowledge …`. */
export const knowledge = { lines, reading, publishing, forms, gaps, uploads, outdated };
