import type { Texts } from '../texts.ts';
import { lines } from './knowledge-lines.ts';

export const knowledge: Texts['knowledge'] = { lines };
