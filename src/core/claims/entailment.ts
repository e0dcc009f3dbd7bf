import { type Clause, isTime, withNamesSorted } from './clause.ts';
import { fitOf, type Fit, isWho, wholeFit } from './fit.ts';
import { DROPPABLE, hasOneAnswer, MOTION, MUTUAL } from './lexicon.ts';
import type { Piece } from './marks.ts';
import { baseOfPresent } from './verb-forms.ts';
import { verbForm } from './verb-place.ts';

/** How a clause stands to another one that is affirmed. */
export type Standing =
  | Fit
  /** The one says what the other one says not. */
  | { readonly kind: 'negation' };

/** What of an affirmed clause answers a question: there another name contradicts it, and less may be said. */
export type Asked = 'who' | 'where' | 'what' | undefined;

/** Pieces that a claim must have, its verb among them; with fewer it could be the beginning of anything. */
const LEAST = 2;
const SAME: Fit = { kind: 'same' };
const BESIDE: Fit = { kind: 'beside' };

/** Holds a clause against an affirmed one. */
export function standingOf(claim: Clause, affirmed: Clause, asked?: Asked): Standing {
  if (claim.verb !== affirmed.verb || !modalsFit(claim.modals, affirmed.modals)) return BESIDE;
  if (sizeOf(claim) < LEAST) return BESIDE;
  const nots = [claim.denied.length, affirmed.denied.length];
  if (nots.includes(0) && nots.includes(1)) {
    const follows = nots[0] === 1 ? compare(claim, affirmed, undefined) : compare(affirmed, claim, undefined);
    return follows.kind === 'same' ? { kind: 'negation' } : BESIDE;
  }
  if (claim.denied.length === 0 && affirmed.denied.length === 0) return compare(claim, affirmed, asked);
  // Under a "not", less said is more denied; and where there is more than one verb, it must stand before the same word.
  const isDeniedAlike =
    claim.denied.length === affirmed.denied.length &&
    sizeOf(claim) === sizeOf(affirmed) &&
    (!hasInner(claim) || claim.denied.join(' ') === affirmed.denied.join(' '));
  return isDeniedAlike && compare(claim, affirmed, undefined).kind === 'same' ? SAME : BESIDE;
}

function hasInner({ object, phrases }: Clause): boolean {
  return [...object, ...phrases.flatMap(({ pieces }) => pieces)].some(
    (piece) =>
      piece.key === 'be' || verbForm(piece) !== undefined || baseOfPresent(piece.typed) !== undefined,
  );
}

function modalsFit(claim: ReadonlySet<string>, affirmed: ReadonlySet<string>): boolean {
  return (
    [...claim].every((modal) => affirmed.has(modal)) &&
    [...affirmed].every((modal) => claim.has(modal) || DROPPABLE.has(modal))
  );
}

/** Whether the one says no more than the other does, "not" aside. */
function compare(claim: Clause, affirmed: Clause, asked: Asked): Fit {
  if (isAmongThem(claim) && !isAmongThem(affirmed, claim.subject)) return BESIDE;
  const fits: Fit[] = [];
  const isOne = asked === 'who' && hasOneAnswer(claim.verb) && claim.object.length > 0;
  if (claim.subject.length > 0) fits.push(subjectFit(claim.subject, affirmed.subject, isOne));
  if (claim.object.length > 0)
    fits.push((claim.verb === 'be' && asked !== 'what' ? wholeFit : fitOf)(claim.object, affirmed.object));
  else if (affirmed.object.length > 0) return BESIDE;
  const isSettled = isHeld(claim);
  const isPlaced = asked === 'where' && isSettled;
  const isDated = claim.phrases.some(({ pieces }) => pieces.some(({ kind }) => kind === 'date'));
  for (const phrase of claim.phrases) {
    const agreeing = affirmed.phrases
      .filter(({ link, pieces }) => linksAgree(phrase.link, link, pieces, claim.verb))
      .map(({ pieces }) => pieces);
    // "At Oster's town hall" is "at the town hall in Oster".
    const spread = agreeing
      .filter((pieces) => pieces.every(({ mention }) => mention?.kind === 'place'))
      .flat();
    const all = [...agreeing, spread].map((pieces) => {
      const fit = fitOf(phrase.pieces, pieces);
      return fit.kind === 'beside' && (isPlaced || (isDated && isSettled))
        ? placeFit(phrase.pieces, pieces)
        : fit;
    });
    fits.push(all.find(({ kind }) => kind === 'same') ?? all.find(({ kind }) => kind === 'differ') ?? BESIDE);
  }
  if (fits.some(({ kind }) => kind === 'beside') || isLoosened(claim, affirmed)) return BESIDE;
  // Who met on one day may have met on another one, too.
  const isOpen = isRepeatable(claim) && fits.some((fit) => fit.kind === 'differ' && fit.mine.kind === 'date');
  if (isOpen) return BESIDE;
  const [differ, ...more] = fits.filter(({ kind }) => kind === 'differ');
  return differ === undefined ? SAME : more.length === 0 ? differ : BESIDE;
}

