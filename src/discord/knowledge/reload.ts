import { formatProblem } from '../../core/problem.ts';
import type { Problem } from '../../core/problem.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { described } from '../described.ts';
import type { Payload } from '../payload.ts';
import { knowledgeId } from './ids.ts';
import { paged } from './paged.ts';
import { renderListing } from './pager.ts';
import type { Listing } from './pager.ts';
import type { Inside } from './moderation.ts';
import { refused } from './refused.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';

const pagesName = 'refused';

/** `/knowledge reload`: takes over what stands in the folder now. */
export const reload = {
  name: 'reload',
  ...described(({ knowledge }) => knowledge.reload),
  run: (command, tools) => answer(command, tools, reloaded),
} as const satisfies Subcommand;

/** Turns the pages of what was refused, without reading the folder again. */
export const refusedPages = paged(pagesName, async ({ newsroom, texts }) =>
  refusal((await newsroom.status()).refused, texts),
).pages;

async function reloaded({ newsroom, texts }: Inside): Promise<Payload> {
  const told = texts.knowledge.reading.reload;
  const result = await newsroom.reload();
  switch (result.kind) {
    case 'unchanged':
      return said(told.unchanged(result.version), texts);
    case 'swapped':
      return said(told.swapped(result.version), texts);
    case 'failed':
      return refused(result.why, texts);
    case 'refused':
      return renderListing(refusal(result.problems, texts), texts, 0, (page) => knowledgeId(pagesName, page));
  }
}

function said(head: string, texts: Texts): Payload {
  return renderListing({ head, lines: [], name: 'reload' }, texts);
}

function refusal(problems: readonly Problem[], { knowledge: { reading } }: Texts): Listing {
  return {
    head: reading.reload.refused(problems.length),
    lines: problems.map(formatProblem),
    name: 'mistakes',
  };
}
