import { execFile } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { emptyFolder } from './folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Compiles `src` into a folder that is gone after the test, and puts a program beside it: that starts in 50 ms, and with
 * a compiler in front of it in half a second.
 * @param program JavaScript that imports from `./storage/…` and the like
 * @returns the path of the program
 */
export async function compileFor(program: string): Promise<string> {
  const dir = await emptyFolder();
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  const options = ['--outDir', dir, '--incremental', 'false', '--noCheck', '--sourceMap', 'false'];
  await promisify(execFile)(process.execPath, [compiler, '-p', root, ...options]);
  await symlink(join(root, 'node_modules'), join(dir, 'node_modules'));
  await writeFile(join(dir, 'package.json'), '{ "type": "module" }');
  const path = join(dir, 'program.js');
  await writeFile(path, program);
  return path;
}
