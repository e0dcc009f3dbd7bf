import type { Fact, Knowledge } from '../model.ts';
import type { Candidate } from '../search/matcher.ts';
import type { Names } from '../search/names.ts';
import type { Affirmed } from './affirmed.ts';
import { speakerKey } from './attributed.ts';
import { answersOtherwise, denies } from './denial.ts';
import { isCutShort, type Standing, standingOf } from './entailment.ts';
import { waysToSay } from './ways-to-say.ts';
import { claimedIn, type Told } from './told.ts';
import { type Read, type Token, type Tokens, tokensOf } from './tokens.ts';

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

/** What a claim is judged by. */
export interface Setting {
  readonly knowledge: Knowledge;
  readonly names: Names;
  /** Facts that were found, near or not. */
  readonly around: readonly Candidate[];
  readonly read: Read;
  /** What a fact affirms. */
  readonly affirmed: (fact: Fact) => readonly Affirmed[];
  /** The claim before, which pronouns may point back to. */
  readonly before: { readonly question: string; readonly facts: readonly string[] } | undefined;
}

/** Confidence by which a fact may lie behind a correction and still be shown in its place. */
const LEVEL = 0.1;
/** "That idea", "these talks"; not "said that Lind …". */
const POINTING =
  /\b(?:this|that|these|those|such) (?!(?:an?|the|he|she|it|they|we|there|no|is|was|were|one|some|any|all)\b)\p{Ll}{3,}/u;
/** Parts of a claim; with more of them it is not judged word by word. */
const MOST_PARTS = 6;
/** Facts shown where nothing is judged. */
const SHOWN = 1;

