import { longDate } from '../answer/dates.ts';
import type { Correction } from './newsroom.ts';

/** The file in the knowledge folder that tells readers of the repository what was corrected, and when. */
export const CORRECTIONS_FILE = 'corrections.md';

const HEAD = `# Corrections

Answers that were given before and were wrong, newest first. Written by the bot when a correction is published.
`;

/** The file with more corrections in it, above those that it holds already; dates from new to old. */
export function withCorrections(text: string | undefined, corrections: readonly Correction[]): string {
  const before = text?.startsWith(HEAD) === true ? text.slice(HEAD.length) : `\n${text ?? ''}`;
  const entries = corrections.map(
    ({ fact, on, what, was, is }) =>
      `\n## ${longDate(on)}: \`${fact}\`\n\n${escaped(what)}\n\nUntil version \`${was}\`; right since \`${is}\`.\n`,
  );
  return `${HEAD}${entries.toReversed().join('')}${before.trim() === '' ? '' : before}`;
}

/** One line, in which nothing that was typed is read as Markdown. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`);
}
