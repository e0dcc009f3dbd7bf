/** Widths of Inter's letters in parts of the letter size, a little too wide rather than too narrow. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'’‘|! ]/u, 0.32],
  [/[frt()[\]\-“”"/]/u, 0.42],
  [/[mwMW—@%]/u, 0.95],
  [/[\p{Lu}\d]/u, 0.7],
  [/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, 0.6],
];

/** What the picture's letter (Inter) can draw; of emoji and other scripts it would show empty boxes. */
const DRAWABLE =
  /^(?:(?!\p{Extended_Pictographic})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])*$/u;

export function isDrawable(text: string): boolean {
  return DRAWABLE.test(text);
}

/** Breaks a text into lines of at most so many pixels; a word longer than a line is broken too. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap((word) => pieces(word, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += size * (WIDTHS.find(([kind]) => kind.test(sign))?.[1] ?? 1);
  return width;
}

function pieces(word: string, size: number, width: number): readonly string[] {
  const found = [''];
  for (const sign of word) {
    const last = found.at(-1) ?? '';
    if (last !== '' && widthOf(last + sign, size) > width) found.push(sign);
    else found[found.length - 1] = last + sign;
  }
  return found;
}
