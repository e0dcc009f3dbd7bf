import type { Answer, Conversation } from '../core/model.ts';

/** Turns that a follow-up may reach back to. */
const kept = 3;

/** Ids of the facts that an answer is made of, each once; none unless it is answered. */
export function factsOf(answer: Answer): readonly string[] {
  if (answer.outcome !== 'answered') return [];
  return [...new Set(answer.parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.id] : [])))];
}

/** The conversation after an answer; the oldest turns are forgotten. After "thanks" it goes on from where it was. */
export function remember(conversation: Conversation, answer: Answer): Conversation {
  if (answer.outcome === 'unknown' && answer.talk) return conversation;
  return [...conversation, { question: answer.question, facts: factsOf(answer) }].slice(-kept);
}
