import * as z from 'zod';

const KINDS = ['answerable', 'multi', 'cross-source', 'false-premise', 'unanswerable', 'followup'] as const;

/** What a question of a file is for. */
type QuestionKind = (typeof KINDS)[number];

/** A question that somebody wrote without seeing the knowledge, and what a right answer must hold. */
export interface FileQuestion {
  /** One conversation; the last turn is the question. */
  readonly turns: readonly [string, ...string[]];
  readonly kind: QuestionKind;
  /** All of them must be found in the text of the answer, and none of `mustNot`. */
  readonly must: readonly RegExp[];
  readonly mustNot: readonly RegExp[];
  /** Ids of the sources that a right answer can come from. */
  readonly sources: readonly string[];
  readonly needAllSources: boolean;
}

const pattern = z.string().transform((written, context) => {
  try {
    return new RegExp(written, 'i');
  } catch {
    context.addIssue({ code: 'custom', message: `is not a regular expression: ${written}` });
    return z.NEVER;
  }
});

const turns = z.tuple([z.string()], z.string());

const line = z
  .object({
    q: z.string().optional(),
    turns: turns.optional(),
    kind: z.enum(KINDS),
    must: z.array(pattern).default([]),
    mustNot: z.array(pattern).default([]),
    sources: z.array(z.string()).default([]),
    needAllSources: z.boolean().default(false),
  })
  .transform(({ q, turns: given, ...rest }, context): FileQuestion => {
    const asked = given ?? (q === undefined ? undefined : ([q] as const));
    if (asked) return { ...rest, turns: asked };
    context.addIssue({ code: 'custom', message: 'has neither `q` nor `turns`' });
    return z.NEVER;
  });

/**
 * Reads one JSON object a line; blank lines are skipped.
 * @throws Error with the number of the first line that is wrong, and what is
 */
export function readQuestions(text: string): readonly FileQuestion[] {
  return text.split(/\r?\n/).flatMap((written, index) => {
    if (written.trim() === '') return [];
    const result = line.safeParse(parsed(written));
    if (result.success) return [result.data];
    const [issue] = result.error.issues;
    throw new Error(`line ${index + 1}: ${[...(issue?.path ?? []), issue?.message].join(' ')}`);
  });
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
