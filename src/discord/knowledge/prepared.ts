import type { StagedChange } from '../../core/newsroom/change.ts';
import type { Payload } from '../payload.ts';
import { knowledgeId } from './ids.ts';
import { renderListing } from './pager.ts';
import { plainButton } from './plain-button.ts';
import { stagedLine } from './words.ts';

/** What to do with changes that wait. */
export const whatNext =
  '/knowledge preview shows an answer with it, /knowledge diff what waits, /knowledge publish publishes it, /knowledge discard throws it away.';

export const editAgainName = 'edit';
export const wrongName = 'wrong';

/** A change of a fact that waits now, with ways on. */
export function preparedFact(staged: StagedChange, notes: readonly string[] = []): Payload {
  const { id, change, corrects } = staged;
  const buttons = [
    ...('fact' in change && change.kind !== 'retire-fact'
      ? [plainButton('Edit again', knowledgeId(editAgainName, change.fact))]
      : []),
    // Of a fact that is new nobody was told anything.
    ...(change.kind === 'put-fact' && change.base !== undefined && corrects === undefined
      ? [plainButton('Earlier answers were wrong…', knowledgeId(wrongName, id))]
      : []),
  ];
  return renderListing({
    head: 'Prepared; readers see nothing of it yet',
    lines: [stagedLine(staged), ...notes, whatNext],
    name: 'prepared',
    buttons,
  });
}
