/**
 * Characters that nobody sees and that change what a reader's screen shows: controls (line break and tab apart),
 * zero-width marks and soft hyphens, marks that turn the direction of writing, halves of a character pair.
 */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What Discord turns into a ping, a channel link or an emoji. */
const MENTION = /@(?:everyone|here)\b|<(?:@[!&]?|#|a?:\w+:)\d+>/u;

export function hidesCharacter(text: string): boolean {
  return HIDDEN.test(text);
}

export function mentions(text: string): boolean {
  return MENTION.test(text);
}
