import type { Fact, Knowledge } from '../model.ts';
import type { Candidate } from '../search/matcher.ts';
import type { Names } from '../search/names.ts';
import { agreementOf } from './agreement.ts';
import { answersOtherwise, denies } from './denial.ts';
import { propositionsOf } from './propositions.ts';
import { speakersOf } from './speakers.ts';
import { states } from './statements.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/**
 * What the articles have on a claim:
 * - `so`: they say it, word for word but for other ways to say the same;
 * - `otherwise`: they say something else in its place;
 * - `differ`: they do not agree with each other on it;
 * - `about`: they say something about it, which is not judged;
 * - `not-said`: they do not say.
 */
export type Verdict = 'so' | 'otherwise' | 'differ' | 'about' | 'not-said';

interface Judged {
  readonly verdict: Verdict;
  readonly facts: readonly Fact[];
}

interface Setting {
  readonly knowledge: Knowledge;
  readonly names: Names;
  /** The claim before, which pronouns may point back to. */
  readonly before: { readonly question: string } | undefined;
}

/** Confidence by which a fact may lie behind a correction and still be shown in its place. */
const LEVEL = 0.1;
/** "That idea", "these talks"; not "said that Lind …". */
const POINTING =
  /\b(?:this|that|these|those|such) (?!(?:an?|the|he|she|it|they|we|there|no|is|was|were|one|some|any|all)\b)\p{Ll}{3,}/u;
/** Facts shown where nothing is judged. */
const SHOWN = 1;

/** Judges a claim by the facts that touch it, best first; a wrong "so" is the worst mistake, so it is judged word by word. */
export function judgeClaim(stated: string, near: readonly Candidate[], setting: Setting): Judged {
  const { names } = setting;
  const claim = tokensOf(stated, names);
  const facts = near.map(({ fact }) => fact);
  const stands = facts.map((fact) => ({ fact, how: standing(stated, claim, fact, setting) }));
  const found = (how: 'same' | 'against') => stands.filter((one) => one.how === how).map(({ fact }) => fact);
  const most = Math.max(...near.map(({ confidence }) => confidence));
  const isNearest = (fact: Fact) => near.some((one) => one.fact === fact && one.confidence >= most - LEVEL);
  const [same] = states(stated) ? found('same').filter(isNearest) : [];
  // "That idea" may be another one than people wrongly assume.
  const assumed = POINTING.test(stated)
    ? []
    : facts.filter((fact) => fact.kind === 'false-premise' && denies(fact, claim, names));
  // A fact that says so and one that denies it cannot both be right about this claim.
  if (
    same &&
    same.citations.every(({ says }) => says === undefined) &&
    assumed.length === 0 &&
    found('against').length === 0
  )
    return { verdict: 'so', facts: [same] };
  const [against] = [...assumed, ...found('against')];
  if (against && !same) return { verdict: 'otherwise', facts: [against] };
  const [best] = facts;
  if (best?.kind === 'not-said') return { verdict: 'not-said', facts: related(best, setting.knowledge) };
  // A correction answers a mistake; where none was found, the fact itself is to the point if it comes as near.
  const told = near.filter(({ fact }) => fact.kind !== 'not-said');
  const plain = told.filter(
    ({ fact, confidence }) => fact.kind !== 'false-premise' && confidence >= most - LEVEL,
  );
  const shown = (plain.length > 0 ? plain : told).slice(0, SHOWN).map(({ fact }) => fact);
  const differ = shown.some(({ citations }) => citations.some(({ says }) => says !== undefined));
  return { verdict: differ ? 'differ' : 'about', facts: shown };
}

function standing(
  stated: string,
  claim: Tokens,
  fact: Fact,
  { knowledge, names, before }: Setting,
): 'same' | 'against' | 'beside' {
  const agreements = propositionsOf(fact, knowledge, names).map((one) => agreementOf(claim, one).kind);
  if (agreements.includes('same')) {
    const isSaid = speakersOf(stated, fact, knowledge, names) === 'kept';
    return isSaid && hasFigures(fact, claim, names) && pointsTo(fact, claim, before, names)
      ? 'same'
      : 'beside';
  }
  if (fact.kind !== 'false-premise' && (denies(fact, claim, names) || answersOtherwise(fact, claim, names)))
    return 'against';
  return agreements.some((kind) => kind === 'figure' || kind === 'negation') ? 'against' : 'beside';
}

/** Whether each number and day of a claim stands in the answer: a way to ask may hold one that is only not wrong. */
function hasFigures(fact: Fact, claim: Tokens, names: Names): boolean {
  const told = new Set(tokensOf(fact.answer, names).all.map(({ key }) => key));
  return claim.all.every(({ kind, key }) => (kind !== 'figure' && kind !== 'date') || told.has(key));
}

/** Whether the pronouns of a claim can mean those whom the fact is about: nobody else was named just before. */
function pointsTo(fact: Fact, claim: Tokens, before: Setting['before'], names: Names): boolean {
  if (!before || !claim.all.some(({ kind }) => kind === 'pronoun')) return true;
  const involved = new Set(tokensOf([fact.answer, ...fact.asked].join(' '), names).all.map(({ key }) => key));
  return tokensOf(before.question, names).all.every(
    ({ kind, key, mention, foreign }) =>
      !(foreign || (kind === 'name' && mention?.kind !== 'concept')) || involved.has(key),
  );
}

/** What can be told beside something that the articles do not say. */
function related(fact: Fact, { facts }: Knowledge): readonly Fact[] {
  return fact.related
    .flatMap((id) => facts.get(id) ?? [])
    .filter(({ kind }) => kind !== 'not-said')
    .slice(0, 1);
}
