import type { Answer, Knowledge, Source } from '../model.ts';

/** A citation as a reader sees it. */
export interface CitedSource {
  readonly source: Source;
  readonly paragraph: number;
  readonly quote: string;
  /** The article's address with a text fragment that leads to the quote. */
  readonly link: string;
}

/** What is said to the reader, as plain text; each surface escapes and lays it out in its own way. */
export interface Reply {
  /** The body: paragraphs separated by a blank line, list items by a line starting with `• `. */
  readonly text: string;
  /** The citations of the answer given, each once; empty unless answered. */
  readonly sources: readonly CitedSource[];
  /** Short lines under the body: how many outlets, whether they differ, the date it was true. */
  readonly notes: readonly string[];
}

/** Puts an answer into words. */
export function composeReply(_answer: Answer, _knowledge: Knowledge): Reply {
  throw new Error('being built');
}
