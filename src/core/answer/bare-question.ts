import type { AnswerKind, Fact, Turn } from '../model.ts';
import { kindAsked, kindsHeld } from '../search/answer-kind.ts';
import { carriesMeaning } from '../search/function-words.ts';
import type { Candidate, Reading } from '../search/matcher.ts';
import { wordsOf } from '../search/words.ts';
import { besideOf } from './last-turn.ts';
import { answersFrom, judge, type Offered, type Verdict } from './zones.ts';

/**
 * Softmax probability below which a fact owes its confidence to related facts alone: with no word of the question's own,
 * that is no reason to give it. Of 408 follow-ups to two stories 13 get a wrong answer with this, 14 at 0.01, 17 at 0.
 */
const OF_ITS_OWN = 0.03;
/** "And then?", "tell me more": it leaves open what is asked for. */
const GOES_ON =
  /^\W*(?:(?:and|so|ok(?:ay)?|cool|nice|please)\W+)*(?:then(?: what)?|what(?: (?:came|comes|happened|happens))? (?:next|then|else|after(?: that)?)|anything (?:else|more)|(?:(?:can|could) you )?(?:tell|give|say|show)(?: (?:me|us))?(?: (?:some|a bit|a little))? more|what else (?:did|does|do|has|have) \w+(?: \w+)? (?:say|tell|told|said|mention|claim|report|add)|more|go on|continue|carry on)(?: (?:please|pls|then|about (?:it|that|this)))*\W*$/i;
/** Kinds that cannot be told from a text. */
const ANYWHERE: ReadonlySet<AnswerKind> = new Set(['person', 'place', 'name', 'quote']);
/** Share of a fact's phrasings. Of the same follow-ups 13 get a wrong answer with this, 15 at 0.1, 24 at 0. */
const OFTEN = 0.25;

/**
 * What a question without a word of meaning ("why?", "when was that?") means after a turn. It can only ask for what the turn
 * leaves open, so it assumes nothing that would have to be corrected, and what answers it is asked for in the same way. A
 * bare "why?" asks for the reason of the very thing that was told: the reason of something else is no answer.
 * @param reading the question read with the turn
 */
export function judgeBare(
  question: string,
  turn: Turn,
  reading: Reading,
  facts: ReadonlyMap<string, Fact>,
): Verdict {
  const { candidates } = reading;
  const isBeside = besideOf(turn, facts);
  const about = [turn.question, ...turn.facts.flatMap((id) => facts.get(id)?.asked[0] ?? [])];
  const near = nextTo(turn, candidates, facts);
  // That the articles say nothing more would not be true, and what comes next is for the reader to choose.
  if (GOES_ON.test(question) && near.length > 0) return { kind: 'offer', offers: near };
  const kind = kindAsked(question);
  const fitting = candidates.filter(({ fact, ranked }) => {
    if (ranked.probability < OF_ITS_OWN) return false;
    if (kind === undefined) return isBeside(fact);
    // A reason is that of the very thing told; anything else must at least be about what the turn is about.
    return (
      isAskedFor(kind, fact) &&
      (isBeside(fact) || (kind !== 'reason' && about.some((asked) => isAbout(fact, asked))))
    );
  });
  const isNew = ({ fact }: Candidate): boolean => !turn.facts.includes(fact.id);
  // What is left open by what was told is not that itself.
  const ordered =
    kind === undefined ? [...fitting.filter(isNew), ...fitting.filter((one) => !isNew(one))] : fitting;
  const told = candidates.find(({ fact }) => turn.facts.includes(fact.id));
  const isOther = kind !== undefined && kind !== kindAsked(turn.question);
  if (told && isOther && isLeftOpen(told.fact, kind)) return again(told, reading);
  const verdict = judge({ ...reading, candidates: ordered });
  if (verdict.kind === 'sure' || verdict.kind === 'not-said') return verdict;
  if (told && isOther && kindsHeld(told.fact).has(kind) && !ANYWHERE.has(kind)) return again(told, reading);
  if (verdict.kind === 'offer') {
    const offers = verdict.offers.filter(({ fact }) => !turn.facts.includes(fact.id));
    if (offers.length > 0) return { kind: 'offer', offers };
  }
  if (kind === undefined && near.length > 0) return { kind: 'offer', offers: near };
  return { kind: 'no-match', outside: false, near };
}

/** Whether a fact is there to answer this kind of question: one odd phrasing ("when was he born?") does not make it so. */
function isAskedFor(kind: AnswerKind, { asked }: Fact): boolean {
  const alike = asked.filter((phrasing) => kindAsked(phrasing) === kind).length;
  return kindAsked(asked[0]) === kind || alike >= asked.length * OFTEN;
}

/** Whether a fact has half of the words of meaning of a question. */
function isAbout({ asked, answer }: Fact, question: string): boolean {
  const stems = new Set(wordsOf([...asked, answer].join(' ')).map(({ stem }) => stem));
  const meant = wordsOf(question).filter(carriesMeaning);
  return meant.length > 0 && meant.filter(({ stem }) => stems.has(stem)).length >= meant.length / 2;
}

/** Whether a fact is asked for in this way too; persons and places stand in many, so for these one phrasing will do. */
function isLeftOpen(fact: Fact, kind: AnswerKind): boolean {
  return ANYWHERE.has(kind) ? fact.asked.some((one) => kindAsked(one) === kind) : isAskedFor(kind, fact);
}

/** Read by itself a fact that was just told is held back; here it holds what is still asked for. */
function again(told: Candidate, reading: Reading): Verdict {
  return { kind: 'sure', best: { ...told, confidence: Math.max(told.confidence, answersFrom(reading)) } };
}

/** Facts beside what was told that were not: those first that the question brings to mind, then the others in their order. */
function nextTo(
  turn: Turn,
  candidates: readonly Candidate[],
  facts: ReadonlyMap<string, Fact>,
): readonly Offered[] {
  const called = candidates.map(({ fact }) => fact).filter(besideOf(turn, facts));
  const related = turn.facts
    .flatMap((id) => facts.get(id)?.related ?? [])
    .flatMap((id) => facts.get(id) ?? []);
  return [...new Set([...called, ...related])]
    .filter(({ id, kind }) => kind !== 'not-said' && kind !== 'false-premise' && !turn.facts.includes(id))
    .slice(0, 3)
    .map((fact) => ({ fact }));
}
