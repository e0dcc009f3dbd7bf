import { parseArgs } from 'node:util';

/** How the evaluation is called. */
export interface EvalArguments {
  readonly questions: readonly string[];
  readonly svg: string | undefined;
  readonly knowledge: string | undefined;
  readonly json: boolean;
}

/** Reads `[--questions FILE]... [--svg FILE] [--knowledge DIR] [--json]`; throws with what is wrong. */
export function evalArguments(args: readonly string[]): EvalArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questions: { type: 'string', multiple: true, default: [] },
      svg: { type: 'string' },
      knowledge: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  return { questions: values.questions, svg: values.svg, knowledge: values.knowledge, json: values.json };
}