/** Whether those of the subject do it to each other; with `all`, just these, and with nobody else. */
function isAmongThem({ base, subject, object, phrases }: Clause, all?: readonly Piece[]): boolean {
  if (!MUTUAL.has(base) || object.length > 0 || subject.length < 2) return false;
  if (!all) return subject.every(isWho);
  const isAlone = phrases.every(
    ({ link, pieces }) => link !== 'with' && link !== 'to' && !pieces.some(isPerson),
  );
  return (
    isAlone && subject.length === all.length && subject.every(({ key }) => all.some((own) => own.key === key))
  );
}

/** What people do more than once. */
function isRepeatable({ base, verb }: Clause): boolean {
  return MUTUAL.has(base) || MOTION.has(verb);
}

/** Somebody can travel to more places than are told; a thing is, or was held, in one. */
function isHeld({ verb, subject }: Clause): boolean {
  return (verb === 'be' || verb === 'hold' || verb === 'have') && !subject.some(isPerson);
}

function isPerson({ mention }: Piece): boolean {
  return mention?.kind === 'person';
}

/** Whether a claim leaves out what an answer has beside the same verb ("for the town"): what is quoted for it may be cut short. */
export function isCutShort(claim: Clause, within: Clause): boolean {
  const isCarried = (pieces: readonly Piece[]): boolean =>
    pieces.every(isTime) ||
    claim.phrases.some((own) => own.pieces.some(({ key }) => pieces.some((piece) => piece.key === key)));
  return (
    within.verb === claim.verb &&
    (isLoosened(claim, within) || !within.phrases.every(({ pieces }) => isCarried(pieces)))
  );
}

/** "The talks" for "the talks with Lind": without what tells which, they could be others. */
function isLoosened(claim: Clause, affirmed: Clause): boolean {
  const carried = (pieces: readonly Piece[]): boolean =>
    claim.phrases.some((own) => own.pieces.some(({ key }) => pieces.some((piece) => piece.key === key)));
  const row = [{ link: '', pieces: affirmed.object }, ...affirmed.phrases];
  return row.some(({ pieces, link }, at) => {
    const next = row[at + 1];
    const isThing =
      pieces.length > 0 && !pieces.some((piece) => isWho(piece) || isTime(piece) || piece.kind === 'figure');
    const mine = link === '' ? claim.object : claim.phrases.flatMap((own) => own.pieces);
    const isUsed =
      mine.some(({ before }) => /^(?:the|this|that|these|those)$/u.test(before)) &&
      mine.some(({ key }) => pieces.some((piece) => piece.key === key));
    return next !== undefined && isThing && isUsed && !next.pieces.every(isTime) && !carried(next.pieces);
  });
}

