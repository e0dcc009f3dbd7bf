import { type Mention, type Names, symbolOf } from '../search/names.ts';
import { stem, wordsOf } from '../search/words.ts';
import { canonical, LINKS, MODALS, PROSPECTIVE, QUALIFIERS, SAME } from './lexicon.ts';
import { keyOf, normal, type Token, tokenOf } from './tokens.ts';
import { baseOfPast, isPlainPresent } from './verb-forms.ts';

/** A word that says something, with those that narrow or loosen it ("nearly", "original", "some"), sorted. */
export interface Piece extends Token {
  readonly qualified: string;
  /** As typed, joined where a name has several words. */
  readonly typed: string;
  /** What is typed before it. */
  readonly before: string;
}

/** A word of a text in its place. */
export type Mark =
  | { readonly kind: 'be' | 'have' | 'do' | 'not' | 'modal'; readonly typed: string }
  | { readonly kind: 'piece'; readonly piece: Piece };

const AUXILIARIES: readonly (readonly [Exclude<Mark['kind'], 'piece'>, ReadonlySet<string>])[] = [
  ['be', new Set('is are was were be been being am'.split(' '))],
  ['have', new Set('has have had having'.split(' '))],
  ['do', new Set('do does did'.split(' '))],
  ['not', new Set('not no never none nobody nothing neither'.split(' '))],
  ['modal', MODALS],
];
/** Adverbs and words that only join: what is said is the same without them. */
const EMPTY = new Set(
  'a an the of nor or s really just also too then so very quite actually indeed simply and well such its their his her own himself herself themselves itself repeatedly local ago that which who together such highly directly immediately though although'.split(
    ' ',
  ),
);
/** "Three to four", "3-4": one figure. */
const RANGE =
  /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?(?:to|or|[-–]) ?(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gu;

/** Reads the words of a text in their order. */
export function marksOf(text: string, names: Names): readonly Mark[] {
  const plain = normal(text)
    .replaceAll(/\b(he|she|it|that|there|who|what)'s\b/gu, '$1 is')
    .replaceAll(RANGE, (_, low: string, high: string) => ` ${stem(low)}0000${stem(high)} `);
  const { words, mentions } = names.resolve(wordsOf(plain));
  const bySymbol = new Map<string, Mention>(mentions.map((mention) => [symbolOf(mention.name), mention]));
  const marks: Mark[] = [];
  let qualifiers: string[] = [];
  let before = '';
  for (const [at, word] of words.entries()) {
    const last = marks.at(-1);
    if (isSilent(word.text, last)) continue;
    const next = words[at + 1];
    // "About five" is not quite five; "about the plan" is not.
    const isCount = next !== undefined && /^\d/u.test(next.stem);
    if (/^(?:about|around|over|under)$/u.test(word.text) && !isCount) {
      marks.push(linkMark(word.text === 'around' ? 'through' : word.text, word.text, before));
      before = word.text;
      continue;
    }
    if (word.text === 'without') {
      marks.push(linkMark('with', word.text, before), { kind: 'not', typed: word.text });
      before = word.text;
      continue;
    }
    const mark = markOf(word, [...new Set(qualifiers)].toSorted().join(' '), before, bySymbol);
    if (QUALIFIERS.has(word.text) && !word.stem.startsWith('#'))
      qualifiers.push(SAME.get(word.text) ?? word.text);
    else if (mark && !(marks[0]?.kind !== 'be' && isRepeated(mark, last))) marks.push(mark);
    if (mark?.kind === 'piece' && mark.piece.kind !== 'link') qualifiers = [];
    before = word.text;
  }
  // What qualifies nothing that follows is said of the whole.
  return [...marks, ...qualifiers.map((typed) => ({ kind: 'modal', typed }) as const)];
}

/** A verb in its base form; a name for searching takes verbs together that do not say the same ("met", "spoke"). */
function baseOfVerb(typed: string): string | undefined {
  return baseOfPast(typed) ?? (isPlainPresent(typed) ? typed : undefined);
}

function linkMark(key: string, typed: string, before: string): Mark {
  return { kind: 'piece', piece: { kind: 'link', key, foreign: false, qualified: '', typed, before } };
}

/** "The mayor, Lind": one person, called by office and by name. */
function isRepeated(mark: Mark, last: Mark | undefined): boolean {
  return (
    mark.kind === 'piece' &&
    mark.piece.kind === 'name' &&
    mark.piece.before !== 'and' &&
    last?.kind === 'piece' &&
    last.piece.key === mark.piece.key
  );
}

/** "Supposed to start", "5 p.m. local time", "met with Lind". */
function isSilent(typed: string, last: Mark | undefined): boolean {
  if (typed === 'with') return last?.kind === 'piece' && /^(?:meet|meets|met)$/u.test(last.piece.typed);
  if (typed === 'to') return last?.kind === 'modal' && PROSPECTIVE.has(last.typed);
  return typed === 'time' && last?.kind === 'piece' && last.piece.kind === 'date';
}

function markOf(
  word: { readonly stem: string; readonly text: string },
  qualified: string,
  before: string,
  mentions: ReadonlyMap<string, Mention>,
): Mark | undefined {
  const typed = word.text;
  const isNamed = mentions.has(word.stem);
  if (!isNamed) {
    const auxiliary = AUXILIARIES.find(([, forms]) => forms.has(typed));
    if (auxiliary) return { kind: auxiliary[0], typed };
    if (EMPTY.has(typed) || QUALIFIERS.has(typed)) return undefined;
    const link = LINKS.get(typed);
    if (link !== undefined) return linkMark(link, typed, before);
  }
  const [token] = tokenOf(word, mentions);
  if (token) {
    const isConcept = token.kind === 'name' && token.mention?.kind === 'concept';
    const base = token.kind === 'word' ? (baseOfPast(typed) ?? typed) : isConcept && baseOfVerb(typed);
    if (typeof base !== 'string') return { kind: 'piece', piece: { ...token, qualified, typed, before } };
    const key = canonical(keyOf(base));
    return { kind: 'piece', piece: { kind: 'word', key, foreign: token.foreign, qualified, typed, before } };
  }
  // Nothing is passed over that could change what is said.
  return {
    kind: 'piece',
    piece: { kind: 'word', key: keyOf(typed), foreign: false, qualified, typed, before },
  };
}
