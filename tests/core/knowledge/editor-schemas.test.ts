import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { schemaDir } from '../../../src/cli/schema.ts';
import { editorSchemas } from '../../../src/core/knowledge/editor-schemas.ts';

it.for([...editorSchemas()])('the committed %s is fresh', async ([name, text]) => {
  expect(await readFile(join(schemaDir, name), 'utf8')).toBe(text);
});

it.for([...editorSchemas()])('every field of %s is described', ([, text]) => {
  expect(undescribed(JSON.parse(text))).toEqual([]);
});

function undescribed(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}/${key}`;
    const lacks = path.endsWith('/properties') && !Object.hasOwn(Object(value), 'description');
    const inside = undescribed(value, here);
    return lacks ? [here].concat(inside) : inside;
  });
}
