import { formatProblem } from '../../core/problem.ts';
import type { Checked } from '../../core/newsroom/newsroom.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
import { described } from '../described.ts';
import { paged } from './paged.ts';
import type { Line } from './pages.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';

type Told = Texts['knowledge']['reading']['check'];

const listing = paged('check', async ({ newsroom, texts }) => {
  const told = texts.knowledge.reading.check;
  const checked = await newsroom.check();
  if (!checked.ok) return { head: told.cannot, lines: [refusalInWords(checked.why, texts)], name: 'check' };
  const { problems, warnings } = checked.value;
  return {
    head: told.head(problems.length, warnings.length),
    lines: checkLines(checked.value, told),
    name: 'check',
  };
});

/** `/knowledge check`: the mistakes in what would be published next. */
export const check = {
  name: 'check',
  ...described(({ knowledge }) => knowledge.check),
  run: (command, tools) => answer(command, tools, listing.first),
} as const satisfies Subcommand;

export const checkPages = listing.pages;

function checkLines({ of, problems, warnings, facts, golden }: Checked, told: Told): readonly Line[] {
  return [told[of](facts, golden), ...section(told.mistakes, problems), ...section(told.warnings, warnings)];
}

function section(title: string, problems: Checked['problems']): readonly string[] {
  return problems.length === 0 ? [] : ['', title, ...problems.map(formatProblem)];
}
