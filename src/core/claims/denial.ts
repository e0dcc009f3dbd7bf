import type { AnswerKind, Fact } from '../model.ts';
import { kindAsked } from '../search/answer-kind.ts';
import { carriesMeaning } from '../search/function-words.ts';
import { stem, wordsOf } from '../search/words.ts';
import { canonical, hasOneAnswer, QUALIFIERS } from './lexicon.ts';
import { keyOf, type Read, type Token, type Tokens } from './tokens.ts';

/** Words that say something; a claim with one ("Lind is there") could be part of any mistake about her. */
const LEAST = 2;
/** Share of the mistake in a way to ask that the claim must repeat. */
const HALF = 0.5;
/** Likeness of a claim to a question that the fact answers with another value. */
const SAME_SLOT = 0.6;

/** Whether a fact denies a claim: as what people wrongly assume, or in a way to ask that it answers with no. */
export function denies(fact: Fact, claim: Tokens, read: Read): boolean {
  if (fact.kind === 'false-premise') return isAssumed(fact, claim, read);
  return (fact.no ?? []).some((phrasing) => isRepeated(read(phrasing), claim));
}

function isAssumed(fact: Fact, claim: Tokens, read: Read): boolean {
  const told = keysOf(read(fact.answer));
  const mine = meaningOf(claim);
  // "Lind said so", "Lind has a daughter, Brandt", "Lind met Brandt": who alone could be part of any mistake, and any meeting.
  const open = keysOf(read(`said says ${OPEN}`));
  const isTelling = ({ key, mention }: Token): boolean => mine.has(key) && mention?.kind !== 'person';
  const isOpen = !claim.all.some((token) => isTelling(token) && !open.has(token.key));
  if (mine.size < LEAST) return false;
  return fact.asked.some((phrasing) => {
    const one = read(phrasing);
    if ((isOpen && fact.no?.includes(phrasing) !== true) || !isRepeated(one, claim)) return false;
    // What the correction does not say itself is the mistake; a claim that makes another one, or none, is not denied.
    const mistake = new Set([...meaningOf(one)].filter((key) => !told.has(key)));
    return mistake.size === 0 || share(mistake, mine) >= HALF;
  });
}

/**
 * Whether a claim says what a question takes for granted or asks: nothing less, for that may be the very thing that is not so,
 * and nothing else, for of that the fact says nothing.
 */
function isRepeated(asked: Tokens, claim: Tokens): boolean {
  return (
    asked.negated === claim.negated &&
    asked.passive === claim.passive &&
    asked.turns === claim.turns &&
    rolesOf(asked) === rolesOf(claim) &&
    likeness(meaningOf(claim), meaningOf(asked)) === 1
  );
}

/** Links that tell who does it to whom, and which way. */
const TELLING = new Set('to from by for with against'.split(' '));

/** What is said in its order, but for days, which may stand anywhere; and the links that tell what is done to whom. */
function rolesOf({ all }: Tokens): string {
  const said = meaningOf({ all: all.filter(({ kind }) => kind !== 'date') });
  const links = all.filter(({ kind, key }) => kind === 'link' && TELLING.has(key)).map(({ key }) => key);
  return [...said, ...links.toSorted()].join(' ');
}

/** What a question asks for that a claim can fill in differently. */
const SLOTS: ReadonlySet<AnswerKind> = new Set(['person', 'date', 'time', 'duration', 'count']);

/** Whether a claim answers a question of the fact, but with another number, day or person than the fact. */
export function answersOtherwise(fact: Fact, claim: Tokens, read: Read): boolean {
  if (fact.kind === 'not-said' || fact.kind === 'false-premise' || claim.negated) return false;
  const told = read([fact.answer, ...fact.citations.map(({ quote }) => quote)].join(' '));
  const open = keysOf(read(OPEN));
  // A way to ask that is answered with no holds what is not so.
  const held = fact.asked.filter((one) => !fact.no?.includes(one));
  const known = keysOf({ all: [told, ...held.map((one) => read(one))].flatMap(({ all }) => all) });
  return fact.asked.some((phrasing) => {
    const kind = kindAsked(phrasing);
    if (kind === undefined || !SLOTS.has(kind)) return false;
    const asked = read(phrasing);
    const mine = claim.all.filter((token) => fills(kind, token) && !keysOf(asked).has(token.key));
    if (mine.length === 0 || mine.some(({ key }) => known.has(key))) return false;
    if (turnsOf(asked) !== turnsOf(claim) || !mine.every((token) => isCountedIn(told, token, claim)))
      return false;
    if (!told.all.some((token) => fills(kind, token))) return false;
    const rest = canonicalOf(meaningOf({ all: claim.all.filter((token) => !mine.includes(token)) }));
    const theirs = canonicalOf(meaningOf(asked));
    // Who met on one day may have met on another one, too.
    if (isWhen(kind) && claim.all.some(isPerson) && claim.all.some(({ key }) => open.has(key))) return false;
    // "Who was there" has more answers than the articles name; who led, wrote or published has one.
    if (kind === 'person' && !asked.all.some(isDeed)) return false;
    return likeness(rest, theirs) >= SAME_SLOT && share(rest, theirs) === 1 && !isNarrower(phrasing, rest);
  });
}

/** Verbs and nouns for what people do more than once, with others than are named. */
const OPEN =
  'met meet meeting talked talk talks spoke speak negotiated negotiations traveled flew went visited';

function isWhen(kind: AnswerKind): boolean {
  return kind === 'date' || kind === 'time';
}

function isPerson({ mention }: Token): boolean {
  return mention?.kind === 'person';
}

/** Of a number, whether the fact counts the same: "six times" is no answer to hours. */
function isCountedIn(told: Tokens, token: Token, claim: Tokens): boolean {
  if (token.kind !== 'figure') return true;
  const unit = claim.all[claim.all.indexOf(token) + 1]?.key;
  return told.all.some(({ kind }, at) => kind === 'figure' && told.all[at + 1]?.key === unit);
}

/** "The earlier meetings", where a claim is on meetings: others are meant. */
function isNarrower(phrasing: string, rest: ReadonlySet<string>): boolean {
  return wordsOf(phrasing).some(
    ({ text }) => QUALIFIERS.has(text) && !TAKEN.has(text) && !rest.has(keyOf(text)),
  );
}

/** They ask, and narrow nothing. */
const TAKEN = new Set('many much about exactly'.split(' '));

function turnsOf({ turns }: Tokens): string {
  return turns
    .split(' ')
    .filter((word) => !TAKEN.has(word))
    .join(' ');
}

function canonicalOf(keys: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...keys].map(canonical));
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
