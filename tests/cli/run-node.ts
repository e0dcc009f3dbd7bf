import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { emptyFolder } from '../support/folder.ts';

const root = new URL('../../', import.meta.url);

interface RunOptions {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes the program's output after its first bytes, as `| head` does. */
  readonly hangUp?: boolean;
}

/** Starts a TypeScript file of this repository as a program, with these settings alone. */
export function startNode(
  file: string,
  args: readonly string[],
  { cwd, env }: Required<Pick<RunOptions, 'cwd' | 'env'>>,
) {
  return spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL(file, root)), ...args],
    { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } },
  );
}

/** Runs a TypeScript file of this repository as a program, without the settings and the kept files of whoever runs the tests. */
export async function runNode(file: string, args: readonly string[], options: RunOptions = {}) {
  const { stdin = '', cwd = fileURLToPath(root), env = {}, hangUp = false } = options;
  const DATA_DIR = await emptyFolder();
  const child = startNode(file, args, { cwd, env: { DATA_DIR, ...env } });
  // A program that ends before it has read everything is not a fault of the test.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  if (hangUp) child.stdout.once('data', () => child.stdout.destroy());
  const [out, err, status] = await Promise.all([
    hangUp ? '' : text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => {
      child.once('close', resolve);
    }),
  ]);
  return { status, out, err };
}
