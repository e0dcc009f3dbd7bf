import { parseArgs } from 'node:util';

/** How a benchmark on a data set is called. */
export interface SetArguments {
  readonly file: string;
  /** Examples a label; `undefined` for all. */
  readonly shots: number | undefined;
  readonly seed: number;
  readonly peers: boolean;
  readonly json: boolean;
  /** About as long as one peer may take for its questions, before a sample of them is asked. */
  readonly seconds: number;
}

const PEER_SECONDS = 60;

/** Reads `FILE.json [--shots K] [--seed N] [--peers] [--peer-seconds S] [--json]`; throws with what is wrong. */
export function setArguments(args: readonly string[]): SetArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      shots: { type: 'string' },
      seed: { type: 'string' },
      peers: { type: 'boolean', default: false },
      'peer-seconds': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error('name one JSON file with a data set');
  return {
    file,
    shots: values.shots === undefined ? undefined : wholeNumber('--shots', values.shots, 1),
    seed: wholeNumber('--seed', values.seed ?? '1', 0),
    peers: values.peers,
    json: values.json,
    seconds: wholeNumber('--peer-seconds', values['peer-seconds'] ?? String(PEER_SECONDS), 1),
  };
}

/** How the benchmark on a synthetic base is called. */
export interface ScaleArguments {
  readonly facts: number;
  readonly phrasings: number;
  readonly seed: number;
  readonly peers: boolean;
  readonly json: boolean;
}

/** Reads `--facts N [--phrasings 5] [--seed N] [--peers] [--json]`; throws with what is wrong. */
export function scaleArguments(args: readonly string[]): ScaleArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      facts: { type: 'string' },
      phrasings: { type: 'string' },
      seed: { type: 'string' },
      peers: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.facts === undefined) throw new Error('say how many facts: --facts N');
  return {
    facts: wholeNumber('--facts', values.facts, 1),
    phrasings: wholeNumber('--phrasings', values.phrasings ?? '5', 1),
    seed: wholeNumber('--seed', values.seed ?? '1', 0),
    peers: values.peers,
    json: values.json,
  };
}

/** How the benchmark on hostile texts is called. */
export interface HostileArguments {
  readonly count: number;
  readonly seed: number;
  readonly json: boolean;
}

/** Reads `[--count N] [--seed S] [--json]`; throws with what is wrong. */
export function hostileArguments(args: readonly string[]): HostileArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    count: wholeNumber('--count', values.count, 1),
    seed: wholeNumber('--seed', values.seed, 0),
    json: values.json,
  };
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) {
    throw new Error(`${option} takes a whole number from ${least}, not "${text}"`);
  }
  return value;
}

/** Reads the arguments, or says in one line what is wrong with them and ends the program with status 1. */
export function readArguments<T>(read: (args: readonly string[]) => T): T {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
