import type { RetentionRule } from '../../core/newsroom/retention.ts';
import { QUESTIONS_KEPT } from '../replies.ts';
import { TURN_MINUTES, TURNS_KEPT } from '../conversations.ts';

/** What is remembered of people, never on disk, beside what `RETENTION` holds. All of it ends with the program. */
export const inMemory: readonly RetentionRule[] = [
  {
    what: `the last ${TURNS_KEPT} questions that you asked in a channel`,
    kept: `${TURN_MINUTES} minutes`,
    why: 'so that you can ask on: “and who joined him?”',
  },
  {
    what: 'which message of mine answers which question in a channel, with who asked and what',
    kept: `the newest ${QUESTIONS_KEPT.toLocaleString('en')}`,
    why: 'so that a question is answered once and its answer follows when you edit or delete it',
  },
  {
    what: 'when I last answered you in public',
    kept: 'until others push it out',
    why: 'so that I do not fill a channel',
  },
];
