import type { Texts } from '../texts.ts';
import { lines } from './knowledge-lines.ts';
import { publishing } from './knowledge-publishing.ts';
import { reading } from './knowledge-reading.ts';

export const knowledge: Texts['knowledge'] = { lines, reading, publishing };
