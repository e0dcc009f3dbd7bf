import { isFinite } from './verbs.ts';

/** Words. A shorter sentence is one fact. */
const LONG = 20;
/** Words that each half must have to stand alone. */
const LEAST = 5;

const CUT =
  /;\s+|,?\s+(?:while|whereas)\s+(?=\p{L})|,\s+(?:but|and|though|although)\s+(?=\p{L})|\s+(?:and|but)\s+(?=(?:\p{Lu}[\p{L}'’.-]+\s+){1,4}(?:said|told|added|denied|claimed)\b)|\s+(?:[—–]|--)\s+(?=\p{L})/gu;

/**
 * The parts of a very long sentence that each state something by themselves, or the sentence as it is. Never inside
 * quoted speech or brackets.
 * @param masked the sentence with what is quoted blanked out, of the same length
 */
export function clausesOf(text: string, masked: string): readonly string[] {
  if (wordCount(text) < LONG) return [text];
  for (const match of masked.matchAll(CUT)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (insideBrackets(before) || masked.slice(match.index, match.index + match[0].length).includes('·'))
      continue;
    if (wordCount(before) < LEAST || wordCount(after) < LEAST) continue;
    if (!statesSomething(before, false) || !statesSomething(after, true)) continue;
    const rest = clausesOf(after, masked.slice(match.index + match[0].length));
    return [before.trim(), ...rest];
  }
  return [text];
}

/** Whether a verb stands where a statement has one. */
function statesSomething(clause: string, early: boolean): boolean {
  const words = clause.split(/\s+/u).map((word) => word.replaceAll(/[^\p{L}'’-]/gu, ''));
  const at = words.findIndex((word, place) => place > 0 && isFinite(word.toLowerCase()));
  if (early && /,|\b(?:who|which|that|whose)\s/u.test(clause.split(/\s+/u).slice(0, at).join(' ')))
    return false;
  // "and rejected by" goes on with the subject of the first half; "and the plan was altered" has its own.
  return (
    at >= 1 && (!early || (at <= 8 && !/^(?:that|which|who|to|by|of|in|on|for|with)$/u.test(words[0] ?? '')))
  );
}

function insideBrackets(before: string): boolean {
  return (
    before.lastIndexOf('(') > before.lastIndexOf(')') || before.lastIndexOf('[') > before.lastIndexOf(']')
  );
}

function wordCount(text: string): number {
  return text.split(/\s+/u).length;
}
