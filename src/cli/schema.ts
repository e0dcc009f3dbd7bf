import { realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorSchemas } from '../core/knowledge/editor-schemas.ts';

/** The schemas that are committed: beside `src` and `dist`, wherever the program is started from. */
export const schemaDir = fileURLToPath(new URL('../../knowledge/schema', import.meta.url));

/** Writes the editor schemas into a folder, over those that are there. */
export async function writeSchemas(dir: string, out: (text: string) => void): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const [name, text] of editorSchemas()) {
    await writeFile(join(dir, name), text);
    out(`${name}\n`);
  }
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  await writeSchemas(schemaDir, (text) => process.stdout.write(text));
}
