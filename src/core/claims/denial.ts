import type { AnswerKind, Fact } from '../model.ts';
import { kindAsked } from '../search/answer-kind.ts';
import { carriesMeaning } from '../search/function-words.ts';
import type { Names } from '../search/names.ts';
import { stem } from '../search/words.ts';
import { canonical, hasOneAnswer } from './lexicon.ts';
import { type Token, type Tokens, tokensOf } from './tokens.ts';

/** Words that say something; a claim with one ("Lind is there") could be part of any mistake about her. */
const LEAST = 2;
/** Share of a claim's words that one way to ask must have, and that all ways to ask together must have. */
const IN_ONE = 0.6;
const IN_ALL = 0.75;
/** Share of a way to ask, and of the mistake in it, that the claim must repeat. */
const HALF = 0.5;
/** Likeness of a claim to a question that the fact answers with no, and to one that it answers with another value. */
const DENIED = 0.75;
const SAME_SLOT = 0.6;

/** Whether a fact denies a claim: as what people wrongly assume, or in a way to ask that it answers with no. */
export function denies(fact: Fact, claim: Tokens, names: Names): boolean {
  const told = keysOf(tokensOf(fact.answer, names));
  if (fact.kind === 'false-premise') return isAssumed(fact, claim, told, names);
  return (fact.no ?? []).some((phrasing) => {
    const asked = tokensOf(phrasing, names);
    const mine = meaningOf(claim);
    const theirs = meaningOf(asked);
    // What is asked and not claimed may be the very thing that is not so.
    if (asked.negated !== claim.negated || asked.turns !== claim.turns) return false;
    return share(theirs, mine) === 1 && likeness(mine, theirs) >= DENIED;
  });
}

function isAssumed(fact: Fact, claim: Tokens, told: ReadonlySet<string>, names: Names): boolean {
  const mine = meaningOf(claim);
  // "Lind said so", "Lind has a daughter, Brandt": who alone could be part of any mistake.
  const saying = new Set(tokensOf('said says', names).all.map(({ key }) => key));
  const isTelling = ({ key, mention }: Token): boolean => mine.has(key) && mention?.kind !== 'person';
  if (mine.size < LEAST || !claim.all.some((token) => isTelling(token) && !saying.has(token.key)))
    return false;
  const all = fact.asked.map((phrasing) => tokensOf(phrasing, names));
  const asked = all.flatMap((one) => [...meaningOf(one)]);
  if (share(mine, new Set([...asked, ...told])) < IN_ALL) return false;
  // "Ready to", "denied that": words that only the correction has are no part of the mistake.
  const own = new Set(asked);
  if ([...mine].some((key) => told.has(key) && !own.has(key))) return false;
  return all.some((one) => {
    const theirs = meaningOf(one);
    if (
      one.negated !== claim.negated ||
      one.turns !== claim.turns ||
      share(mine, theirs) < IN_ONE ||
      share(theirs, mine) < HALF
    )
      return false;
    // What the correction does not say itself is the mistake; a claim that makes another one, or none, is not denied.
    const mistake = new Set([...theirs].filter((key) => !told.has(key)));
    const isNamed = (token: Token): boolean => isExact(token) && mistake.has(token.key);
    return (
      one.all.filter(isNamed).every(({ key }) => mine.has(key)) &&
      claim.all.filter(isExact).every(({ key }) => theirs.has(key) || told.has(key)) &&
      // A correction that repeats the mistake ("did not refuse") does not show which word of it is wrong.
      (mistake.size === 0 ? share(theirs, mine) === 1 : share(mistake, mine) >= HALF)
    );
  });
}

/** What a question asks for that a claim can fill in differently. */
const SLOTS: ReadonlySet<AnswerKind> = new Set(['person', 'date', 'time', 'duration', 'count']);

/** Whether a claim answers a question of the fact, but with another number, day or person than the fact. */
export function answersOtherwise(fact: Fact, claim: Tokens, names: Names): boolean {
  if (fact.kind === 'not-said' || fact.kind === 'false-premise' || claim.negated) return false;
  const told = tokensOf([fact.answer, ...fact.citations.map(({ quote }) => quote)].join(' '), names);
  // A way to ask that is answered with no holds what is not so.
  const held = fact.asked.filter((one) => !fact.no?.includes(one));
  const known = keysOf({ all: [told, ...held.map((one) => tokensOf(one, names))].flatMap(({ all }) => all) });
  return fact.asked.some((phrasing) => {
    const kind = kindAsked(phrasing);
    if (kind === undefined || !SLOTS.has(kind)) return false;
    const asked = tokensOf(phrasing, names);
    const mine = claim.all.filter((token) => fills(kind, token) && !keysOf(asked).has(token.key));
    if (mine.length === 0 || mine.some(({ key }) => known.has(key))) return false;
    if (!told.all.some((token) => fills(kind, token))) return false;
    const rest = meaningOf({ all: claim.all.filter((token) => !mine.includes(token)) });
    const theirs = meaningOf(asked);
    // "Who was there" has more answers than the articles name; who led, wrote or published has one.
    if (kind === 'person' && !asked.all.some(isDeed)) return false;
    return likeness(rest, theirs) >= SAME_SLOT && [...rest].every((key) => known.has(key));
  });
}

function fills(kind: AnswerKind, { kind: token, mention, foreign, key }: Token): boolean {
  if (kind === 'person') return mention?.kind === 'person' || (foreign && token === 'word');
  if (kind === 'date') return token === 'date' && !key.startsWith('t');
  if (kind === 'time') return token === 'date' && key.startsWith('t');
  return token === 'figure';
}

function isDeed({ kind, key }: Token): boolean {
  return kind === 'word' && hasOneAnswer(canonical(key));
}

/** Names, days and numbers: of these none may be passed over. */
function isExact({ kind, mention, foreign }: Token): boolean {
  return (kind === 'name' && mention?.kind !== 'concept') || kind === 'date' || kind === 'figure' || foreign;
}

function keysOf({ all }: Pick<Tokens, 'all'>): ReadonlySet<string> {
  return new Set(all.map(({ key }) => key));
}

/** Units are said or not said ("eight hours", "eight"), and say nothing by themselves. */
const UNITS = new Set(['hour', 'minute', 'day', 'time', 'date', 'people'].map(stem));

/** What of a text tells it from others. */
function meaningOf({ all }: Pick<Tokens, 'all'>): ReadonlySet<string> {
  return new Set(
    all
      .filter(({ kind, key }) => {
        if (kind === 'pronoun' || kind === 'link' || kind === 'not' || UNITS.has(key)) return false;
        return kind !== 'word' || carriesMeaning({ stem: key, text: '' });
      })
      .map(({ key }) => key),
  );
}

function share(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  return of.size === 0 ? 0 : [...of].filter((key) => within.has(key)).length / of.size;
}

/** Jaccard index, 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((key) => other.has(key)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
