import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { JOURNAL } from './publication.ts';

/**
 * A text that changes when a knowledge file is saved, replaced, added or taken away, or a publication is made; articles
 * count for nothing. Cheap: nothing is read. Empty for a folder that is not there.
 */
export async function signatureOf(dir: string): Promise<string> {
  const root = await stat(dir).catch(() => undefined);
  if (!root) return '';
  const marks = await Promise.all([
    marksIn(dir, '', /\.ya?ml$/iu),
    marksIn(join(dir, 'facts'), 'facts/', /\.ya?ml$/iu),
    marksIn(join(dir, JOURNAL), `${JOURNAL}/`, /^(?:commit|last)$/u),
  ]);
  return [`folder ${root.ino}`, ...marks.flat().toSorted()].join('\n');
}

async function marksIn(dir: string, prefix: string, wanted: RegExp): Promise<readonly string[]> {
  const names = await readdir(dir).catch(() => []);
  return Promise.all(
    names
      .filter((name) => wanted.test(name))
      .map(async (name) => {
        const about = await stat(join(dir, name), { bigint: true }).catch(() => undefined);
        return about
          ? `${prefix}${name} ${about.ino} ${about.size} ${about.mtimeNs} ${about.ctimeNs}`
          : `${prefix}${name}`;
      }),
  );
}
