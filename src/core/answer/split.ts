/** The two halves of a question that may ask two things. */
export interface Halves {
  readonly first: string;
  readonly second: string;
  /** Both halves read as questions of their own: "… and how many …". */
  readonly bothAsk: boolean;
  /** The second half does, whatever the first: its question word may be misspelt. */
  readonly secondAsks: boolean;
}

const QUESTION_WORD =
  /^(?:(?:at|in|on|by|to|for|from|with|of|since|until) )?(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const ASKING = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const VERB_FIRST = /^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b/i;
/** Where a question can be cut; the words of the cut belong to neither half. */
const CUT =
  /[?!;]\s+(?:and\s+|also\s+)?|,?\s+(?:and(?:\s+also)?|also|plus|as well as|&)\s+|,\s+(?=(?:who|what|when|where|why|how|which)\b)/gi;
/** More cuts than this are not tried; a longer text is a story, not a question. */
const MOST_CUTS = 8;

/** Every way to cut a question in two, in the order of the text; halves have at least two words, the second one. */
export function halvesOf(question: string): readonly Halves[] {
  const halves: Halves[] = [];
  for (const cut of question.matchAll(CUT)) {
    if (halves.length >= MOST_CUTS) break;
    const first = question.slice(0, cut.index).trim();
    const second = question.slice(cut.index + cut[0].length).trim();
    if (first.split(/\s+/).length < 2 || second === '') continue;
    const firstAsks = ASKING.test(first) || VERB_FIRST.test(first);
    // "According to the aide, where …" is one question; only "and" joins a half whose question word is misspelt.
    if (!firstAsks && /^,\s*$/.test(cut[0])) continue;
    const secondAsks = QUESTION_WORD.test(second) || VERB_FIRST.test(second);
    halves.push({ first, second, bothAsk: firstAsks && secondAsks, secondAsks });
  }
  return halves;
}

/** Sentences and clauses of a long question that may be the question itself, the last first. */
export function clausesOf(question: string): readonly string[] {
  const clauses = question
    .split(
      /(?<=[.?!;])\s+|:\s+|,\s+(?=(?:who|whom|what|which|when|where|why|how|did|does|is|was|were|could you|can you)\b)|\s+[-–—]\s+/i,
    )
    .map((clause) => clause.trim());
  if (clauses.length < 2) return [];
  return clauses
    .filter((clause) => clause.split(/\s+/).length >= 4 && (ASKING.test(clause) || VERB_FIRST.test(clause)))
    .slice(-4)
    .toReversed();
}
