import { composeReply } from '../../core/answer/reply.ts';
import type { Reply } from '../../core/answer/reply.ts';
import { reasonsInWords, stepsInWords } from '../../core/answer/tell-why.ts';
import type { Readout } from '../../core/ask.ts';
import type { Answer, Conversation, Suggestion } from '../../core/model.ts';
import { en } from '../../core/texts/en.ts';
import { factsOf, remember } from '../conversation.ts';
import type { Turns } from './batch.ts';

/** One answer as other programs read it; the names and their meaning are a fixed contract. */
export interface AskResult {
  readonly question: string;
  readonly outcome: Answer['outcome'];
  /** Only when the outcome is `unknown`. */
  readonly no?: 'not-covered' | 'outside';
  /** The body of the answer, without its sources. */
  readonly text: string;
  /** Ids; empty unless answered. */
  readonly facts: readonly string[];
  /** The citations of this answer; empty unless answered. `url` leads to the quote by a text fragment. */
  readonly sources: readonly {
    readonly id: string;
    readonly publisher: string;
    readonly title: string;
    readonly url: string;
    readonly published: string;
    readonly paragraph: number;
    readonly quote: string;
  }[];
  readonly suggestions: readonly Suggestion[];
  /** 0 to 1, to three places. */
  readonly confidence: number;
  /** Of the knowledge. */
  readonly version: string;
  /** What finding and wording the answer took, without loading the knowledge. */
  readonly milliseconds: number;
  readonly why?: {
    readonly matches: readonly {
      readonly fact: string;
      readonly confidence: number;
      readonly reasons: readonly string[];
    }[];
    readonly steps: readonly string[];
  };
}

/** An answer with its wording and what both took together. */
export interface Timed {
  readonly answer: Answer;
  readonly reply: Reply;
  readonly milliseconds: number;
}

/** Asks the turns one after the other as one conversation and gives the answer to the last. */
export function replay(readout: Readout, turns: Turns): Timed {
  let conversation: Conversation = [];
  const [first, ...rest] = turns;
  let last = timed(readout, first, conversation);
  for (const question of rest) {
    conversation = remember(conversation, last.answer);
    last = timed(readout, question, conversation);
  }
  return last;
}

function timed(readout: Readout, question: string, conversation: Conversation): Timed {
  const start = performance.now();
  const answer = readout.ask(question, conversation);
  const reply = composeReply(answer, readout.knowledge);
  return { answer, reply, milliseconds: performance.now() - start };
}

/** The contract's object for an answer to `question`, as it was asked. */
export function resultOf(question: string, { answer, reply, milliseconds }: Timed, why: boolean): AskResult {
  return {
    question,
    outcome: answer.outcome,
    ...(answer.outcome === 'unknown' ? { no: answer.no } : {}),
    text: reply.text,
    facts: factsOf(answer),
    sources: reply.sources.map(({ source, paragraph, quote, link }) => ({
      id: source.id,
      publisher: source.publisher,
      title: source.title,
      url: link,
      published: source.published,
      paragraph,
      quote,
    })),
    suggestions: answer.suggestions.map(({ fact, question }) => ({ fact, question })),
    confidence: round(answer.confidence),
    version: answer.version,
    milliseconds: round(milliseconds),
    ...(why ? { why: whyOf(answer) } : {}),
  };
}

/** One line of JSON that is safe to show in a terminal: control characters of any kind stand escaped. */
export function toJsonLine(result: AskResult): string {
  return JSON.stringify(result).replace(
    /[\u007F-\u009F\u2028\u2029]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function whyOf({ why: { matches, steps } }: Answer): NonNullable<AskResult['why']> {
  return {
    matches: matches.map(({ fact, confidence, reasons }) => ({
      fact: fact.id,
      confidence: round(confidence),
      reasons: reasonsInWords(reasons, en),
    })),
    steps: stepsInWords(steps, en),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
