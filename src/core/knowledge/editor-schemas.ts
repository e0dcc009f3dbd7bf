import * as z from 'zod';
import { fileSchemas } from './schema.ts';

/** JSON schemas (draft 7) that editors complete and check with, as text by file name. */
export function editorSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fileSchemas).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), undefined, 2)}\n`,
    ]),
  );
}
