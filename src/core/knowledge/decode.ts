import type { Problem } from '../problem.ts';

/** Bytes. Eight times the largest file of the story that ships; a file beyond it is a mistake, not knowledge. */
export const LARGEST_FILE = 2_000_000;

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** Turns the bytes of one file into text; a byte order mark is dropped. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) {
    return failed({
      file,
      line: 1,
      column: 1,
      code: 'file-too-large',
      wrong: `the file is larger than ${LARGEST_FILE / 1_000_000} MB`,
      fix: 'split it by topic',
    });
  }
  const text = strictly(bytes);
  if (text === undefined) {
    return failed({
      file,
      ...placeOfFirstBadByte(bytes),
      code: 'not-utf8',
      wrong: 'the file is not UTF-8 text',
      fix: 'save it as UTF-8',
    });
  }
  if (text.trim() === '') {
    return failed({
      file,
      line: 1,
      column: 1,
      code: 'file-empty',
      wrong: 'the file is empty',
      fix: 'fill it or delete it',
    });
  }
  return { ok: true, text };
}

function failed(problem: Problem): Decoded {
  return { ok: false, problem };
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function placeOfFirstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
