import { formatProblem } from '../../core/problem.ts';
import type { Problem } from '../../core/problem.ts';
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
import { counted } from './words.ts';

const pagesName = 'refused';

/** `/knowledge reload`: takes over what stands in the folder now. */
export const reload = {
  name: 'reload',
  ...described(({ knowledge }) => knowledge.reload),
  run: (command, tools) => answer(command, tools, reloaded),
} as const satisfies Subcommand;

/** Turns the pages of what was refused, without reading the folder again. */
export const refusedPages = paged(pagesName, async ({ newsroom }) =>
  refusal((await newsroom.status()).refused),
).pages;

async function reloaded({ newsroom, texts }: Inside): Promise<Payload> {
  const result = await newsroom.reload();
  switch (result.kind) {
    case 'unchanged':
      return said(`Nothing has changed: version ${result.version} answers`);
    case 'swapped':
      return said(`Version ${result.version} answers now`);
    case 'failed':
      return refused(result.why);
    case 'refused':
      return renderListing(refusal(result.problems), texts, 0, (page) => knowledgeId(pagesName, page));
  }
}

function said(head: string): Payload {
  return renderListing({ head, lines: [], name: 'reload' });
}

function refusal(problems: readonly Problem[]): Listing {
  return {
    head: `${counted(problems.length, 'mistake')} in the folder: what answered before goes on answering`,
    lines: problems.map(formatProblem),
    name: 'mistakes',
  };
}
