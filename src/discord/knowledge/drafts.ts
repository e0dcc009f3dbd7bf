import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { parse, stringify } from 'yaml';
import type { FactForm } from '../../core/newsroom/fact-form.ts';
import { createBoundedMap } from '../bounded-map.ts';
import { onOneLine } from '../escape.ts';

/** A fact as a moderator has typed it. */
export interface Draft {
  readonly form: FactForm;
  /** The fact that is edited; absent for a new one. */
  readonly fact?: string | undefined;
  /** The fact's own text as the moderator saw it. */
  readonly base?: string | undefined;
  /** The gap that the new fact fills. */
  readonly gap?: number | undefined;
}

/** What moderators are typing. In memory only; what is lost with it stands in the file of the bot's reply. */
export interface Drafts {
  /** @returns the key, eight characters */
  keep(draft: Draft): string;
  get(key: string): Draft | undefined;
}

/** @param limit the most drafts kept: two hundred come to some megabytes at the very most */
export function createDrafts(limit = 200): Drafts {
  const kept = createBoundedMap<string, Draft>(limit);
  return {
    keep(draft) {
      const key = randomBytes(4).toString('hex');
      kept.set(key, draft);
      return key;
    },
    get: (key) => kept.get(key),
  };
}

const written: z.ZodType<Draft> = z.object({
  form: z.object({
    place: z.string(),
    asked: z.string(),
    answer: z.string(),
    sources: z.string(),
    more: z.string(),
  }),
  fact: z.string().optional(),
  base: z.string().optional(),
  gap: z.number().optional(),
});

/** A draft as a file for people and for `readDraft`; the notes stand above it. */
export function writeDraft(draft: Draft, notes: readonly string[] = []): string {
  const comments = notes.flatMap((note) => note.split('\n').map((line) => `# ${onOneLine(line)}`.trimEnd()));
  const yaml = stringify(draft, { lineWidth: 0, blockQuote: 'literal' });
  // Texts with characters that nobody sees do not always survive as blocks of lines; as JSON, which is YAML too, they do.
  const same = JSON.stringify(readDraft(yaml)) === JSON.stringify(readDraft(JSON.stringify(draft)));
  const body = same ? yaml : `${JSON.stringify(draft, null, 2)}\n`;
  return [...comments, ...(comments.length > 0 ? [''] : []), body].join('\n');
}

/** Reads it back; `undefined` for what is no draft. */
export function readDraft(text: string): Draft | undefined {
  try {
    const read = written.safeParse(parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
