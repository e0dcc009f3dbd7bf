import type { Match, Why } from '../model.ts';
import type { Candidate, Reading } from '../search/matcher.ts';
import { type Verdict, ZONES } from './zones.ts';

/** Of a longer word, its beginning is enough to know it by. */
const LONGEST_WORD = 60;
/** Words of a question that are named one by one; of a longer list the number is enough. */
const MOST_NAMED = 6;
const MOST_MATCHES = 4;
/** Confidence by which the best match leads: from `clear` on beyond doubt, below `level` not worth the name. */
const LEAD = { clear: 0.25, level: 0.02 } as const;

/** A reading with what was made of it, and how, in a person's words. */
export interface Judged {
  readonly reading: Reading;
  readonly verdict: Verdict;
  readonly steps: readonly string[];
}

/**
 * Why a question got what it got, in a person's words and this order: what was corrected, how the question was read,
 * which words counted and which did not, what came next and how far behind, what decided.
 */
export function explain({ reading, verdict, steps }: Judged): Why {
  const { candidates, corrected } = reading;
  const [best, next] = candidates;
  return {
    matches: candidates.slice(0, MOST_MATCHES).map(matchOf),
    steps: [
      ...corrected.map(([typed, meant]) => `“${typed}” was read as “${meant}”.`),
      ...steps,
      ...(best ? [counted(best), ...against(best)] : ['No word of the question stands in the knowledge.']),
      ...(best && next ? [runnerUp(best, next)] : []),
      decided(verdict, best),
    ],
  };
}

/** A part of a question, explained as a question of its own. */
export interface Piece extends Judged {
  readonly question: string;
}

/** The same for a question that was read as several; its matches are the facts that were given. */
export function explainParts(pieces: readonly Piece[]): Why {
  const given = pieces.flatMap(({ verdict }) => (verdict.kind === 'sure' ? [verdict.best] : []));
  return {
    matches: given.map(matchOf),
    steps: [
      `The question was read as ${pieces.length} questions.`,
      ...pieces.flatMap((piece, at) => [
        `Question ${at + 1} is “${piece.question}”.`,
        ...explain(piece).steps,
      ]),
    ],
  };
}

function matchOf({ fact, confidence, evidence, ranked }: Candidate): Match {
  const { explained, unexplained, kindMissing } = evidence;
  return {
    fact,
    confidence,
    reasons: [
      ...(explained.length > 0 ? [`explains ${named(explained)}`] : []),
      ...(unexplained.length > 0 ? [`leaves out ${named(unexplained)}`] : []),
      ...(pointedAt(evidence).length > 0 ? [`does not involve ${named(pointedAt(evidence))}`] : []),
      ...(kindMissing === undefined ? [] : [`holds no ${kindMissing}, which is asked for`]),
      `worded ${Math.round(ranked.nearest * 100)} % like the nearest way to ask it`,
    ],
  };
}

function counted({ fact, evidence: { explained } }: Candidate): string {
  const came = `Nearest came “${fact.asked[0]}”`;
  if (explained.length === 0) return `${came}; no word of the question itself counted for it.`;
  return `${came}; the ${explained.length === 1 ? 'word that counted is' : 'words that counted, the heaviest first, are'} ${named(explained)}.`;
}

function against({ evidence }: Candidate): readonly string[] {
  const { unexplained, kindMissing } = evidence;
  const absent = pointedAt(evidence);
  return [
    ...(unexplained.length > 0 ? [`It leaves unexplained: ${named(unexplained)}.`] : []),
    ...(absent.length > 0 ? [`It does not involve ${named(absent)}, whom the question points back to.`] : []),
    ...(kindMissing === undefined ? [] : [`It holds no ${kindMissing}, which the question asks for.`]),
  ];
}

/** Whom a pronoun stands for and the fact does not involve; what the question names itself is among the unexplained. */
function pointedAt({ strangers, unexplained }: Candidate['evidence']): readonly string[] {
  return strangers.filter((stranger) => !unexplained.includes(stranger));
}

function runnerUp(best: Candidate, next: Candidate): string {
  const lead = best.confidence - next.confidence;
  return `Next came “${next.fact.asked[0]}”, ${behind(lead)} (${shown(best.confidence)} against ${shown(next.confidence)}).`;
}

function behind(lead: number): string {
  if (lead >= LEAD.clear) return 'clearly behind';
  if (lead >= LEAD.level) return 'close behind';
  // The order looks at each fact alone; in a confidence the facts related to it count as well.
  return lead > -LEAD.level ? 'about level' : 'behind on its own, though related facts lift it';
}

function decided(verdict: Verdict, best: Candidate | undefined): string {
  switch (verdict.kind) {
    case 'sure':
      return `That is sure enough to answer: ${shown(verdict.best.confidence)}, from ${shown(ZONES.answer)} on.`;
    case 'offer':
      return `That lies between ${shown(ZONES.offer)} and ${shown(ZONES.answer)}, so it only asks back: ${shown(best?.confidence ?? 0)}.`;
    case 'not-said':
      return `The articles do not say this: “${verdict.best.fact.asked[0]}” is among the questions known to have no answer in them (${shown(verdict.best.confidence)}, from ${shown(ZONES.offer)} on).`;
    case 'no-match':
      return best
        ? `Nothing came near enough: ${shown(best.confidence)}, and from ${shown(ZONES.offer)} on it would ask back.`
        : 'Nothing came near.';
  }
}

function named(words: readonly string[]): string {
  const different = [...new Set(words)];
  const quoted = different.slice(0, MOST_NAMED).map((word) => `“${shortened(word)}”`);
  const more = different.length - quoted.length;
  return [...quoted, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function shortened(word: string): string {
  return word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}…` : word;
}

function shown(confidence: number): string {
  return confidence.toFixed(2);
}
