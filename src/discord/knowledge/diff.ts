import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
import { described } from '../described.ts';
import { paged } from './paged.ts';
import type { Inside } from './moderation.ts';
import type { Listing } from './pager.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { stagedLine } from './words.ts';

const listing = paged('diff', list);

/** `/knowledge diff`: the changes that wait, and what they would do. */
export const diff = {
  name: 'diff',
  ...described(({ knowledge }) => knowledge.diff),
  run: (command, tools) => answer(command, tools, listing.first),
} as const satisfies Subcommand;

export const diffPages = listing.pages;

async function list({ newsroom, texts }: Inside): Promise<Listing> {
  const name = 'diff';
  const told = texts.knowledge.reading.diff;
  const staged = await newsroom.staged();
  if (!staged.ok) return { head: told.cannot, lines: [refusalInWords(staged.why, texts)], name };
  if (staged.value.length === 0) return { head: told.none, lines: [], name };
  const reviewed = await newsroom.review();
  return {
    head: told.head(staged.value.length),
    lines: [
      ...staged.value.map((change) => stagedLine(change, texts)),
      '',
      ...(reviewed.ok ? reviewed.value.lines : [told.cannotTell(refusalInWords(reviewed.why, texts))]),
    ],
    name,
  };
}
