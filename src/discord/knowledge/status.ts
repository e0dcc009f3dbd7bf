import { formatProblem } from '../../core/problem.ts';
import type { Status } from '../../core/newsroom/newsroom.ts';
import { described } from '../described.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { paged } from './paged.ts';
import type { Line } from './pages.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { counted, entryLine } from './words.ts';

const listing = paged('status', async ({ newsroom, texts }) => {
  const status = await newsroom.status();
  return {
    head: `Version ${status.knowledge.version} answers`,
    lines: statusLines(status, texts),
    name: 'status',
  };
});

/** `/knowledge status`: what answers now, and what waits or is wrong. */
export const status = {
  name: 'status',
  ...described(({ knowledge }) => knowledge.status),
  run: (command, tools) => answer(command, tools, listing.first),
} as const satisfies Subcommand;

export const statusPages = listing.pages;

function statusLines({ knowledge, entry, waiting, refused, off }: Status, texts: Texts): readonly Line[] {
  const { story, facts, sources, golden } = knowledge;
  const size = [
    counted(facts.size, 'fact'),
    counted(sources.size, 'source'),
    counted(golden.length, 'golden question'),
  ];
  return [
    story.title,
    size.join(', '),
    ...(entry ? [entryLine(entry, true, texts)] : []),
    waiting === 0
      ? 'No changes are waiting.'
      : `Waiting to be published: ${counted(waiting, 'change')}. /knowledge diff shows what they do, /knowledge publish publishes them.`,
    ...off.map((sentence) => `Off: ${sentence}`),
    ...(refused.length === 0
      ? []
      : [
          `The folder holds ${counted(refused.length, 'mistake')}, so the version above goes on answering:`,
          ...refused.map(formatProblem),
        ]),
  ];
}
