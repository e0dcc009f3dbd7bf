import { escapeText, withoutUnseen } from '../escape.ts';

/** A plain text, which may follow a few marked words of ours: in the message, and as they are in a file. */
export type Line = string | MarkedLine;

export interface MarkedLine {
  /** Formatted already, and short. */
  readonly shown: string;
  readonly written: string;
  /** Plain. */
  readonly text: string;
}

/**
 * Escapes the lines and parts them into pages of at most `room` UTF-16 units, of which none is lost. A line longer than a
 * page goes on in the next one.
 */
export function intoPages(lines: readonly Line[], room: number): readonly string[] {
  const pages: string[][] = [];
  let left = -1;
  for (const piece of lines.flatMap((line) => piecesOf(line, room))) {
    const needed = piece.length + 1;
    if (needed > left) {
      pages.push([]);
      left = room + 1;
    }
    pages.at(-1)?.push(piece);
    left -= needed;
  }
  return pages.map((page) => page.join('\n'));
}

/** The lines for a file, as they are. */
export function asPlainText(lines: readonly Line[]): string {
  return lines.map((line) => (typeof line === 'string' ? line : line.written + line.text)).join('\n');
}

/** What is shown of one line, in pieces that each fit on a page. */
function piecesOf(line: Line, room: number): readonly string[] {
  const { shown, text } = typeof line === 'string' ? { shown: '', text: line } : line;
  const whole = shown + escapeText(text);
  if (whole.length <= room) return [whole];
  const pieces = [''];
  let left = room - shown.length;
  for (const word of wordsOf(withoutUnseen(text), room)) {
    // A word by itself counts as many escapes as it can have within a text.
    const needed = escapeText(word).length;
    if (needed > left) {
      pieces.push('');
      left = room;
    }
    pieces.push(`${pieces.pop() ?? ''}${word}`);
    left -= needed;
  }
  return pieces.map((piece, index) => (index === 0 ? shown : '') + escapeText(piece));
}

/** The text after each blank; a word that does not fit on a page by itself comes in parts. */
function wordsOf(text: string, room: number): readonly string[] {
  // Escaping adds at most one unit to each.
  const most = Math.floor(room / 2);
  return text.split(/(?<=\s)/).flatMap((word) => {
    if (word.length <= most) return [word];
    const signs = Array.from(word);
    return Array.from({ length: Math.ceil(signs.length / most) }, (_, index) =>
      signs.slice(index * most, (index + 1) * most).join(''),
    );
  });
}
