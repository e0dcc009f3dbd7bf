import { parseArgs } from 'node:util';

/** How the command is called; ends with a line break. */
export const usage = `usage: npm run --silent ask -- [--json] [--why] [--batch FILE] [--knowledge DIR] ["question"]

  "question"       answers it as a person would read it
  --json           as one JSON object
  --why            adds what matched and the runners-up
  --batch FILE     one question a line, plain or as {"q": "…"} or {"turns": ["…", "…"]}; "-" reads what is piped in;
                   prints one JSON object a line, in the same order
  --knowledge DIR  another folder of knowledge
`;

/** What is asked for; `wrong` is one sentence without a full stop. */
export type AskArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly wrong: string }
  | ({ readonly kind: 'question'; readonly question: string; readonly json: boolean } & AskOptions)
  | ({ readonly kind: 'batch'; readonly file: string } & AskOptions);

interface AskOptions {
  readonly why: boolean;
  readonly knowledge: string | undefined;
}

/** Reads the command line; words that were not put in quotes are taken as one question. */
export function parseAskArguments(args: readonly string[]): AskArguments {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { kind: 'wrong', wrong: parsed };
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  const options = { why: values.why ?? false, knowledge: values.knowledge };
  if (values.batch !== undefined) {
    return positionals.length > 0
      ? { kind: 'wrong', wrong: 'give either --batch or a question, not both' }
      : { kind: 'batch', file: values.batch, ...options };
  }
  if (positionals.length === 0) return { kind: 'wrong', wrong: 'there is no question' };
  return { kind: 'question', question: positionals.join(' '), json: values.json ?? false, ...options };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        why: { type: 'boolean' },
        batch: { type: 'string' },
        knowledge: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // parseArgs says what is wrong in its first sentence, and then explains what does not hold under npm.
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  }
}
