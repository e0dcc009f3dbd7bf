import type { Citation, Fact, Knowledge } from '../model.ts';
import type { Names } from '../search/names.ts';
import { fold, wordsOf } from '../search/words.ts';
import { attributedIn, speakerKey } from './attributed.ts';
import { type Clause, clauseOf, clausesAround } from './clause.ts';
import type { Asked } from './entailment.ts';
import { type Filling, fillingsOf } from './fillings.ts';
import { isWho } from './fit.ts';
import { type Mark, marksOf, type Piece } from './marks.ts';
import { CONDITIONAL, partsOf, predicatesOf } from './sentence-parts.ts';
import { takenApart, type Told, toldIn } from './told.ts';
import { baseOfPast } from './verb-forms.ts';
import { waysToSay } from './ways-to-say.ts';

/** Something that a fact affirms, ready to be held against a claim. */
export interface Affirmed {
  /** Who says it; empty in the articles' own voice. */
  readonly speaker: string;
  readonly asked?: Asked;
  /** A reader's wording, which may say more than the answer does: it can be contradicted, but confirms nothing. */
  readonly isWording?: boolean;
  /** The answer that it is quoted for: what is cut out of a sentence may leave out what the answer has. */
  readonly within?: readonly Clause[];
  /** How it reads around the verb of a claim. */
  readonly around: (verb: string) => readonly Clause[];
}

const ASKING =
  /^\W*(?:(?:so|and|but|wait|ok|well|hey|really)\W+)*(?:is it (?:true|right|correct) (?:that )?|did you say (?:that )?|are you saying (?:that )?|someone told me (?:that )?|i (?:heard|read) (?:that )?|do (?:we|you) know if )?/iu;
const TAG =
  /,?\s+(?:is (?:it|that|this) (?:true|right|correct|so)|right|correct|is it not|no|or not|or what|really|true)\s*\?*$/iu;
/** Words that say something, from which on a way to ask is exact enough to be a statement. */
const EXACT = 3;

const REPORTING = /^(?:said|says|say|claimed|claims|told \p{L}+)(?: that)?\s/iu;

/** Words of a quotation, in a row, by which another one is known to hold the same words. */
const ROW = 3;

/** Rows of words, `source a b c`, that somebody is quoted with: another quotation with them is in that voice. */
function voicedIn({ facts, sources }: Knowledge): ReadonlySet<string> {
  const outlets = new Set([...sources.values()].map(({ publisher }) => bare(publisher)));
  return new Set(
    [...facts.values()]
      .filter(
        ({ kind, saidBy }) => kind !== 'false-premise' && saidBy !== undefined && !outlets.has(bare(saidBy)),
      )
      .flatMap(({ citations }) => citations.flatMap(rowsOf)),
  );
}

function bare(publisher: string): string {
  return fold(publisher).replace(/^the /u, '');
}

function rowsOf({ source, quote }: Citation): readonly string[] {
  const words = wordsOf(quote).map(({ text }) => text);
  return words
    .slice(0, Math.max(1, words.length - ROW + 1))
    .map((_, at) => `${source} ${words.slice(at, at + ROW).join(' ')}`);
}

/**
 * What a fact affirms: its answer, clause by clause, and the ways to ask, each with what the answer fills in.
 * @param voiced as `voicedIn` gives them
 */
function affirmedBy(
  fact: Fact,
  knowledge: Knowledge,
  names: Names,
  voiced: ReadonlySet<string>,
): readonly Affirmed[] {
  // A correction, what is not told, and the head of an overview affirm too little of what is asked there.
  if (fact.kind === 'false-premise' || fact.kind === 'not-said' || fact.includes) return [];
  const told = toldIn(fact, knowledge, names);
  const first = told[0]?.[0];
  const speaker = voiceOf(fact, first?.speaker ?? '', names);
  const polar = (phrasings: readonly string[], negated: boolean): readonly Affirmed[] =>
    phrasings.flatMap((phrasing) => {
      const asked = attributedIn(
        phrasing
          .replace(TAG, '')
          .replace(ASKING, '')
          .replace(/[?!.]+$/u, ''),
        names,
      );
      const marks = marksOf(asked.content, names);
      if (!isExact(marks)) return [];
      return [
        reading(
          negated ? [...marks, { kind: 'not', typed: 'not' }] : marks,
          asked.speaker || voiceFor(marks, speaker),
        ),
      ];
    });
  const open = first?.clause
    ? fillingsOf(fact, first.clause, names)
        .filter(({ marks }) => isExact(marks))
        .map((filling) => filled(filling, speaker))
    : [];
  // What stands under a condition, or is said by one of several, cannot be told from a few of its words.
  const isWhose = open.some(({ asked }) => asked === 'who');
  const quoted = first ? quotedIn(fact, first, names, voiced) : [];
  const within = told.flat().flatMap(({ clause }) => clause ?? []);
  return [
    // Where it is asked who did it, the answer tells who did, and nobody else.
    ...told
      .flat()
      .map(({ marks, speaker: own }, at) =>
        statement(marks, own, [], at === 0 && isWhose ? 'who' : undefined),
      ),
    ...quoted.map(({ marks, speaker: own }) =>
      statement(marks, own || voiceFor(marks, speaker), first?.clause?.subject, undefined, within),
    ),
    ...fact.citations.flatMap(({ quote }) => thingIn(quote, speaker, names)),
    ...polar(fact.yes ?? [], false),
    ...polar(fact.no ?? [], true),
    ...open,
  ];
}