/** Judges a claim by the facts that touch it, best first; a wrong "so" is the worst mistake, so it is judged word by word. */
export function judgeClaim(stated: string, near: readonly Candidate[], setting: Setting): Judged {
  const { names, read } = setting;
  const claim = tokensOf(stated, names);
  const facts = near.map(({ fact }) => fact);
  const claimed = claimedIn(stated.replace(/[.!…]+$/u, ''), names);
  const parts = claimed.length > MOST_PARTS ? [] : claimed;
  const stands = facts.map((fact) => ({ fact, how: standing(parts, claim, fact, setting) }));
  // What the articles say is said, however far down the fact that holds it was found.
  const around = new Set([
    ...facts,
    ...setting.around.map(({ fact }) => fact),
    ...facts.slice(0, 1).flatMap((fact) => kinOf(fact, setting.knowledge)),
  ]);
  const all = [
    ...stands,
    ...[...around]
      .filter((fact) => !facts.includes(fact))
      .map((fact) => ({ fact, how: standing(parts, claim, fact, setting) })),
  ];
  const most = Math.max(...near.map(({ confidence }) => confidence));
  // Each part must be said; the fact that says the most of them is shown.
  const isSaid = parts.length > 0 && parts.every((_, at) => all.some(({ how }) => how[at] === 'same'));
  const confidence = new Map([...setting.around, ...near].map((one) => [one.fact, one.confidence]));
  const [same] = isSaid
    ? all
        .toSorted(
          (a, b) =>
            count(b.how, 'same') - count(a.how, 'same') ||
            (confidence.get(b.fact) ?? 0) - (confidence.get(a.fact) ?? 0),
        )
        .map(({ fact }) => fact)
    : [];
  const contrary = all
    .filter(({ fact }) => facts.includes(fact))
    .filter(({ fact, how }) => how.includes('against') || isAgainst(fact, claim, read))
    .map(({ fact }) => fact);
  // "That idea" may be another one than people wrongly assume.
  const assumed = POINTING.test(stated)
    ? []
    : facts.filter((fact) => fact.kind === 'false-premise' && denies(fact, claim, read));
  // A fact that says so and one that denies it cannot both be right about this claim.
  if (
    same &&
    same.citations.every(({ says }) => says === undefined) &&
    assumed.length === 0 &&
    contrary.length === 0
  )
    return { verdict: 'so', facts: [same] };
  const [against] = [...assumed, ...contrary];
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

function kinOf({ related }: Fact, { facts }: Knowledge): readonly Fact[] {
  return related.flatMap((id) => facts.get(id) ?? []);
}

function count(all: readonly string[], which: string): number {
  return all.filter((one) => one === which).length;
}

function isAgainst(fact: Fact, claim: Tokens, read: Read): boolean {
  return fact.kind !== 'false-premise' && (denies(fact, claim, read) || answersOtherwise(fact, claim, read));
}

/** How each part of a claim stands to a fact. */
function standing(
  parts: readonly Told[],
  claim: Tokens,
  fact: Fact,
  setting: Setting,
): readonly ('same' | 'against' | 'beside')[] {
  const { knowledge, names, read, before, affirmed } = setting;
  const props = affirmed(fact);
  const own = new Set(
    [...fact.citations.map(({ source }) => knowledge.sources.get(source)?.publisher ?? ''), fact.saidBy ?? '']
      .filter((name) => name !== '')
      .map((name) => speakerKey(name, names)),
  );
  return parts.map(({ clause, speaker }) => {
    if (!clause) return 'beside';
    const ways = waysToSay(clause);
    const found = props
      .filter((one) => isVoice(speaker, one.speaker) || (one.speaker === '' && own.has(speaker)))
      .flatMap((one) =>
        ways.flatMap((way) =>
          one.around(way.verb).map((other) => ({ way, one, how: standingOf(way, other, one.asked) })),
        ),
      );
    const how = new Set(
      found.filter((each) => !isKnown(each.how, claim, fact, setting)).map((each) => each.how.kind),
    );
    const isSaid = found.some(
      ({ way, one, how: { kind } }) =>
        kind === 'same' && one.isWording !== true && !one.within?.some((clause) => isCutShort(way, clause)),
    );
    if (isSaid && !how.has('negation'))
      return hasFigures(fact, claim, read) && pointsTo(fact, claim, before, read) ? 'same' : 'beside';
    if (how.has('same')) return 'beside';
    return how.has('differ') || how.has('negation') ? 'against' : 'beside';
  });
}

/**
 * Whether what a claim has in the place of something is told of the same people, too: then it is another event of theirs, or
 * one of several, and denies nothing.
 */
function isKnown(standing: Standing, claim: Tokens, fact: Fact, { read, around }: Setting): boolean {
  if (standing.kind !== 'differ') return false;
  const { key } = standing.mine;
  const told = (one: Fact): ReadonlySet<string> =>
    new Set(
      read([one.answer, ...one.citations.map(({ quote }) => quote)].join(' ')).all.map((token) => token.key),
    );
  const whos = claim.all.filter(({ kind, mention }) => kind === 'name' && mention?.kind !== 'concept');
  // Of one verb a fact gives one number; what it counts besides is something else.
  const isCount = standing.mine.kind === 'figure';
  if (isCount ? whos.length === 0 : told(fact).has(key)) return !isCount;
  return around.some(({ fact: one }) => {
    if ((isCount && one === fact) || one.kind === 'false-premise' || one.kind === 'not-said') return false;
    const keys = told(one);
    return keys.has(key) && whos.every((who) => keys.has(who.key));
  });
}

/** "Experts" are "the experts whom the Herald asked"; somebody with a name is nobody else. */
function isVoice(claim: string, affirmed: string): boolean {
  if (claim === affirmed) return true;
  const theirs = affirmed.split(' ');
  return claim !== '' && !/#\p{Lu}/u.test(claim) && claim.split(' ').every((key) => theirs.includes(key));
}

/** Whether each number and day of a claim is told: a way to ask may hold one that is only not wrong. */
function hasFigures(fact: Fact, claim: Tokens, read: Read): boolean {
  const texts = [fact.answer, ...fact.citations.map(({ quote }) => quote)];
  const told = new Set(read(texts.join(' ')).all.map(({ key }) => key));
  return claim.all.every(({ kind, key }) => (kind !== 'figure' && kind !== 'date') || told.has(key));
}

function isNamed({ kind, foreign, mention }: Token): boolean {
  return foreign || (kind === 'name' && mention?.kind !== 'concept');
}

/**
 * Whether the pronouns of a claim can mean those whom the fact is about: with nothing before it, it must name somebody or
 * something itself; else what stands before must be of the same fact or of a related one, and name nobody else.
 */
function pointsTo(fact: Fact, claim: Tokens, before: Setting['before'], read: Read): boolean {
  if (!claim.all.some(({ kind }) => kind === 'pronoun')) return true;
  if (!before) return claim.all.some(isNamed);
  if (!before.facts.some((id) => id === fact.id || fact.related.includes(id))) return false;
  const involved = new Set(read([fact.answer, ...fact.asked].join(' ')).all.map(({ key }) => key));
  return read(before.question).all.every((token) => !isNamed(token) || involved.has(token.key));
}

/** What can be told beside something that the articles do not say. */
function related(fact: Fact, { facts }: Knowledge): readonly Fact[] {
  return fact.related
    .flatMap((id) => facts.get(id) ?? [])
    .filter(({ kind }) => kind !== 'not-said')
    .slice(0, 1);
}
