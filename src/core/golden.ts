import type { Readout } from './ask.ts';
import type { Answer, GoldenQuestion, Turn } from './model.ts';

/** A golden question that was not answered as expected. */
export interface GoldenFailure {
  /** Its place in `knowledge.golden`, from 0. */
  readonly index: number;
  readonly golden: GoldenQuestion;
  /** What it got instead, in a person's words. */
  readonly got: string;
}

/** Asks every golden question, each in a conversation of its own, and returns those that fail, in order. */
export function runGolden(readout: Readout): readonly GoldenFailure[] {
  return readout.knowledge.golden.flatMap((golden, index) => {
    const answer = askAfter(readout, golden);
    return meets(answer, golden.expect) ? [] : [{ index, golden, got: inWords(answer) }];
  });
}

/** Asks a question in a conversation of its own, after its earlier turns. */
export function askAfter(readout: Readout, { q, after }: Pick<GoldenQuestion, 'q' | 'after'>): Answer {
  const turns: Turn[] = [];
  for (const question of after) {
    turns.push({ question, facts: factsOf(readout.ask(question, turns)) });
  }
  return readout.ask(q, turns);
}

function meets(answer: Answer, expect: GoldenQuestion['expect']): boolean {
  if (expect === 'unknown') return answer.outcome !== 'answered';
  const facts = factsOf(answer);
  return answer.outcome === 'answered' && expect.every((id) => facts.includes(id));
}

/** Ids of the facts that an answer gives, in the order of its parts. */
export function factsOf(answer: Answer): readonly string[] {
  if (answer.outcome !== 'answered') return [];
  return answer.parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.id] : []));
}

function inWords(answer: Answer): string {
  if (answer.outcome === 'answered') return factsOf(answer).join(', ');
  if (answer.outcome === 'suggested') {
    return `"did you mean" with ${answer.suggestions.map(({ fact }) => fact).join(', ')}`;
  }
  return answer.no === 'outside' ? 'no answer (outside this story)' : 'no answer (not covered)';
}
