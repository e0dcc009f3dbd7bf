import type { Language } from '../settings/settings.ts';
import { en } from './en.ts';
import { uk } from './uk.ts';

/** The bot's own words in one language: texts, and functions that put what is known into one. Facts stay as they are written. */
export type Texts = typeof en;

/** The bot's own words in each language. */
export const TEXTS: Readonly<Record<Language, Texts>> = { en, uk };
