/** A question cut into the questions that it may hold. */
export interface Cut {
  /** In the order of the text, two to four. */
  readonly pieces: readonly string[];
  /** Each piece reads as a question of its own: "… and how many …". */
  readonly allAsk: boolean;
  /** Each piece but the first does: the first one's question word may be misspelt. */
  readonly othersAsk: boolean;
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
/** Nor so many in a text longer than this, in UTF-16 units: each cut has all of it read once more. */
const LONG = { over: 500, cuts: 2 } as const;
const MOST_PIECES = 4;

/** The ways to cut a question: at every place where a new question begins, and in two at each place. */
export function cutsOf(question: string): readonly Cut[] {
  const places = [...question.matchAll(CUT)].slice(0, question.length > LONG.over ? LONG.cuts : MOST_CUTS);
  const pieces: string[] = [];
  let from = 0;
  for (const place of places) {
    const before = question.slice(from, place.index).trim();
    if (!asks(before) || !begins(question.slice(place.index + place[0].length).trim())) continue;
    pieces.push(before);
    from = place.index + place[0].length;
  }
  const last = question.slice(from).trim();
  const whole = [...pieces, last].filter((piece) => piece !== '');
  const several = whole.length > 2 && whole.length <= MOST_PIECES ? [cutInto(whole)] : [];
  return [...several, ...twoPersons(question), ...places.flatMap((place) => inTwo(question, place))];
}

/** "Who are A and B?" asks who each of them is. */
const WHO_ARE =
  /^(.*\bwho(?:\s+(?:the hell|on earth|exactly))?\s+(?:is|are|was|were))\s+(\S.*?),?\s+(?:and|&)\s+(.+)$/i;

function twoPersons(question: string): readonly Cut[] {
  const [, asking, one, other] = WHO_ARE.exec(question) ?? [];
  if (asking === undefined || one === undefined || other === undefined || begins(other)) return [];
  return [{ pieces: [`${asking} ${one}`, `${asking} ${other}`], allAsk: true, othersAsk: true }];
}

function inTwo(question: string, place: RegExpExecArray): readonly Cut[] {
  const first = question.slice(0, place.index).trim();
  const second = question.slice(place.index + place[0].length).trim();
  if (first.split(/\s+/).length < 2 || second === '') return [];
  // "According to the aide, where …" is one question; only "and" joins a half whose question word is misspelt.
  if (!asks(first) && /^,\s*$/.test(place[0])) return [];
  return [cutInto([first, second])];
}

function cutInto(pieces: readonly string[]): Cut {
  const othersAsk = pieces.slice(1).every(begins);
  return { pieces, othersAsk, allAsk: othersAsk && asks(pieces[0] ?? '') };
}

/** Holds a question, perhaps behind an introduction. */
function asks(text: string): boolean {
  return ASKING.test(text) || VERB_FIRST.test(text);
}

/** Begins with a question. */
function begins(text: string): boolean {
  return QUESTION_WORD.test(text) || VERB_FIRST.test(text);
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
    .filter((clause) => clause.split(/\s+/).length >= 4 && asks(clause))
    .slice(-4)
    .toReversed();
}
