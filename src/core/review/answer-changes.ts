import { longDate } from '../answer/dates.ts';
import { composeReply } from '../answer/reply.ts';
import type { Readout } from '../ask.ts';
import { askAfter, factsOf } from '../golden.ts';

/** A question to ask of two knowledges, with the earlier turns of its conversation, oldest first. */
export interface Probe {
  readonly q: string;
  readonly after?: readonly string[] | undefined;
}

/** An answer as a reader has it before them; the version stamp apart. */
interface Shown {
  /** `answered`, `suggested`, `not-covered` or `outside`. */
  readonly outcome: 'answered' | 'suggested' | 'not-covered' | 'outside';
  /** Ids. */
  readonly facts: readonly string[];
  readonly text: string;
  readonly notes: readonly string[];
  /** A line a citation. */
  readonly sources: readonly string[];
  /** Questions that are offered. */
  readonly suggestions: readonly string[];
}

/** A question whose answer is another one now. */
export interface AnswerChange {
  readonly question: string;
  /** Earlier turns of the conversation, oldest first. */
  readonly after: readonly string[];
  readonly before: Shown;
  readonly now: Shown;
}

/** Asks both knowledges the same questions, each once, and gives those whose answers a reader could tell apart. */
export function answerChanges(
  before: Readout,
  after: Readout,
  questions: readonly Probe[],
): readonly AnswerChange[] {
  const once = new Map(questions.map((probe) => [JSON.stringify([...(probe.after ?? []), probe.q]), probe]));
  return [...once.values()].flatMap(({ q, after: turns = [] }): readonly AnswerChange[] => {
    const [was, now] = [shown(before, { q, after: turns }), shown(after, { q, after: turns })];
    return JSON.stringify(was) === JSON.stringify(now)
      ? []
      : [{ question: q, after: turns, before: was, now }];
  });
}

function shown(
  readout: Readout,
  { q, after }: { readonly q: string; readonly after: readonly string[] },
): Shown {
  const answer = askAfter(readout, { q, after });
  const { text, notes, sources } = composeReply(answer, readout.knowledge);
  return {
    outcome: answer.outcome === 'unknown' ? answer.no : answer.outcome,
    facts: factsOf(answer),
    text,
    notes,
    sources: sources.map(({ source: { publisher, origin, title, published }, quote, link }) => {
      const outlet = origin === undefined ? publisher : `${publisher} (${origin})`;
      return `${outlet}, “${title}”, ${longDate(published)}: “${quote}” ${link}`;
    }),
    suggestions: answer.suggestions.map(({ question }) => question),
  };
}

/** Answers that would change, as plain text: the question, then what readers get now and what they would get. */
export function formatAnswerChanges(changes: readonly AnswerChange[]): readonly string[] {
  if (changes.length === 0) return ['No answer that was tried would change.'];
  const count =
    changes.length === 1
      ? '1 answer would change:'
      : `${changes.length.toLocaleString('en')} answers would change:`;
  return [count, ...changes.flatMap(changeLines)];
}

function changeLines({ question, after, before, now }: AnswerChange): readonly string[] {
  const context = after.length === 0 ? '' : ` (after ${after.map((turn) => `“${turn}”`).join(', ')})`;
  return [
    `“${question}”${context}`,
    ...sideLines('old answer', before, now),
    ...sideLines('new answer', now, before),
  ];
}

const OUTCOMES: Readonly<Record<Shown['outcome'], string>> = {
  answered: 'an answer',
  suggested: 'a question back',
  'not-covered': '“the articles do not say”',
  outside: '“outside this story”',
};

/** One side; of what both have in common, the outcome, the facts and the text are told and nothing else. */
function sideLines(side: string, own: Shown, other: Shown): readonly string[] {
  const ids = own.facts.length === 0 ? '' : ` from ${own.facts.map((id) => `\`${id}\``).join(', ')}`;
  const differing = (
    member: 'notes' | 'sources' | 'suggestions',
    word: string,
    none: string,
  ): readonly string[] => {
    if (JSON.stringify(own[member]) === JSON.stringify(other[member])) return [];
    return own[member].length === 0 ? [none] : own[member].map((line) => `${word}: ${line}`);
  };
  return [
    `  ${side}: ${OUTCOMES[own.outcome]}${ids}`,
    ...[
      ...own.text.split('\n').filter((line) => line !== ''),
      ...differing('notes', 'note', 'without notes'),
      ...differing('sources', 'source', 'without sources'),
      ...differing('suggestions', 'offers', 'offers no question'),
    ].map((line) => `    ${line}`),
  ];
}
