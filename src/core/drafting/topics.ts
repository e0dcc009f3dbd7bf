import { carriesMeaning } from '../search/function-words.ts';
import { wordsOf } from '../search/words.ts';
import { baseOf, isAuxiliary } from './verbs.ts';

/** Words of a topic. */
const LONGEST = 4;

const OPENS =
  /^(?:the|an?|of|on|in|about|for|over|at|with|from|into|under|its|by|between|against|no|any|some)$/iu;
const ENDS = /[,;:.!?…—–)”"]$/u;
/** What somebody does rather than a thing: "a statement suggesting". */
const DOING =
  /(?<!^(?:meet|build|hear|brief|fund|spend|hous|train|open|cross|rul|fil|shoot|warn|morn|even|k|r|str|spr|w|ceil|earn|sav|hold|land|launch|poll|report))ing$/u;
/** Words that end a phrase and begin the next. */
const CLOSED =
  /^(?:the|an?|and|or|but|nor|of|on|in|about|for|over|to|at|with|from|into|under|by|between|against|as|than|that|which|who|whom|whose|what|when|where|while|if|because|after|before|during|since|until|through|upon|amid|despite|without|within|his|her|its|their|our|my|your|he|she|it|they|we|i|you|this|these|those|not|no|some|any|all|both|each|also|so|then|now|yet|still|only|just|how|why|much|many|more|most|less|least|soon|earlier|later|ago|today|yesterday|tomorrow|here|there|too|again|once|such|look|looks|remain|remains|say|says|want|wants|need|needs|seem|seems|make|makes|include|includes|mean|means|come|comes|give|gives|keep|keeps|see|sees|expect|expects|hope|hopes|require|requires|allow|allows|[\p{L}]+ly|[\p{L}]+n['’]t)$/iu;

/**
 * What a passage is about: phrases behind an article or a preposition, the most telling first.
 * @param weight how much a word tells, by its stem
 */
export function topicsOf(passage: string, weight: (stem: string) => number): readonly string[] {
  const tokens = passage.replaceAll(/["“”()[\]]/gu, '').split(/\s+/u);
  const found: { readonly text: string; readonly score: number }[] = [];
  for (const [at, opening] of tokens.entries()) {
    const words = OPENS.test(opening) ? phraseAt(tokens, at + 1) : [];
    if (
      !words.some((word) => isContent(word)) ||
      /ed$|['’]s$|^[\d.,]+$/u.test(words.at(-1) ?? '') ||
      DOING.test(words.at(-1) ?? '') ||
      /^\d/u.test(words[0] ?? '')
    )
      continue;
    const score = words.reduce(
      (sum, word) => sum + wordsOf(word).reduce((all, { stem }) => all + weight(stem), 0),
      0,
    );
    found.push({ text: `${/^(?:the|an?|its)$/iu.test(opening) ? 'the ' : ''}${words.join(' ')}`, score });
  }
  return [...new Set(found.toSorted((a, b) => b.score - a.score).map(({ text }) => text))].slice(0, 3);
}

/** The words up to where the phrase ends; none if that cannot be told. */
function phraseAt(tokens: readonly string[], from: number): readonly string[] {
  const words: string[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const bare = token.replaceAll(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%.]+$|(?<=\p{L}{2}|\d)\.$/gu, '');
    const next = tokens[at + 1] ?? '';
    const verb =
      words.length > 0 &&
      (isVerbish(bare) ||
        isAuxiliary(bare.toLowerCase()) ||
        (/^\p{Ll}+s$/u.test(bare) && /^\p{Lu}\p{Ll}/u.test(words.at(-1) ?? '')) ||
        (/^\p{Ll}+s$/u.test(bare) && /^\p{Lu}/u.test(next) && !ENDS.test(token)));
    if (bare === '' || CLOSED.test(bare) || verb) return words;
    if (words.length === LONGEST) return [];
    words.push(bare);
    if (ENDS.test(token) && !/^(?:(?:\p{L}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen)\.)$/u.test(token))
      return words;
  }
  return words;
}

function isContent(word: string): boolean {
  return wordsOf(word).some((one) => carriesMeaning(one)) && !isAuxiliary(word.toLowerCase());
}

function isVerbish(word: string): boolean {
  return /^\p{Ll}/u.test(word) && baseOf(word) !== undefined;
}

const NO_KEYWORD =
  /ly$|^(?:meanwhile|however|during|among|according|jan|feb|mar|apr|aug|sept?|oct|nov|dec)$/iu;

/** The few words that somebody types into a search box, in the order of the passage. */
export function keywordsOf(passage: string, weight: (stem: string) => number): string {
  const words = passage
    .replaceAll(/["“”()[\],;:!?…—–]/gu, ' ')
    .split(/\s+/u)
    .map((word) => word.replace(/['’]s$/u, '').replace(/(?<=\p{L}{2}|\d)\.$/u, ''))
    .filter((word) => word !== '' && isContent(word) && !NO_KEYWORD.test(word));
  const unique = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
  const scored = unique.map((word, at) => {
    const telling = wordsOf(word).reduce((sum, { stem }) => sum + weight(stem), 0);
    return { word, at, score: telling + (/^\p{Lu}/u.test(word) ? 0.4 : 0) - (isVerbish(word) ? 0.3 : 0) };
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 4)
    .toSorted((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(' ');
}
