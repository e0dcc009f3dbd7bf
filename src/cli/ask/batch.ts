/** The turns of one conversation, oldest first; the last is the one whose answer counts. */
export type Turns = readonly [string, ...string[]];

/** What a batch asks, or one sentence for each line that cannot be read, with its number. */
export type Batch =
  | { readonly ok: true; readonly items: readonly Turns[] }
  | { readonly ok: false; readonly wrong: readonly string[] };

/** Reads a batch: one question a line, plain or as `{"q": …}` or `{"turns": […]}`; blank lines are skipped. */
export function parseBatch(text: string): Batch {
  const items: Turns[] = [];
  const wrong: string[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const turns = line.startsWith('{') ? parseObject(line) : ([line] as const);
    if (turns) items.push(turns);
    else
      wrong.push(
        `line ${index + 1} starts with "{" and is neither {"q": "…"} nor {"turns": ["…", …]} in valid JSON; mend or remove it`,
      );
  }
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, items };
}

function parseObject(line: string): Turns | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  // A line may hold both, the last turn being the question: then the conversation is what is asked.
  const asked: unknown = 'turns' in value ? value.turns : 'q' in value ? [value.q] : undefined;
  return isTurns(asked) ? asked : undefined;
}

function isTurns(value: unknown): value is Turns {
  return Array.isArray(value) && value.length > 0 && value.every((turn) => typeof turn === 'string');
}
