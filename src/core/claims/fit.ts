import type { Piece } from './marks.ts';

/** How a phrase stands to another one. */
export type Fit =
  | { readonly kind: 'same' | 'beside' }
  /** The same but for one number, day or name. */
  | { readonly kind: 'differ'; readonly mine: Piece; readonly theirs: Piece };

const BESIDE: Fit = { kind: 'beside' };

/** What somebody or something is must be said in full. */
export function wholeFit(claim: readonly Piece[], affirmed: readonly Piece[]): Fit {
  const fit = fitOf(claim, affirmed);
  const isWhole = affirmed.every((piece) =>
    claim.some((own) => own.key === piece.key || (own.kind === piece.kind && own.kind === 'figure')),
  );
  return isWhole ? fit : BESIDE;
}

/** Whether the words of a phrase stand in the other, names in their order: it tells who does what to whom. */
export function fitOf(claim: readonly Piece[], affirmed: readonly Piece[]): Fit {
  if (claim.length === 1 && claim[0]?.kind === 'pronoun') return pronounFit(claim[0], affirmed);
  const isOrdered = claim.filter(isWho).length > 1;
  let last = -1;
  let differ: Fit | undefined;
  const used = new Set<Piece>();
  for (const [place, piece] of claim.entries()) {
    const next = claim[place + 1];
    const free = affirmed.filter((other) => !used.has(other));
    let other = free.find(
      (one) =>
        alike(piece, one) &&
        (!isOrdered || !isWho(piece) || affirmed.indexOf(one) > last) &&
        (piece.kind !== 'figure' || isCounting(next, one, affirmed)),
    );
    if (!other) {
      other = free.find(
        (one) => stands(piece, next, one, affirmed) && !claim.some((own) => own.key === one.key),
      );
      if (!other || differ) return BESIDE;
      differ = { kind: 'differ', mine: piece, theirs: other };
    }
    used.add(other);
    if (isWho(piece)) last = affirmed.indexOf(other);
  }
  if (claim.at(-1) && isOwner(claim.at(-1), affirmed, used)) return BESIDE;
  // What is left out must not have narrowed or loosened the rest.
  const isNarrowed = (piece: Piece): boolean =>
    !used.has(piece) && piece.qualified !== '' && ![...used].some(({ key }) => key === piece.key);
  if (affirmed.some(isNarrowed)) return BESIDE;
  return differ ?? { kind: 'same' };
}

/** Whether a phrase ends with somebody of whom the other one names something that is his: "Lind" is not "Lind's aides". */
function isOwner(last: Piece | undefined, affirmed: readonly Piece[], used: ReadonlySet<Piece>): boolean {
  if (!last || !isWho(last)) return false;
  const at = affirmed.findLastIndex((other) => used.has(other) && other.key === last.key);
  const next = affirmed[at + 1];
  if (at < 0 || !next || used.has(next) || isWho(next)) return false;
  if (next.kind !== 'word' && next.mention?.kind !== 'concept') return false;
  // "Called Lind by telephone": some names begin with a preposition of their own.
  const isApart =
    /^(?:a|an|the|and|his|her|their|its)$/u.test(next.before) ||
    /^(?:by|on|in|at|via|over)/u.test(next.typed);
  return !isApart;
}

function pronounFit({ typed, qualified }: Piece, affirmed: readonly Piece[]): Fit {
  // Where "there" is, only what stands before can tell.
  if (qualified !== '' || typed === 'there') return BESIDE;
  const isThing = /^(?:it|this|that|these|those)$/u.test(typed);
  const fits = affirmed.some(
    ({ kind, mention }) => kind === 'pronoun' || (mention?.kind === 'person') !== isThing,
  );
  return fits ? { kind: 'same' } : BESIDE;
}

/** Numbers that are loosened or given as a bound may both be right. */
const PLAIN = /^(?:nearly|about|exactly)?$/u;

/** Whether one number or day stands in the place of another. */
function stands(piece: Piece, next: Piece | undefined, other: Piece, affirmed: readonly Piece[]): boolean {
  if (piece.kind !== other.kind || !PLAIN.test(piece.qualified) || !PLAIN.test(other.qualified)) return false;
  if (piece.key === other.key) return false;
  if (piece.kind === 'figure') return isCounting(next, other, affirmed);
  return piece.kind === 'date' && shape(piece.key) === shape(other.key);
}

/** A day is held against a day, an hour against an hour, a month against a month. */
function shape(key: string): string {
  if (/\d/u.test(key)) return key.replaceAll(/\d/gu, '0');
  return key.endsWith('day') ? 'weekday' : 'month';
}

/** Whether a number counts the same; of a "third long visit" the word that it counts may stand further on. */
function isCounting(next: Piece | undefined, other: Piece, affirmed: readonly Piece[]): boolean {
  const behind = affirmed.slice(affirmed.indexOf(other) + 1);
  const isOrdinal = /\D/u.test(other.key);
  return isUnit(next, behind[0]) || (isOrdinal && behind.some((one) => isUnit(next, one)));
}

function isUnit(mine: Piece | undefined, theirs: Piece | undefined): boolean {
  if (mine === undefined) return theirs === undefined || theirs.kind === 'figure';
  return theirs !== undefined && mine.kind === theirs.kind && mine.key === theirs.key;
}

/** Names: of these none may be passed over, and their order counts. */
export function isWho({ kind, mention, foreign }: Piece): boolean {
  return foreign || (kind === 'name' && mention?.kind !== 'concept');
}

const PART = /^(?:earlier|early|late)$/u;

function isSpan({ typed, before }: Piece): boolean {
  return /^(?:week|month|year|day)$/u.test(typed) && /^(?:that|this|the)$/u.test(before);
}

/** Whether two pieces say the same. */
function alike(one: Piece, other: Piece): boolean {
  if (one.kind !== other.kind || one.key !== other.key) return false;
  // "Earlier that week" is that week.
  return (
    one.qualified === other.qualified || (isSpan(one) && one.qualified === '' && PART.test(other.qualified))
  );
}
