import type { StagedChange } from '../../core/newsroom/change.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Payload } from '../payload.ts';
import { knowledgeId } from './ids.ts';
import { renderListing } from './pager.ts';
import { plainButton } from './plain-button.ts';
import { stagedLine } from './words.ts';

export const editAgainName = 'edit';
export const wrongName = 'wrong';

/** A change of a fact that waits now, with ways on. */
export function preparedFact(staged: StagedChange, texts: Texts, notes: readonly string[] = []): Payload {
  const { editAgain, wrongBefore, prepared, whatNext } = texts.knowledge.lines;
  const { id, change, corrects } = staged;
  const buttons = [
    ...('fact' in change && change.kind !== 'retire-fact'
      ? [plainButton(editAgain, knowledgeId(editAgainName, change.fact))]
      : []),
    // Of a fact that is new nobody was told anything.
    ...(change.kind === 'put-fact' && change.base !== undefined && corrects === undefined
      ? [plainButton(wrongBefore, knowledgeId(wrongName, id))]
      : []),
  ];
  return renderListing(
    { head: prepared, lines: [stagedLine(staged, texts), ...notes, whatNext], name: 'prepared', buttons },
    texts,
  );
}
