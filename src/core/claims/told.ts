import { sentencesOf, withoutQuoted } from '../drafting/sentences.ts';
import type { Fact, Knowledge } from '../model.ts';
import type { Names } from '../search/names.ts';
import { attributedIn, NOBODY, speakerKey } from './attributed.ts';
import { type Clause, clauseOf } from './clause.ts';
import { type Mark, marksOf, type Piece } from './marks.ts';
import { halvesOf, partsOf, withoutAsides, withoutCarriers } from './sentence-parts.ts';

/** A claim, or a sentence of an answer, taken apart. */
export interface Told {
  readonly speaker: string;
  readonly marks: readonly Mark[];
  readonly clause: Clause | undefined;
}

/** What a claim says, each part with who says it and a subject of its own; nothing of it is passed over. */
export function claimedIn(text: string, names: Names): readonly Told[] {
  return takenApart(text, halvesOf, names);
}

/** The parts of a text, as `part` finds them, with who says them. */
export function takenApart(
  text: string,
  part: (sentence: string) => readonly string[],
  names: Names,
): readonly Told[] {
  const { speaker, content } = attributedIn(text, names);
  let before = '';
  return part(content).map((part, at) => {
    // "On Friday, Lind said that it opened, but that it was wet": her voice goes on.
    const isHers = at > 0 && speaker === '' && GOING_ON.test(part);
    const voice = isHers ? (before === '' ? NOBODY : before) : speaker;
    before = isHers ? voice : attributedIn(part, names).speaker;
    const marks = marksOf(isHers ? part.replace(GOING_ON, '') : part, names);
    return { speaker: voice, marks, clause: clauseOf(marks) };
  });
}

const GOING_ON = /^(?:(?:and|but) )?that (?=\S+ \S)/iu;

function persons(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.every(({ mention }) => mention?.kind === 'person') ? pieces : [];
}

/** "He met them": who stood in the same place of the sentence before. */
function withoutPronouns(told: Told, before: Clause | undefined): Told {
  if (!before) return told;
  const meant: Readonly<Record<string, readonly Piece[]>> = {
    he: before.subject.length === 1 ? persons(before.subject) : [],
    they: before.subject.length > 1 ? persons(before.subject) : [],
    them: before.object.length > 1 ? persons(before.object) : [],
  };
  const marks = told.marks.flatMap((mark): readonly Mark[] => {
    const pieces =
      mark.kind === 'piece' && mark.piece.kind === 'pronoun' ? meant[mark.piece.typed] : undefined;
    return pieces && pieces.length > 0 ? pieces.map((piece) => ({ kind: 'piece', piece }) as const) : [mark];
  });
  return { ...told, marks, clause: clauseOf(marks) };
}

/** What the answer of a fact says, by sentence. */
export function toldIn(fact: Fact, { sources }: Knowledge, names: Names): readonly (readonly Told[])[] {
  const publishers = [...sources.values()].map(({ publisher }) => publisher);
  const own = new Set(publishers.map((publisher) => speakerKey(publisher, names)));
  let before: Clause | undefined;
  return sentencesOf(fact.answer).map((sentence) => {
    const plain = withoutCarriers(withoutQuoted(sentence), publishers);
    const found = withoutAsides(plain)
      .flatMap((text) => takenApart(text.replace(/[.]+$/u, ''), partsOf, names))
      .map(({ speaker, marks, clause }): Told => {
        if (own.has(speaker)) return { speaker: '', marks, clause };
        const isHis = speaker === NOBODY && fact.saidBy !== undefined;
        return { speaker: isHis ? speakerKey(fact.saidBy, names) : speaker, marks, clause };
      })
      .map((told) => withoutPronouns(told, before));
    before = found[0]?.clause;
    return found;
  });
}
