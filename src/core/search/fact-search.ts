import { type Closeness, type CloseLook, createCloseLook, type Rated, type Weighed } from './close-look.ts';
import type { FactIndex, Part } from './fact-index.ts';
import { GROUP } from './features.ts';
import { pairsOf, type Sought, termsOf } from './question-terms.ts';
import type { Word } from './words.ts';

/** A fact with how well it fits a text. */
export interface Found {
  readonly id: string;
  /** Softmax probability among the facts that were looked at, 0 to 1. */
  readonly probability: number;
  /** Cosine to the fact's nearest phrasing, 0 to 1. */
  readonly nearest: number;
}

export interface FactSearch {
  /** Facts that share a term with the text, best first. */
  rank(words: readonly Word[], most: number): readonly Found[];
}

/** How much of an index one question may touch. */
export interface Reach {
  /** Postings after which no fact is admitted any more; those that are go on collecting. */
  readonly admitting: number;
  /** Postings after which no term is looked up any more. A row is read to its end, so that order within it is nothing. */
  readonly collecting: number;
  /** Admitted facts that are looked at closely. */
  readonly closely: number;
}

/**
 * Sharpness of the softmax over the scores. More fits questions better; but a wrong answer costs ten refusals. Of 500
 * questions to 3,001 made-up facts, 276 right ones and no wrong one have a probability of 0.3 or more at this.
 */
const SHARPNESS = 0.5;

/** At 10,000 facts the right one is among the hundred in 99.4 % of questions. */
const REACH: Reach = { admitting: 20_000, collecting: 300_000, closely: 100 };

interface Admitted {
  readonly id: string;
  readonly part: Searched;
  readonly document: number;
  readonly score: number;
}

/** A part with the scores of the question at hand. */
interface Searched extends Part {
  readonly look: CloseLook;
  readonly scores: Float64Array;
  /** The first `admitted` of these are the documents whose score is not 0. */
  readonly documents: Int32Array;
  admitted: number;
}

/** What a posting adds by how often the document has the term, in half phrasings. */
const GAIN = Float64Array.from({ length: 256 }, (_, count) => Math.log1p(count));

/**
 * Searches facts that are too many to train a ranking for: the rarest terms of a question say which facts are looked at
 * closely, and those are scored from their own texts.
 */
export function createFactSearch({ parts, size }: FactIndex, reach: Reach = REACH): FactSearch {
  const rarity = (seenIn: number): number => Math.log((size + 1) / (seenIn + 0.5));
  const searched = parts.map((part): Searched => ({
    ...part,
    look: createCloseLook(part, rarity),
    scores: new Float64Array(part.dead.length),
    documents: new Int32Array(part.dead.length),
    admitted: 0,
  }));
  const seenIn = (key: string): number => {
    for (const { segment, seenIn } of parts) {
      const term = segment.terms.get(key);
      if (term !== undefined) return seenIn[term] ?? 0;
    }
    return 0;
  };

  return {
    rank(words, most) {
      const terms = termsOf(words)
        .map(({ key, weight }) => {
          const count = seenIn(key);
          return { key, weight: weight * rarity(count), vote: weight, seenIn: count };
        })
        .toSorted((a, b) => a.seenIn - b.seenIn || (a.key < b.key ? -1 : 1));
      collect(terms, searched, reach);
      const best = bestOf(searched, reach.closely);
      const question = weigh(terms, pairsOf(words), GROUP.bigram * rarity(0));
      for (const { look } of searched) look.ask(question);
      return toFound(best.map(({ part, document }) => part.look.at(document))).slice(0, most);
    },
  };
}

function collect(terms: readonly Sought[], parts: readonly Searched[], reach: Reach): void {
  let visited = 0;
  for (const { key, weight } of terms) {
    if (visited >= reach.collecting) return;
    const admits = visited < reach.admitting;
    for (const part of parts) {
      const term = part.segment.terms.get(key);
      if (term !== undefined) visited += visit(part, term, weight, admits);
    }
  }
}

/** How many living documents the term has. */
function visit(part: Searched, term: number, weight: number, admits: boolean): number {
  const { scores, documents, dead } = part;
  const { start, document, count } = part.segment.postings;
  const end = start[term + 1] ?? 0;
  let { admitted } = part;
  let living = 0;
  for (let at = start[term] ?? 0; at < end; at += 1) {
    const one = document[at] ?? 0;
    if (dead[one] === 1) continue;
    living += 1;
    const score = scores[one] ?? 0;
    if (score === 0) {
      if (!admits) continue;
      documents[admitted] = one;
      admitted += 1;
    }
    scores[one] = score + weight * (GAIN[count[at] ?? 0] ?? 0);
  }
  part.admitted = admitted;
  return living;
}

/** The documents of the highest scores; clears all scores for the next question. */
function bestOf(parts: readonly Searched[], most: number): readonly Admitted[] {
  const best: Admitted[] = [];
  for (const part of parts) {
    for (let at = 0; at < part.admitted; at += 1) {
      const document = part.documents[at] ?? 0;
      const score = part.scores[document] ?? 0;
      part.scores[document] = 0;
      const last = best.at(-1);
      if (last && best.length === most && score < last.score) continue;
      const one = { id: part.segment.ids[document] ?? '', part, document, score };
      const place = best.findLastIndex((other) => !precedes(one, other)) + 1;
      best.splice(place, 0, one);
      if (best.length > most) best.pop();
    }
    part.admitted = 0;
  }
  return best;
}

/** Equals are told apart by their ids, so that it does not matter in which part they stand. */
function precedes(a: { score: number; id: string }, b: { score: number; id: string }): boolean {
  return a.score > b.score || (a.score === b.score && a.id < b.id);
}

function weigh(terms: readonly Rated[], pairs: ReadonlyMap<string, number>, pairValue: number): Weighed {
  const weights = new Map(Array.from(pairs, ([pair, count]) => [pair, count * pairValue]));
  const termSquare = terms.reduce((sum, { weight }) => sum + weight * weight, 0);
  const square = [...weights.values()].reduce((sum, weight) => sum + weight * weight, termSquare);
  return {
    terms,
    pairs: weights,
    termLength: Math.sqrt(termSquare) || 1,
    length: Math.sqrt(square) || 1,
  };
}

function toFound(close: readonly Closeness[]): readonly Found[] {
  const ordered = close.toSorted((a, b) => (precedes(a, b) ? -1 : 1));
  const first = ordered[0]?.score ?? 0;
  const odds = ordered.map(({ score }) => Math.exp(SHARPNESS * (score - first)));
  const sum = odds.reduce((sum, one) => sum + one, 0);
  return ordered.map(({ id, nearest }, at) => ({ id, nearest, probability: (odds[at] ?? 0) / sum }));
}
