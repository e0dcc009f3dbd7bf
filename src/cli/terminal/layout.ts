import type { ColourWish } from '../../config.ts';

/** What the place that a text is shown at can do. */
export interface Layout {
  readonly colour: boolean;
  /** In characters, from 20 to 100. */
  readonly width: number;
  /** Whether links may be OSC 8 hyperlinks. */
  readonly hyperlinks: boolean;
}

/** The layout for a stream; what is not a terminal is laid out 80 wide, and coloured only when that is asked for. */
export function layoutFor(
  stream: { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined },
  wish: ColourWish,
): Layout {
  const terminal = stream.isTTY === true;
  return {
    colour: wish === 'always' || (wish === 'auto' && terminal),
    width: Math.min(100, Math.max(20, (terminal && stream.columns) || 80)),
    hyperlinks: terminal && wish !== 'never',
  };
}

const codes = { bold: [1, 22], dim: [2, 22], underline: [4, 24] } as const;

/** Marks a text that is already clean and on one line; without colour it stays as it is. */
export function mark(text: string, as: keyof typeof codes, { colour }: Layout): string {
  const [on, off] = codes[as];
  return colour && text !== '' ? `\u001B[${on}m${text}\u001B[${off}m` : text;
}

/**
 * Leaves of a text only what is safe to show: a control character could steer the terminal, and a direction override
 * could make a text read as another. Line breaks stay, a tab becomes a blank.
 */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** A link that shows `shown` and leads to `target`; where hyperlinks do not work, `target` is shown. */
export function link(target: string, shown: string, layout: Layout): string {
  const address = clean(target).replace(/\s/g, '%20');
  if (!layout.hyperlinks) return address;
  return `\u001B]8;;${address}\u001B\\${mark(clean(shown), 'underline', layout)}\u001B]8;;\u001B\\`;
}

/**
 * Cleans a text and breaks it into lines no wider than the layout; a word that is wider than that stays whole.
 * @param first what stands before the first line; the other lines are moved in as far
 */
export function wrap(text: string, { width }: Layout, first = ''): readonly string[] {
  const indent = ' '.repeat(first.length);
  return clean(text)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width - first.length))
    .map((line, index) => ((index === 0 ? first : indent) + line).trimEnd());
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const bullet = paragraph.startsWith('• ') ? '• ' : '';
  const words = paragraph
    .slice(bullet.length)
    .split(' ')
    .filter((word) => word !== '');
  const lines: string[] = [];
  let line = bullet;
  let empty = true;
  let room = width - bullet.length;
  for (const word of words) {
    const length = Array.from(word).length;
    if (!empty && room < length + 1) {
      lines.push(line);
      line = ' '.repeat(bullet.length);
      empty = true;
      room = width - bullet.length;
    }
    line += empty ? word : ` ${word}`;
    room -= empty ? length : length + 1;
    empty = false;
  }
  return [...lines, line];
}
