import { TEXTS } from '../../../src/core/texts/texts.ts';

/** Stand for what a text is given: each can be taken out of it again. */
const GIVEN = [701, 802, 903, 604];

function textsIn(texts: object): readonly string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    // Every text of these rooms takes texts and numbers, and a number can stand for a text.
    if (typeof value === 'function') return [String(value(...GIVEN))];
    return typeof value === 'object' && value !== null ? textsIn(value) : [];
  });
}

const { knowledge, newsroom, message } = TEXTS.en;
/** All that the bot says in English to moderators, and around an answer. */
const texts = [...textsIn(knowledge), ...textsIn(newsroom), ...textsIn(message)];
/** Parts of it that are words enough to be nobody else's; commands are the same in every language. */
const parts = texts
  .flatMap((text) => text.split(/\d[\d,]*/u))
  .map((part) => part.trim())
  .filter((part) => /\p{L}{2,} \p{L}{2,}/u.test(part.replaceAll(/\/knowledge \w+/gu, '')));
const whole: ReadonlySet<string> = new Set(texts);

/** The lines of an answer that are the bot's own: neither what was typed nor the report of a mistake in a file. */
export function ourLines(text: string): readonly string[] {
  return text
    .replaceAll('\\', '')
    .split('\n')
    .filter((line) => line !== '' && !/^> |^\S.*?:\d+:\d+ /u.test(line));
}

/** Which of the bot's own English words stand in a text. */
export function englishIn(text: string): readonly string[] {
  return whole.has(text) ? [text] : parts.filter((part) => text.includes(part));
}
