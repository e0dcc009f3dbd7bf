/** A stretch of a text to be replaced; offsets in UTF-16 units, the end not included. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; everything between them stays as it is, byte for byte. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** The stretch of the whole lines that a stretch touches, with the last line break. */
export function wholeLines(text: string, start: number, end: number): { start: number; end: number } {
  const breakAfter = text.indexOf('\n', end);
  return {
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: breakAfter === -1 ? text.length : breakAfter + 1,
  };
}

/** Characters before an offset in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
