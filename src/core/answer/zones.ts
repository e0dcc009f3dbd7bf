import { carriesMeaning } from '../search/function-words.ts';
import type { Candidate, Reading } from '../search/matcher.ts';
import type { Naming } from '../search/names.ts';

/**
 * At and above `answer` a fact is given as the answer (see `answersFrom`); between the two it is offered as "did you mean".
 *
 * A wrong answer costs ten refusals, so 90.9 % of the answers should be right. Phrasings of the shipped knowledge that
 * were held out, asked for something that it tells: 89.1 % right of those answered at 0.55, 90.3 at 0.6, 91.6 at 0.65;
 * together with what it does not tell, 80.9, 82.6 and 84.5, and 90.7 only at 0.8, where golden questions would be lost.
 * People ask more plainly than a phrasing that stands apart from all others, so 0.6 is taken for the first. From 0.3 on,
 * one of three offers is what was meant in half the questions. Each knowledge is held against the cost when it is learnt.
 */
export const ZONES = { answer: 0.6, offer: 0.3 } as const;

/**
 * Share of a question's words of meaning: if the knowledge knows less of them, or the best fact leaves more of their weight
 * unexplained, the question is taken to be about something else altogether. A fact that is sure enough to be offered may leave
 * open more than that, up to `FAR`: of 66 questions of strangers about a story of 70 facts 15 get offers so and 10 without, with
 * the fact that was meant among them wherever there is one.
 */
const OUTSIDE = 0.5;
const FAR = 0.8;

/** Cosine to a phrasing from which a question without a word of meaning is still taken for it. */
export const NEARLY_VERBATIM = 0.6;

/**
 * What a knowledge that lists nothing of what is not said asks for besides, in confidence; the more it lists, up to `ENOUGH` of
 * its facts, the less. Of 1,500 strangers' questions to three stories without such a list and with five to nine phrasings a
 * fact, 95 get a wrong answer so and 164 do not, 550 and 688 a right one; where facts have thirty phrasings, 92 of 630 and 112,
 * and 390 and 393. Wrong answers at ten refusals each, that is 1,334 against 1,866, and 930 against 1,126.
 */
const CAUTION = 0.1;
/** Share of the facts. */
const ENOUGH = 0.2;

/** The confidence from which a fact is given as the answer, 0 to 1. */
export function answersFrom({ unsaid }: Reading): number {
  return ZONES.answer + CAUTION * (1 - Math.min(1, unsaid / ENOUGH));
}

/** What to do with a reading, before it is put into an answer. */
export type Verdict =
  | { readonly kind: 'sure'; readonly best: Candidate }
  | { readonly kind: 'offer'; readonly offers: readonly Offered[] }
  | { readonly kind: 'not-said'; readonly best: Candidate }
  | { readonly kind: 'no-match'; readonly outside: boolean; readonly near: readonly Offered[] };

/** A fact whose question is offered. */
export type Offered = Pick<Candidate, 'fact'>;

export function judge(reading: Reading): Verdict {
  const { candidates, familiarity, inContext, naming } = reading;
  const [best] = candidates;
  // "Why?" and "what is" name nothing: only as one of the phrasings ("what happened?") do they mean a fact.
  if (best && !inContext && saysNothing(naming) && best.ranked.nearest < NEARLY_VERBATIM) {
    return { kind: 'no-match', outside: true, near: [] };
  }
  // The question of a false premise is a falsehood, and not to be put into anybody's mouth.
  const answerable = candidates.filter(
    ({ fact }) => fact.kind !== 'not-said' && fact.kind !== 'false-premise',
  );
  const named = naming.mentions.some(({ kind }) => kind !== 'concept');
  const unexplained = best?.evidence.unexplainedShare ?? 1;
  const isNear = best !== undefined && best.confidence >= ZONES.offer;
  const most = isNear && best.fact.kind !== 'false-premise' ? FAR : OUTSIDE;
  const isOutside = !named && (familiarity < OUTSIDE || unexplained > most);
  if (isNear) {
    if (best.fact.kind === 'not-said') return { kind: 'not-said', best };
    if (best.confidence >= answersFrom(reading)) return { kind: 'sure', best };
    if (!isOutside && answerable.length > 0) return { kind: 'offer', offers: answerable.slice(0, 3) };
  }
  return { kind: 'no-match', outside: isOutside, near: named ? answerable.slice(0, 3) : [] };
}

/** Whether a question has no word of meaning, only words that say how it is asked. */
export function saysNothing({ words }: Naming): boolean {
  return !words.some(carriesMeaning);
}