/** Of whom something is said must be the same, but for somebody beside him or her. */
function subjectFit(claim: readonly Piece[], written: readonly Piece[], isOne: boolean): Fit {
  const isTitled = fitOf(claim, written).kind !== 'same';
  const affirmed = isTitled ? withNamesSorted(withoutTitles(written)) : written;
  const fit = fitOf(claim, affirmed);
  if (fit.kind === 'same') {
    if (claim.length === 1 && claim[0]?.kind === 'pronoun') return fit;
    const left = withoutTitles(affirmed).filter((piece) => !claim.some((own) => own.key === piece.key));
    // "The earlier meetings" are those of whom they were; "the meetings" could be others.
    const isTold =
      !affirmed.some(({ kind }) => kind === 'link') || claim.some(({ qualified }) => qualified !== '');
    const isCounted = (piece: Piece): boolean => affirmed[affirmed.indexOf(piece) - 1]?.kind === 'figure';
    const isFit = left.every((piece) => piece.kind === 'link' || isCounted(piece) || isBeside(piece, claim));
    return left.length === 0 || (isTold && isFit) ? fit : BESIDE;
  }
  const stranger = claim.find((piece) => isWho(piece) && !affirmed.some(({ key }) => key === piece.key));
  const theirs = affirmed.find(({ mention }) => mention?.kind === 'person');
  const isSomebody = claim.every(
    ({ mention, foreign }) => mention?.kind === 'person' || (foreign && mention === undefined),
  );
  return isOne && isSomebody && stranger && theirs ? { kind: 'differ', mine: stranger, theirs } : BESIDE;
}

/** Somebody beside whom one is named; of a thing, whose it is and how many there are of it. */
function isBeside({ kind, key, mention }: Piece, claim: readonly Piece[]): boolean {
  const isAmong = claim.some((own) => own.mention?.kind === 'person' || own.qualified !== '');
  if (mention?.kind === 'person') return isAmong;
  const isSaid = claim.some((own) => own.kind === kind && own.key === key);
  return kind === 'figure' || isSaid || (mention !== undefined && mention.kind !== 'concept');
}

/** "The senior negotiator Otto Brandt" is Otto Brandt; "Lind's aide Brandt" stays, or it would be Lind as well. */
function withoutTitles(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece, at) => {
    if (piece.kind !== 'word' && piece.mention?.kind !== 'concept') return true;
    // "Lind denied that Brandt left": not a title of his.
    if (verbForm(piece) !== undefined || baseOfPresent(piece.typed) !== undefined) return true;
    const next = pieces.slice(at).find((other) => other.kind === 'link' || isWho(other));
    const run = pieces.slice(0, at).findLast((other) => other.kind === 'link' || isWho(other));
    const isOwned =
      run !== undefined && run.typed !== '' && pieces[pieces.indexOf(run) + 1]?.before !== 'and';
    return next?.mention?.kind !== 'person' || isOwned;
  });
}

function isPlace({ mention, foreign }: Piece): boolean {
  return mention?.kind === 'place' || (foreign && mention === undefined);
}

function placeFit(claim: readonly Piece[], affirmed: readonly Piece[]): Fit {
  const mine = claim.find((piece) => !affirmed.some(({ key }) => key === piece.key));
  const theirs = affirmed.find(({ mention }) => mention?.kind === 'place');
  return mine && theirs && claim.every(isPlace) ? { kind: 'differ', mine, theirs } : BESIDE;
}

function linksAgree(one: string, other: string, pieces: readonly Piece[], verb: string): boolean {
  if (one === other) return true;
  const both = [one, other];
  // "Had been to Oster" is "was in Oster".
  if (verb === 'be' && both.every((link) => link === 'in' || link === 'to')) return true;
  const isCount = pieces.every((piece) => isTime(piece) || piece.kind === 'figure');
  return isCount && both.every((link) => /^(?:in|for)?$/u.test(link));
}

function sizeOf({ subject, object, phrases, verb }: Clause): number {
  const pieces = [...subject, ...object, ...phrases.flatMap((phrase) => phrase.pieces)];
  const weight = pieces.filter(({ kind }) => kind !== 'link').length;
  return verb === 'be' || verb === 'have' ? weight : weight + 1;
}
