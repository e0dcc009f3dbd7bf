import { formatProblem } from '../../core/problem.ts';
import type { Problem } from '../../core/problem.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Payload } from '../payload.ts';
import { renderListing } from './pager.ts';

/** Why something cannot be done, in the words that were given, with the mistakes that stand in its way. */
export function refused(why: string, texts: Texts, problems: readonly Problem[] = []): Payload {
  const lines = [why, ...problems.map(formatProblem)];
  return renderListing({ head: texts.knowledge.lines.cannot, lines, name: 'mistakes' }, texts);
}
