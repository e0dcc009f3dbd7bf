import { hidesCharacter, mentions } from '../knowledge/hidden-characters.ts';
import { carriesMeaning } from '../search/function-words.ts';
import { wordsOf } from '../search/words.ts';

/** Words, and characters; the limits of a citation's quote. */
const LONGEST = 12;
const MOST_CHARACTERS = 300;
/** Words. A shorter quote proves little, unless the sentence has no more. */
const SHORTEST = 4;

/**
 * The most telling words of a passage, verbatim: figures, names and quoted speech count most. `undefined` where
 * nothing of it may be quoted.
 * @param weight how much a word tells, by its stem; 1 where nothing is known
 */
export function tellingQuote(
  passage: string,
  {
    keepsCapital,
    weight,
  }: { readonly keepsCapital: (word: string) => boolean; readonly weight: (stem: string) => number },
): string | undefined {
  const tokens = [...passage.matchAll(/\S+/gu)].map(({ index, 0: token }) =>
    tokenOf(token, index, keepsCapital, weight),
  );
  let best: { readonly text: string; readonly score: number } | undefined;
  for (let first = 0; first < tokens.length; first++) {
    let sum = 0;
    for (let last = first; last < Math.min(tokens.length, first + LONGEST); last++) {
      const from = tokens[first];
      const to = tokens[last];
      if (!from || !to) break;
      sum += to.value;
      const length = last - first + 1;
      if (length < Math.min(SHORTEST, tokens.length)) continue;
      const text = trim(passage.slice(from.start, to.end));
      if (!mayBeQuoted(text)) continue;
      // A quote that begins and ends where the sentence pauses reads as a whole; a longer one must earn its words.
      const score =
        sum -
        0.35 * (from.article ? length - 1 : length) +
        (first === 0 || tokens[first - 1]?.pauses === true
          ? 0.8
          : tokens[first - 1]?.weak === true
            ? 0.4
            : 0) +
        // Cut in the middle of a phrase, a quote is hard to read: better before "in" or "that".
        (to.pauses || last === tokens.length - 1 ? 1.5 : tokens[last + 1]?.opens === true ? 0.6 : -1.5) -
        (from.weak && !from.article ? 0.2 : 0) -
        (tokens[first - 1]?.turns === true ? 3 : 0) -
        (to.weak ? 3 : 0);
      if (!best || score > best.score + 1e-9) best = { text, score };
    }
  }
  return best?.text;
}

/** Begins a new phrase. */
const OPENS =
  /^(?:of|to|in|on|at|by|for|with|from|and|or|but|that|which|who|as|than|after|before|while|when|where|during|because|if|into|about|over|under|is|was|were|are|has|had|will|would|could|said)$/iu;
const TURNS =
  /^(?:not|no|never|neither|nor|without|hardly|at|nearly|almost|about|around|over|than|only|[\p{L}]+n['’]t)$/iu;
const ARTICLE = /^(?:the|an?)$/iu;
const WEAK_END =
  /^(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|that|which|who|his|her|its|their|as|is|was|were|are|has|had|have|said|be|been|more|than|this|these|u\.s\.|mr\.)$/iu;

interface Token {
  /** Offsets in the passage. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** A pause follows; no quote should end with it; a phrase begins with it. */
  readonly pauses: boolean;
  readonly weak: boolean;
  readonly opens: boolean;
  /** Changes what follows: without it a quote would say something else. */
  readonly turns: boolean;
  readonly article: boolean;
}

function tokenOf(
  token: string,
  start: number,
  keepsCapital: (word: string) => boolean,
  weight: (stem: string) => number,
): Token {
  const words = wordsOf(token);
  const content = words.filter((word) => carriesMeaning(word));
  const figure = /\p{N}/u.test(token) || words.some(({ text, stem }) => text !== stem && /^\d+$/u.test(stem));
  const bare = token.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const name = /^\p{Lu}/u.test(bare) && keepsCapital(bare);
  const value =
    (figure ? 2 : 0) +
    (name
      ? 0.3 +
        0.5 *
          Math.min(
            1,
            words.reduce((sum, { stem }) => sum + weight(stem), 0),
          )
      : 0) +
    content.reduce((sum, { stem }) => sum + 0.5 + 0.5 * Math.min(1, weight(stem)), 0) * (figure ? 0.5 : 1) +
    (/["“”]/u.test(token) ? 0.3 : 0);
  return {
    start,
    end: start + token.length,
    value,
    pauses: /[,;:.!?…)”"—–]$/u.test(token) && !/^(?:\p{Lu}\.)+$/u.test(token),
    weak: WEAK_END.test(bare) || WEAK_END.test(token),
    opens: OPENS.test(bare),
    turns: TURNS.test(bare),
    article: ARTICLE.test(bare),
  };
}

const ENDS_SHORT =
  /(?:^|\s)(?:(?:\p{L}\.){1,4}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Jr|Sr|Inc|Ltd|Co)\.)$/u;

/** Without the punctuation at its ends; the full stop of "p.m." belongs to the word. */
function trim(span: string): string {
  const front = span.replace(/^[^\p{L}\p{N}$€£@#]+/u, '');
  const back = front.replace(/[^\p{L}\p{N}%€$£]+$/u, '');
  const dotted = `${back}.`;
  return front.startsWith(dotted) && ENDS_SHORT.test(dotted) ? dotted : back;
}

function mayBeQuoted(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    words.length <= LONGEST &&
    text.length <= MOST_CHARACTERS &&
    !hidesCharacter(text) &&
    !mentions(text)
  );
}
