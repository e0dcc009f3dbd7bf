import type { Answer, Asking, Fact, Knowledge, Suggestion } from '../model.ts';
import type { Step } from '../why.ts';
import type { Sitting } from '../search/matcher.ts';
import { explain, type Judged } from './explain.ts';
import { partsOf } from './parts.ts';

/** What was judged of a question, as the answer to it. */
export function toAnswer(
  question: string,
  { reading, verdict, steps }: Judged,
  knowledge: Knowledge,
  matcher: Sitting,
): Answer {
  const base = {
    question,
    confidence: reading.candidates[0]?.confidence ?? 0,
    version: knowledge.version,
    why: explain({ reading, verdict, steps }),
  };
  switch (verdict.kind) {
    case 'sure':
      return {
        ...base,
        outcome: 'answered',
        parts: partsOf(verdict.best.fact, question, knowledge, matcher.names),
        suggestions: [],
      };
    case 'offer':
      return {
        ...base,
        outcome: 'suggested',
        suggestions: verdict.offers.map(({ fact }) => suggestionOf(fact)),
      };
    case 'not-said':
      return {
        ...base,
        outcome: 'unknown',
        no: 'not-covered',
        suggestions: beside(verdict.best.fact, knowledge),
      };
    case 'no-match':
      return {
        ...base,
        outcome: 'unknown',
        no: verdict.outside ? 'outside' : 'not-covered',
        suggestions: verdict.near.map(({ fact }) => suggestionOf(fact)),
      };
  }
}

/** Questions that can be answered and that stand nearest to something the articles do not say. */
function beside(fact: Fact, { facts }: Knowledge): readonly Suggestion[] {
  return fact.related
    .flatMap((id) => facts.get(id) ?? [])
    .filter(({ kind }) => kind !== 'not-said' && kind !== 'false-premise')
    .slice(0, 3)
    .map(suggestionOf);
}

/** The canonical question of a fact, to be offered. */
export function suggestionOf({ id, asked: [question] }: Fact): Suggestion {
  return { fact: id, question };
}

/** Facts told before, told again for what is asked of their sources. */
export function retold(
  question: string,
  facts: readonly Fact[],
  asks: Asking,
  step: Step,
  knowledge: Knowledge,
): Answer {
  return {
    outcome: 'answered',
    question,
    parts: facts.map((fact) => ({ kind: 'fact', fact, asks })),
    confidence: 1,
    version: knowledge.version,
    suggestions: [],
    why: { matches: [], steps: [step] },
  };
}
