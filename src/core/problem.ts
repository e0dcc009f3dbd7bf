import type { ProblemCode } from './knowledge/codes.ts';

/** A moderator's mistake in a knowledge folder: data, put into words by `formatProblem`. */
export interface Problem {
  /** Path inside the knowledge folder, with forward slashes. */
  readonly file: string;
  /** From 1; 1 where the mistake is the file as a whole. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Short and stable, for example `unknown-source`. */
  readonly code: ProblemCode;
  /** What is wrong, without a full stop. */
  readonly wrong: string;
  /** What to do about it, without a full stop. */
  readonly fix: string;
}

/** One line, `file:line:column code: what is wrong; what to do`. */
export function formatProblem({ file, line, column, code, wrong, fix }: Problem): string {
  return `${file}:${line}:${column} ${code}: ${wrong}; ${fix}`;
}

/** The order to read them in: by file, then line, then column, then code. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
