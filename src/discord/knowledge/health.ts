import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
import { described } from '../described.ts';
import { paged } from './paged.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';

const listing = paged('health', async ({ newsroom, texts }) => {
  const told = texts.knowledge.reading.health;
  const report = await newsroom.health();
  if (!report.ok) return { head: told.cannot, lines: [refusalInWords(report.why, texts)], name: 'health' };
  const { short, all } = report.value;
  return {
    head: short.length === 0 ? told.none : told.head,
    lines: short,
    ...(all.length > short.length ? { inFile: all } : {}),
    name: 'health',
  };
});

/** `/knowledge health`: what is weak though it is not wrong. */
export const health = {
  name: 'health',
  ...described(({ knowledge }) => knowledge.health),
  run: (command, tools) => answer(command, tools, listing.first),
} as const satisfies Subcommand;

export const healthPages = listing.pages;
