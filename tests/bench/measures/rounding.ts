/** A fraction of 1 to four digits; `null`, as JSON has no `undefined`. */
export function fraction(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10_000) / 10_000;
}

/** Milliseconds to a thousandth. */
export function milliseconds(value: number): number {
  return Math.round(value * 1000) / 1000;
}
