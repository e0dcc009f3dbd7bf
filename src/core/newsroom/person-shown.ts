import { en } from '../texts/en.ts';
import type { Texts } from '../texts/texts.ts';

/** As whom the history keeps a moderator, in whatever language they read. */
export function moderatorNamed(name: string): string {
  return en.knowledge.lines.inDiscord(name);
}

/** Whom the history names, for the reader. */
export function personShown(by: string, { knowledge: { lines } }: Texts): string {
  const ending = moderatorNamed('');
  return by.endsWith(ending) ? lines.inDiscord(by.slice(0, -ending.length)) : by;
}
