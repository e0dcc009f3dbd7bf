import type { Answer, Knowledge, Turn } from '../model.ts';
import type { Sitting } from '../search/matcher.ts';
import { explain } from './explain.ts';
import type { Leaning } from './follow-up.ts';
import { judged } from './in-conversation.ts';
import { outletFollowUpOf } from './outlet-follow-up.ts';
import type { OutletQuestion } from './outlet-question.ts';
import { retold, toAnswer } from './to-answer.ts';

/** "Who said so?", "and the other outlet?": answered from the citations of the facts just told. */
export function aboutTheLast(
  question: string,
  turn: Turn,
  leaning: Leaning,
  knowledge: Knowledge,
  matcher: Sitting,
): Answer | undefined {
  const facts = turn.facts.flatMap((id) => knowledge.facts.get(id) ?? []);
  if (facts.length === 0) return undefined;
  // The words are those of somebody; where nobody is named as having said it, they are not told.
  if (
    leaning === 'attribution' ||
    (leaning === 'words' && facts.every(({ saidBy }) => saidBy !== undefined))
  ) {
    return retold(question, facts, 'attribution', { kind: 'asks-origin' }, knowledge);
  }
  const outlets = outletFollowUpOf(question, turn.question, [...knowledge.sources.values()]);
  if (outlets === undefined) return undefined;
  if (outlets.kind === 'instead') {
    const heard = judged(matcher.read(outlets.question), [{ kind: 'instead', question: outlets.question }]);
    const isClear = heard.verdict.kind === 'sure' || heard.verdict.kind === 'not-said';
    if (isClear) return toAnswer(question, heard, knowledge, matcher);
  }
  const asks = outlets.kind === 'instead' ? 'agreement' : outlets.asks;
  return retold(question, facts, asks, { kind: 'asks-outlets' }, knowledge);
}

/** "Which outlet says …", "do they agree on …", "what does X say about …": answered from the citations of the fact. */
export function aboutOutlets(
  question: string,
  asked: OutletQuestion,
  knowledge: Knowledge,
  matcher: Sitting,
): Answer | undefined {
  const { asks } = asked;
  const about = judged(matcher.read(asked.about), [{ kind: 'about-outlets', question: asked.about }]);
  const whole = judged(matcher.read(question), []);
  const sure = about.verdict.kind === 'sure' ? about : whole;
  if (sure.verdict.kind !== 'sure') return undefined;
  const { best } = sure.verdict;
  return {
    outcome: 'answered',
    question,
    parts: [{ kind: 'fact', fact: best.fact, asks }],
    confidence: best.confidence,
    version: knowledge.version,
    suggestions: [],
    why: explain(sure),
  };
}
