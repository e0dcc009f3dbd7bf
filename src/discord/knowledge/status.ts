import { formatProblem } from '../../core/problem.ts';
import type { Status } from '../../core/newsroom/newsroom.ts';
import { described } from '../described.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { paged } from './paged.ts';
import type { Line } from './pages.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { entryLine } from './words.ts';

const listing = paged('status', async ({ newsroom, texts }) => {
  const status = await newsroom.status();
  return {
    head: texts.knowledge.reading.status.head(status.knowledge.version),
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
  const { lines, reading } = texts.knowledge;
  const told = reading.status;
  return [
    story.title,
    told.size(facts.size, sources.size, golden.length),
    ...(entry ? [entryLine(entry, true, texts)] : []),
    waiting === 0 ? lines.noneWaiting : told.waiting(waiting),
    ...off.map((sentence) => told.off(sentence)),
    ...(refused.length === 0 ? [] : [told.mistakes(refused.length), ...refused.map(formatProblem)]),
  ];
}
