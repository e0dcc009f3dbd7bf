/** Rows of the QWERTY keyboard, each key at its column; rows are shifted by about half a key. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const KEYS: ReadonlyMap<string, readonly [number, number]> = new Map(
  ROWS.flatMap((row, y) => Array.from(row, (key, x) => [key, [x + y * 0.4, y]] as const)),
);
const VOWELS = new Set('aeiouy');

/** Costs of slips, relative to an arbitrary wrong letter (1): fingers slip to a neighbour key, ears swap vowels. */
const COST = { neighbour: 0.6, vowel: 0.7, swap: 0.6, doubled: 0.5, letter: 1 } as const;
/** The least that any slip of its sort costs: one letter for another, and one too many or too few. */
export const LEAST_COST = { substitution: COST.neighbour, length: COST.doubled } as const;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  const from = KEYS.get(a);
  const to = KEYS.get(b);
  if (from && to && Math.hypot(from[0] - to[0], from[1] - to[1]) < 1.3) return COST.neighbour;
  return VOWELS.has(a) && VOWELS.has(b) ? COST.vowel : COST.letter;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment) in which likely slips of the fingers cost less than 1.
 * @param limit distances above it are returned as `Infinity`
 */
export function typingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) * COST.doubled > limit) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least: number = i;
    const dropped = a[i - 1] === a[i - 2] ? COST.doubled : COST.letter;
    for (let j = 1; j <= b.length; j += 1) {
      const added = b[j - 1] === b[j - 2] ? COST.doubled : COST.letter;
      let cost = Math.min(
        (above[j] ?? Infinity) + dropped,
        (row[j - 1] ?? Infinity) + added,
        (above[j - 1] ?? Infinity) + substitution(a[i - 1] ?? '', b[j - 1] ?? ''),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? Infinity) + COST.swap);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit + COST.swap) return Infinity;
    before = above;
    above = row;
  }
  const distance = above[b.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}
