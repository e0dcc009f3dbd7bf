import { factText, type Reply } from '../../../src/core/answer/reply.ts';
import type { Readout } from '../../../src/core/ask.ts';
import { replay } from '../../../src/cli/ask/result.ts';
import type { Scored } from '../../../src/core/evaluation/reliability.ts';
import type { Answer } from '../../../src/core/model.ts';
import type { FileQuestion } from './question-file.ts';

/** What became of a question. `false answer`: an answer where there is none to give. */
export const verdicts = [
  'right',
  'wrong',
  'wrong source',
  'only suggested',
  'refused',
  'false answer',
] as const;
export type Verdict = (typeof verdicts)[number];

export interface Asked {
  readonly question: FileQuestion;
  readonly verdict: Verdict;
  /** The verdict is the one that was wanted. */
  readonly good: boolean;
  /** The best match by itself; missing where a single fact cannot be judged. */
  readonly scored: Scored | undefined;
  readonly facts: readonly string[];
}

/** Asks one question in a conversation of its own. */
export function askQuestion(readout: Readout, question: FileQuestion): Asked {
  const { answer, reply } = replay(readout, question.turns);
  const verdict = verdictOn(question, answer, reply);
  return {
    question,
    verdict,
    good: question.kind === 'unanswerable' ? verdict !== 'false answer' : verdict === 'right',
    scored: scoredOf(question, answer, verdict, readout),
    facts:
      answer.outcome === 'answered'
        ? answer.parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.id] : []))
        : [],
  };
}

function verdictOn(question: FileQuestion, answer: Answer, reply: Reply): Verdict {
  if (answer.outcome === 'suggested') return 'only suggested';
  if (answer.outcome === 'unknown') return 'refused';
  if (question.kind === 'unanswerable') return 'false answer';
  if (!says(question, reply.text)) return 'wrong';
  const cited = new Set(reply.sources.map(({ source }) => source.id));
  const has = (id: string): boolean => cited.has(id);
  const sourced = question.needAllSources
    ? question.sources.every(has)
    : question.sources.length === 0 || question.sources.some(has);
  return sourced ? 'right' : 'wrong source';
}

/** A question that was not answered is judged by what its best match would have said. */
function scoredOf(
  question: FileQuestion,
  { outcome, confidence, why }: Answer,
  verdict: Verdict,
  { knowledge }: Readout,
): Scored | undefined {
  if (outcome === 'answered') return { confidence, right: verdict === 'right' };
  const best = why.matches[0]?.fact;
  if (!best || best.kind === 'not-said') return undefined;
  if (question.kind === 'multi' || question.kind === 'cross-source') return undefined;
  const right = question.kind !== 'unanswerable' && says(question, factText(best, knowledge));
  return { confidence, right };
}

function says({ must, mustNot }: FileQuestion, text: string): boolean {
  const line = text.replaceAll(/\s+/g, ' ');
  return must.every((pattern) => pattern.test(line)) && !mustNot.some((pattern) => pattern.test(line));
}
