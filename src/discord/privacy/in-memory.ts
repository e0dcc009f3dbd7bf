import type { RetentionRule } from '../../core/newsroom/retention.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { TURN_MINUTES, TURNS_KEPT } from '../conversations.ts';
import { QUESTIONS_KEPT } from '../replies.ts';

/** What is remembered of people, never on disk, beside what `RETENTION` holds. All of it ends with the program. */
export function inMemory({ privacy: { memory } }: Texts): readonly RetentionRule[] {
  const { turns, replies, answered, language } = memory;
  return [
    { what: turns.what(TURNS_KEPT), kept: turns.kept(TURN_MINUTES), why: turns.why },
    { ...replies, kept: replies.kept(QUESTIONS_KEPT) },
    answered,
    language,
  ];
}
