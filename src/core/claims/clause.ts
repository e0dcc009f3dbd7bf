import type { Mark, Piece } from './marks.ts';
import { baseOfPast } from './verb-forms.ts';
import { endBefore, isLink, isPassive, isVerbLike, type Place, verbForm, verbOf } from './verb-place.ts';

/** One phrase with the preposition that it begins with; empty for an object or a predicate. */
export interface Phrase {
  readonly link: string;
  readonly pieces: readonly Piece[];
}

/** A clause taken apart, as far as its form tells: who does what to whom, where, when. */
export interface Clause {
  /** Who does it, whether the verb stands in the active or the passive; empty where a passive does not say. */
  readonly subject: readonly Piece[];
  /** Key of the verb; `be` or `have` where there is no other. */
  readonly verb: string;
  readonly object: readonly Piece[];
  readonly phrases: readonly Phrase[];
  /** What each "not" stands before. */
  readonly denied: readonly string[];
  /** Words by which something is possible, wished or to come. */
  readonly modals: ReadonlySet<string>;
  /** The verb as typed, in its base form. */
  readonly base: string;
}

/** Takes a statement apart; `undefined` where no verb is found. */
export function clauseOf(marks: readonly Mark[]): Clause | undefined {
  const place = verbOf(marks);
  return place && clauseAt(marks, place);
}

/** The ways to take a text apart around a verb; a question may leave open where its subject ends. */
export function clausesAround(marks: readonly Mark[], verb: string): readonly Clause[] {
  const places: Place[] = [];
  const [first] = marks;
  const isQuestion = first !== undefined && first.kind !== 'piece' && first.kind !== 'not';
  const body = isQuestion ? marks.slice(1) : marks;
  const isBe = first?.kind === 'be';
  if (isQuestion && ((isBe && verb === 'be') || (first.kind === 'have' && verb === 'have'))) {
    for (const [at, mark] of body.entries()) {
      // "Was the meeting with Lind in Oster": what goes on with a preposition belongs to the subject, but for the last.
      const isInside = isLink(mark) && body.slice(at + 1).some(isLink);
      if (at > 0 && mark.kind === 'piece' && !isInside)
        places.push({ at: at - 1, verb, passive: false, subjectEnd: at });
    }
  } else
    for (const [at, mark] of body.entries()) {
      if (at === 0) continue;
      if (mark.kind === verb) {
        const after = body[at + 1];
        if (after?.kind === 'piece' && verbForm(after.piece) === undefined)
          places.push({ at, verb, passive: false, subjectEnd: endBefore(body, at) });
      } else if (
        mark.kind === 'piece' &&
        mark.piece.key === verb &&
        isVerbLike(mark.piece, body, at, isQuestion)
      ) {
        const passive =
          isPassive(mark.piece, body, at) || (isBe && baseOfPast(mark.piece.typed) !== undefined);
        places.push({ at, verb, passive, subjectEnd: endBefore(body, at) });
      }
    }
  const modal = isQuestion && first.kind === 'modal' ? [first] : [];
  return places.map((place) => clauseAt([...body, ...modal], place));
}

function clauseAt(marks: readonly Mark[], { at, verb, passive, subjectEnd }: Place): Clause {
  const verbMark = marks[at];
  const isCopula = verb === 'be' || verb === 'have';
  const before = withNamesSorted(piecesOf(marks.slice(0, subjectEnd)));
  const behind = phrasesOf(
    piecesOf(marks.slice(isCopula && marks[at]?.kind === 'piece' ? at + 1 : Math.max(at + 1, subjectEnd))),
  );
  const direct = behind.find(({ link }) => link === '');
  const others = behind.filter((phrase) => phrase !== direct);
  const agent = passive ? others.find(({ link }) => link === 'by') : undefined;
  // "Was only welcomed": what narrows the verb narrows the whole.
  const narrowed = verbMark?.kind === 'piece' && !isCopula ? verbMark.piece.qualified.split(' ') : [];
  const modals = marks.flatMap((mark) => (mark.kind === 'modal' ? [mark.typed] : []));
  return {
    subject: passive ? (agent?.pieces ?? []) : before,
    verb,
    object: passive ? before : (direct?.pieces ?? []),
    phrases: passive ? [...others.filter((phrase) => phrase !== agent), ...(direct ? [direct] : [])] : others,
    denied: denied(marks),
    modals: new Set([...modals, ...narrowed.filter((word) => word !== '')]),
    base: verbMark?.kind === 'piece' ? (baseOfPast(verbMark.piece.typed) ?? verbMark.piece.typed) : verb,
  };
}

/** The keys of what stands behind each "not"; empty for one at the end. */
function denied(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark, at) => {
    if (mark.kind !== 'not') return [];
    const next = marks.slice(at).find(({ kind }) => kind === 'piece');
    return [next?.kind === 'piece' ? next.piece.key : ''];
  });
}

/** The content of marks, links among it. */
function piecesOf(marks: readonly Mark[]): readonly Piece[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'piece') return [mark.piece];
    // Outside of its verb an auxiliary begins another statement, which must be held against something, too.
    if (mark.kind !== 'be') return [];
    return [
      { kind: 'word', key: 'be', foreign: false, qualified: '', typed: mark.typed, before: '' } as const,
    ];
  });
}

/** Parted at prepositions; days stand by themselves, whatever stands around them. */
function phrasesOf(pieces: readonly Piece[]): readonly Phrase[] {
  const phrases: { link: string; pieces: Piece[] }[] = [{ link: '', pieces: [] }];
  for (const piece of pieces) {
    const last = phrases.at(-1);
    if (piece.kind === 'link') {
      // "About the talks in Oster": where the talks were is no place of the verb.
      if (!last || !isThing(last)) phrases.push({ link: piece.key, pieces: [] });
    } else if (isTime(piece) && (last?.link === '' || last?.pieces.some((other) => !isTime(other))))
      phrases.push({ link: 'in', pieces: [piece] });
    else last?.pieces.push(piece);
  }
  return phrases
    .filter((phrase) => phrase.pieces.length > 0)
    .map(({ link, pieces: inside }) => ({ link, pieces: withNamesSorted(inside) }));
}

/** Whether a phrase ends with something that a place, a person or a purpose may belong to; a length of time has none. */
function isThing({ link, pieces }: Phrase): boolean {
  const last = pieces.at(-1);
  if (last === undefined || link === '' || link === 'in' || pieces.some(isTime)) return false;
  const isNamed =
    last.foreign || last.kind === 'pronoun' || (last.kind === 'name' && last.mention?.kind !== 'concept');
  return !isNamed && !pieces.some(({ kind }) => kind === 'figure');
}

/** "Earlier that week", "2 December". */
export function isTime({ kind, typed, before, qualified }: Piece): boolean {
  if (kind === 'date') return true;
  return (
    /^(?:week|month|year|day|morning|afternoon|evening|night)$/u.test(typed) &&
    (qualified !== '' || /^(?:that|this|the)$/u.test(before))
  );
}

function isSortable({ mention, qualified }: Piece): boolean {
  return (mention?.kind === 'person' || mention?.kind === 'place') && qualified === '';
}

/** "Lind and Brandt", "Brandt-Lind": names side by side have no order. */
export function withNamesSorted(pieces: readonly Piece[]): readonly Piece[] {
  const sorted: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of [...pieces, undefined]) {
    if (piece && isSortable(piece)) {
      run.push(piece);
      continue;
    }
    sorted.push(...run.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
    run = [];
    if (piece) sorted.push(piece);
  }
  return sorted;
}
