import type { Texts } from '../texts.ts';
import { forms } from './knowledge-forms.ts';
import { gaps } from './knowledge-gaps.ts';
import { lines } from './knowledge-lines.ts';
import { outdated } from './knowledge-outdated.ts';
import { publishing } from './knowledge-publishing.ts';
import { reading } from './knowledge-reading.ts';
import { uploads } from './knowledge-uploads.ts';

export const knowledge: Texts['knowledge'] = { lines, reading, publishing, forms, gaps, uploads, outdated };
