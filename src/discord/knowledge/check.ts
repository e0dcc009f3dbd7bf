import { formatProblem } from '../../core/problem.ts';
import type { Checked } from '../../core/newsroom/newsroom.ts';
import { described } from '../described.ts';
import { paged } from './paged.ts';
import type { Line } from './pages.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { counted } from './words.ts';

const listing = paged('check', async ({ newsroom }) => {
  const checked = await newsroom.check();
  if (!checked.ok) return { head: 'The knowledge cannot be checked', lines: [checked.why], name: 'check' };
  const { problems, warnings } = checked.value;
  return {
    head: `${counted(problems.length, 'mistake')}, ${counted(warnings.length, 'warning')}`,
    lines: checkLines(checked.value),
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

function checkLines({ of, problems, warnings, facts, golden }: Checked): readonly Line[] {
  const what =
    of === 'staged' ? 'the knowledge with the waiting changes in it' : 'the folder; no changes are waiting';
  return [
    `Looked at: ${what}; ${counted(facts, 'fact')}, ${counted(golden, 'golden question')}.`,
    ...section('Mistakes:', problems),
    ...section('Warnings:', warnings),
  ];
}

function section(title: string, problems: Checked['problems']): readonly string[] {
  return problems.length === 0 ? [] : ['', title, ...problems.map(formatProblem)];
}
