import type { Engine } from './engine.ts';
import { flexSearch } from './flexsearch.ts';
import { fuseDefaults, fuseTuned } from './fuse.ts';
import { miniSearch } from './minisearch.ts';
import { sqliteFts5 } from './sqlite-fts5.ts';

/** What people would reach for instead of a search of their own. */
export const peers: readonly Engine[] = [fuseDefaults, fuseTuned, miniSearch, flexSearch, sqliteFts5];
