import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
import { described } from '../described.ts';
import { paged } from './paged.ts';
import type { Inside } from './moderation.ts';
import type { Listing } from './pager.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { entryLine } from './words.ts';

const listing = paged('history', list);

/** `/knowledge history`: the published versions. */
export const history = {
  name: 'history',
  ...described(({ knowledge }) => knowledge.history),
  run: (command, tools) => answer(command, tools, listing.first),
} as const satisfies Subcommand;

export const historyPages = listing.pages;

async function list({ newsroom, texts }: Inside): Promise<Listing> {
  const told = texts.knowledge.reading.history;
  const [entries, { entry: live }] = await Promise.all([newsroom.history(), newsroom.status()]);
  if (!entries.ok) return { head: told.cannot, lines: [refusalInWords(entries.why, texts)], name: 'history' };
  return {
    head: told.head(entries.value.length),
    lines: entries.value.map((entry) => entryLine(entry, entry.number === live?.number, texts)),
    name: 'history',
  };
}
