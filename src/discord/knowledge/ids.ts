import { limits } from '../limits.ts';

const prefix = 'knowledge';

/**
 * `knowledge:<name>:<part>:…`: all that a button needs to know, so that it works after a restart.
 * @throws for an id that Discord would not take
 */
export function knowledgeId(name: string, ...parts: readonly (string | number)[]): string {
  const id = [prefix, name, ...parts].join(':');
  if (id.length > limits.customId) throw new Error(`the custom id of ${name} is too long`);
  return id;
}

/** Reads it back; `undefined` for the id of anything else. */
export function readKnowledgeId(
  customId: string,
): { readonly name: string; readonly parts: readonly string[] } | undefined {
  const [first, name, ...parts] = customId.split(':');
  return first === prefix && name !== undefined ? { name, parts } : undefined;
}

/** A number from 0 out of a custom id; 0 for anything else. */
export function numberIn(part: string | undefined): number {
  return part !== undefined && /^\d{1,9}$/.test(part) ? Number(part) : 0;
}
