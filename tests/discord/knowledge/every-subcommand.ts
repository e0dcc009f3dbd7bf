interface Said {
  /** Why a moderator publishes and goes back. */
  readonly why: string;
  /** What is tried in a preview. */
  readonly question: string;
  /** The fact that is retired. */
  readonly retired: string;
}

/** Every subcommand of /knowledge as a moderator would run it, in the order in which people see them. */
export function everySubcommand({ why, question, retired }: Said) {
  return [
    { name: 'status', values: {} },
    { name: 'check', values: {} },
    { name: 'health', values: {} },
    { name: 'preview', values: { question } },
    { name: 'diff', values: {} },
    { name: 'publish', values: { why } },
    { name: 'discard', values: {} },
    { name: 'add', values: {} },
    { name: 'edit', values: { fact: 'toll' } },
    { name: 'import', values: { file: { name: 'notes.yaml', content: 'facts: []' } } },
    { name: 'gaps', values: {} },
    { name: 'retire', values: { fact: retired } },
    { name: 'history', values: {} },
    { name: 'rollback', values: { number: 1, why } },
    { name: 'reload', values: {} },
    { name: 'export', values: {} },
  ] as const;
}
