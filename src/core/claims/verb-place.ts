import { isPlainEnglish } from '../search/english-words.ts';
import { PROSPECTIVE } from './lexicon.ts';
import type { Mark, Piece } from './marks.ts';
import { baseOfPast, baseOfPresent } from './verb-forms.ts';

/** Where the verb of a clause stands, and how. */
export interface Place {
  readonly at: number;
  readonly verb: string;
  readonly passive: boolean;
  /** Where its subject ends: before its auxiliaries. */
  readonly subjectEnd: number;
}

/** Nothing behind these is a finite verb: "the leaked tapes". */
const ATTRIBUTIVE = new Set(
  'a an the his her its their our this that these those some of in by for on at with to from two three four five many more most newly own'.split(
    ' ',
  ),
);

const FINITE = /^(?:would|will|could|may|might|can|should|must|shall)$/u;
const SUBORDINATE = /^(?:that|which|who|what|how|where|when|whether|why)$/u;

/** Where the verb of a statement stands; `undefined` where none is found. */
export function verbOf(marks: readonly Mark[]): Place | undefined {
  const found: Place[] = [];
  for (const [at, mark] of marks.entries()) {
    if (at === 0 || !marks.slice(0, at).some(({ kind }) => kind === 'piece')) continue;
    const auxiliary = auxiliaryAt(marks, at);
    if (auxiliary) {
      const [earlier] = found;
      return earlier && !isReduced(marks, earlier.at, at) ? earlier : auxiliary;
    }
    if (
      mark.kind === 'piece' &&
      verbForm(mark.piece) === 'past' &&
      !ATTRIBUTIVE.has(mark.piece.before) &&
      mark.piece.qualified === ''
    )
      found.push({ at, verb: mark.piece.key, passive: false, subjectEnd: endBefore(marks, at) });
  }
  // "The tapes published by the Herald showed …": what goes on with "by" is no verb of its own.
  return found.find(({ at }) => !isBy(marks[at + 1])) ?? found[0] ?? presentIn(marks);
}

/** "The plan unveiled in May was changed": not what was done to it is said, but what comes behind. */
function isReduced(marks: readonly Mark[], from: number, to: number): boolean {
  const between = marks.slice(from + 1, to);
  const isSubordinate = between.some(
    (mark) =>
      mark.kind === 'piece' && [mark.piece.before, mark.piece.typed].some((word) => SUBORDINATE.test(word)),
  );
  return isLink(between[0]) && !isSubordinate;
}

/** The verb that an auxiliary at this place belongs to, or the auxiliary itself. */
function auxiliaryAt(marks: readonly Mark[], at: number): Place | undefined {
  const mark = marks[at];
  const subjectEnd = endBefore(marks, at);
  if (mark?.kind === 'be' || mark?.kind === 'have') {
    const next = marks.findIndex(({ kind }, other) => other > at && (kind === 'piece' || kind === 'be'));
    const behind = marks[next];
    if (behind?.kind === 'be') return auxiliaryAt(marks, next);
    const form = behind?.kind === 'piece' ? verbForm(behind.piece) : undefined;
    if (behind?.kind === 'piece' && form !== undefined)
      return { at: next, verb: behind.piece.key, passive: mark.kind === 'be' && form === 'past', subjectEnd };
    const isProspective = marks
      .slice(at, next)
      .some((other) => other.kind === 'modal' && PROSPECTIVE.has(other.typed));
    if (behind?.kind === 'piece' && behind.piece.kind !== 'link' && isProspective)
      return { at: next, verb: behind.piece.key, passive: false, subjectEnd };
    return { at, verb: mark.kind, passive: false, subjectEnd };
  }
  if (mark?.kind !== 'do' && !(mark?.kind === 'modal' && FINITE.test(mark.typed))) return undefined;
  const next = marks.findIndex(({ kind }, other) => other > at && kind !== 'not' && kind !== 'modal');
  const behind = marks[next];
  if (behind?.kind === 'be' || behind?.kind === 'have') return auxiliaryAt(marks, next);
  if (behind?.kind !== 'piece' || behind.piece.kind === 'pronoun') return undefined;
  return { at: next, verb: behind.piece.key, passive: false, subjectEnd };
}

function presentIn(marks: readonly Mark[]): Place | undefined {
  const at = marks.findIndex(
    (mark, place) =>
      place > 0 &&
      mark.kind === 'piece' &&
      mark.piece.kind !== 'link' &&
      baseOfPresent(mark.piece.typed) !== undefined &&
      canRule(marks[place - 1]),
  );
  const verb = marks[at];
  if (verb?.kind !== 'piece') return undefined;
  return { at, verb: verb.piece.key, passive: false, subjectEnd: endBefore(marks, at) };
}

function canRule(mark: Mark | undefined): boolean {
  if (mark?.kind === 'not') return true;
  return (
    mark?.kind === 'piece' &&
    (mark.piece.kind === 'name' || mark.piece.kind === 'pronoun' || mark.piece.typed.endsWith('s'))
  );
}

/** "Will not have been": auxiliaries belong to the verb, not to its subject. */
export function endBefore(marks: readonly Mark[], at: number): number {
  let end = at;
  while (end > 0 && marks[end - 1]?.kind !== 'piece') end -= 1;
  return end;
}

/** Whether a verb form at this place is passive: behind a form of "be", or before "by". */
export function isPassive(piece: Piece, marks: readonly Mark[], at: number): boolean {
  if (verbForm(piece) !== 'past') return false;
  const before = marks.slice(endBefore(marks, at), at);
  return before.some(({ kind }) => kind === 'be') || (isBy(marks[at + 1]) && before.length === 0);
}

/** Whether a mark is a preposition. */
export function isLink(mark: Mark | undefined): boolean {
  return mark?.kind === 'piece' && mark.piece.kind === 'link';
}

function isBy(mark: Mark | undefined): boolean {
  return mark?.kind === 'piece' && mark.piece.kind === 'link' && mark.piece.key === 'by';
}

/** Whether a piece may be the verb where it stands. */
export function isVerbLike(piece: Piece, marks: readonly Mark[], at: number, isQuestion: boolean): boolean {
  if (piece.kind === 'link') return false;
  if (verbForm(piece) !== undefined) return !ATTRIBUTIVE.has(piece.before);
  const before = marks[at - 1];
  return (
    isQuestion ||
    before?.kind === 'modal' ||
    before?.kind === 'do' ||
    baseOfPresent(piece.typed) !== undefined
  );
}

/** How a piece may be a verb by its form. The first word of a name of several decides ("took part"). */
export function verbForm({ kind, typed, mention }: Piece): 'past' | 'ing' | undefined {
  if (kind !== 'word' && mention?.kind !== 'concept') return undefined;
  if (baseOfPast(typed) !== undefined) return 'past';
  if (/\p{Ll}{3,}ing$/u.test(typed)) return 'ing';
  if (mention === undefined || isPlainEnglish(typed)) return undefined;
  for (let end = 3; end < typed.length - 1; end += 1)
    if (baseOfPast(typed.slice(0, end)) !== undefined && isPlainEnglish(typed.slice(0, end))) return 'past';
  return undefined;
}