/**
 * "Was the meeting in Oster?" leaves open which meeting, so as a statement it could mean another one; "Is Lind the mayor?"
 * does not, nor does "Did they land?", which a claim can only repeat of those who were named before.
 */
function isExact(marks: readonly Mark[]): boolean {
  const pieces = marks.flatMap((mark) => (mark.kind === 'piece' ? [mark.piece] : []));
  const isOne = new Set(pieces.map(({ key }) => key)).size === 1;
  return (
    pieces.some(
      (piece) =>
        isWho(piece) || (piece.kind === 'pronoun' && piece.typed !== 'there') || piece.qualified !== '',
    ) &&
    (pieces.length >= EXACT || (pieces.length > 1 && isOne))
  );
}

/** In whose voice a fact answers: a person who is said to say it has it said, whatever the verb. */
function voiceOf({ saidBy }: Fact, first: string, names: Names): string {
  if (saidBy === undefined) return first;
  const key = speakerKey(saidBy, names);
  return names.resolve(wordsOf(saidBy)).mentions.some(({ kind }) => kind === 'person') ? key : first;
}

/** "Did Lind say no?" is a way to ask about her: then nobody else needs to say it. */
function voiceFor(marks: readonly Mark[], speaker: string): string {
  return marks.some((mark) => mark.kind === 'piece' && mark.piece.key === speaker) ? '' : speaker;
}

/** The words of the articles; where the quotation begins with its verb, the subject is that of the answer. */
function quotedIn(fact: Fact, first: Told, names: Names, voiced: ReadonlySet<string>): readonly Told[] {
  const subject = (first.clause?.subject ?? []).map((piece) => ({ kind: 'piece', piece }) as const);
  return fact.citations.flatMap((citation) => {
    const { quote } = citation;
    const isVoiced = fact.saidBy === undefined && rowsOf(citation).some((row) => voiced.has(row));
    if (CONDITIONAL.test(quote) || isVoiced) return [];
    const plain = quote.replace(/^(?:also|then|and|where|as|that|while)\s/iu, '').replace(REPORTING, '');
    const begun =
      baseOfPast(wordsOf(plain)[0]?.text ?? '') !== undefined && plain === plain.replace(/^\p{Lu}/u, '');
    if (!begun) return takenApart(plain, partsOf, names);
    if (subject.length === 0 || REPORTING.test(quote)) return [];
    return predicatesOf(`x ${plain}`).map((part) => {
      const marks = [...subject, ...marksOf(part.replace(/^x /u, ''), names)];
      return { speaker: '', marks, clause: clauseOf(marks) };
    });
  });
}

/** "Lind's third visit", where no verb is quoted: whoever says that it was one repeats that. */
function thingIn(quote: string, speaker: string, names: Names): readonly Affirmed[] {
  const marks = marksOf(quote, names);
  const it = marksOf('x it was', names).slice(1);
  const clause = clauseOf([...it, ...marks]);
  const isCounted = marks.some((mark) => mark.kind === 'piece' && mark.piece.kind === 'figure');
  const isNamed = marks.some((mark) => mark.kind === 'piece' && isWho(mark.piece));
  if (clauseOf(marks) || clause?.verb !== 'be' || !isCounted || !isNamed) return [];
  return [{ speaker, asked: 'what', around: (verb) => (verb === 'be' ? [clause] : []) }];
}

function statement(
  marks: readonly Mark[],
  speaker: string,
  full: readonly Piece[] = [],
  asked?: Asked,
  within: readonly Clause[] = [],
): Affirmed {
  const plain = clauseOf(marks);
  // "The plan was leaked" in a fact on the first plan: the quotation is of that one.
  const isFull = (pieces: readonly Piece[]): boolean =>
    pieces.length > 1 &&
    pieces.every((piece) => full.some(({ kind, key }) => kind === piece.kind && key === piece.key));
  const clause = plain && isFull(plain.object) ? { ...plain, object: full } : plain;
  return {
    speaker,
    asked,
    within,
    around: (verb) => {
      const ways = clause ? waysToSay(clause).filter((one) => one.verb === verb) : [];
      return ways.length > 0 || verb === 'be' ? ways : clausesAround(marks, verb);
    },
  };
}

function reading(marks: readonly Mark[], speaker: string): Affirmed {
  return { speaker, around: (verb) => clausesAround(marks, verb) };
}

function filled({ marks, asked, fill }: Filling, speaker: string): Affirmed {
  return { speaker, asked, isWording: true, around: (verb) => clausesAround(marks, verb).flatMap(fill) };
}

/** Facts kept read; a message seldom touches more. */
const KEPT = 200;

/** What the facts of a knowledge affirm, each read when it is first asked for. */
export function affirmedIn(knowledge: Knowledge, names: Names): (fact: Fact) => readonly Affirmed[] {
  let voiced: ReadonlySet<string> | undefined;
  const kept = new Map<Fact, readonly Affirmed[]>();
  return (fact) => {
    const known = kept.get(fact);
    if (known) return known;
    voiced ??= voicedIn(knowledge);
    if (kept.size >= KEPT) kept.clear();
    const made = affirmedBy(fact, knowledge, names, voiced);
    kept.set(fact, made);
    return made;
  };
}
