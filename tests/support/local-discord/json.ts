/** An object as it comes off the wire: its members are looked at before they are believed. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a parsed value is an object, and not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; nothing for what is not a list. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((item) => isObject(item)) : [];
}

/** The strings in a list; nothing for what is not a list. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A string, or the empty one for anything else. */
export function textOr(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

/** A number, or 0 for anything else. */
export function numberOr(value: unknown, otherwise = 0): number {
  return typeof value === 'number' ? value : otherwise;
}
