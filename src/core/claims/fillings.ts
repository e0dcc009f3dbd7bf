import type { Fact } from '../model.ts';
import { kindAsked } from '../search/answer-kind.ts';
import type { Names } from '../search/names.ts';
import type { Clause, Phrase } from './clause.ts';
import type { Asked } from './entailment.ts';
import { DROPPABLE } from './lexicon.ts';
import { type Mark, marksOf, type Piece } from './marks.ts';

/** A question of a fact as a statement, with what its answer fills in. */
export interface Filling {
  readonly marks: readonly Mark[];
  readonly asked: Asked;
  /** Puts the answer where the question asks for it. */
  readonly fill: (clause: Clause) => readonly Clause[];
}

const WRAPPED =
  /^(?:(?:so|and|but|ok|hey|well|wait)\W+)*(?:(?:tell me|remind me|do (?:you|we) know|can you tell me)\s)?/iu;
const WHO =
  /^(?:who|which \p{L}+)\s(?<rest>(?!(?:did|do|does|has|have|had|will|would|can|could|should|else|in|on|of)\b).{4,})$/iu;
const WHEN =
  /^(?:when|where|how (?:long|late|early|often)|(?:for |at |on |in )?(?:how many|what|which) (?:times?|dates?|days?|hours?|minutes?|weeks?|months?|years?|city|country|airport|place|weekday|\p{L}+))\s(?<rest>(?:did|do|does|was|were|is|are|has|had|have|would|will)\s.{3,})$/iu;

/** What the first clause of an answer fills into the ways to ask for it. */
export function fillingsOf(fact: Fact, told: Clause, names: Names): readonly Filling[] {
  const polar = new Set([...(fact.yes ?? []), ...(fact.no ?? [])]);
  return fact.asked.flatMap((phrasing) => {
    if (polar.has(phrasing)) return [];
    const asked = phrasing.replace(WRAPPED, '').replace(/[?!.\s]+$/u, '');
    const who = WHO.exec(asked)?.groups?.['rest'];
    if (who !== undefined) return byWhom(who, told, names);
    const rest = WHEN.exec(asked)?.groups?.['rest'];
    if (rest === undefined) return [];
    const slot = slotOf(asked, told);
    if (!slot) return [];
    return [
      {
        marks: marksOf(rest, names),
        asked: kindAsked(asked) === 'place' ? 'where' : undefined,
        fill: (clause: Clause) => into(clause, slot, told.modals),
      },
    ];
  });
}

/** "Who opened it" with the subject of the answer, where that is somebody. */
function byWhom(rest: string, told: Clause, names: Names): readonly Filling[] {
  const { subject } = told;
  const isSomebody = subject.length > 0 && subject.every(({ mention }) => mention?.kind === 'person');
  if (!isSomebody || !isPlain(told)) return [];
  const marks = [...subject.map((piece) => ({ kind: 'piece', piece }) as const), ...marksOf(rest, names)];
  return [{ marks, asked: 'who', fill: (clause) => [clause] }];
}

/** The phrase of the answer that holds what is asked for; none where it cannot be told which. */
function slotOf(asked: string, told: Clause): Phrase | undefined {
  if (!isPlain(told)) return undefined;
  const { object, phrases } = told;
  const kind = kindAsked(asked);
  const holds = (piece: Piece): boolean => {
    if (kind === 'date') return piece.kind === 'date';
    if (kind === 'time') return piece.kind === 'date' && piece.key.startsWith('t');
    if (kind === 'place') return piece.mention?.kind === 'place';
    return (kind === 'duration' || kind === 'count') && piece.kind === 'figure';
  };
  const found = [{ link: '', pieces: object }, ...phrases].filter(({ pieces }) => pieces.some(holds));
  const [only] = found;
  return only && (found.length === 1 || kind === 'place') ? only : undefined;
}

function isPlain({ denied, modals }: Clause): boolean {
  return denied.length === 0 && [...modals].every((modal) => DROPPABLE.has(modal));
}

/** As a phrase of its own and, where nothing stands there, as the object. */
function into(clause: Clause, slot: Phrase, modals: ReadonlySet<string>): readonly Clause[] {
  const beside = {
    ...clause,
    modals: new Set([...clause.modals, ...modals]),
    phrases: [...clause.phrases, slot],
  };
  const isFree = clause.object.length === 0 && clause.subject.length > 0;
  return isFree ? [beside, { ...beside, phrases: clause.phrases, object: slot.pieces }] : [beside];
}
