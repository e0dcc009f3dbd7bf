import type { Refusal } from '../../core/newsroom/refusal.ts';
import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
import { formatProblem } from '../../core/problem.ts';
import type { Problem } from '../../core/problem.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Payload } from '../payload.ts';
import { renderListing } from './pager.ts';

/**
 * Why something cannot be done, with the mistakes that stand in its way.
 * @param why what the newsroom refuses, or sentences in the reader's language
 */
export function refused(why: Refusal | string, texts: Texts, problems: readonly Problem[] = []): Payload {
  const said = typeof why === 'string' ? why : refusalInWords(why, texts);
  const lines = [said, ...problems.map(formatProblem)];
  return renderListing({ head: texts.knowledge.lines.cannot, lines, name: 'mistakes' }, texts);
}
