import { ApiError } from '../api-error.ts';
import type { JsonObject } from '../json.ts';

/** Where in a body something is wrong: `['embeds', 0, 'title']`. */
export type Path = readonly (string | number)[];

interface Node {
  readonly children: Map<string, Node>;
  readonly errors: { readonly code: string; readonly message: string }[];
}

/** Collects what is wrong with a body, then refuses it as a whole, as Discord does (50035). */
export class Issues {
  readonly #root: Node = { children: new Map(), errors: [] };
  readonly #prefix: Path;

  /** @param prefix where the body lies in the request: `['data']` in the answer to an interaction */
  constructor(prefix: Path = []) {
    this.#prefix = prefix;
  }

  add(path: Path, code: string, message: string): void {
    let node = this.#root;
    for (const part of [...this.#prefix, ...path]) {
      const next = node.children.get(String(part)) ?? { children: new Map(), errors: [] };
      node.children.set(String(part), next);
      node = next;
    }
    node.errors.push({ code, message });
  }

  /** @throws {ApiError} 50035 if anything was added */
  refuse(): void {
    if (this.#root.children.size === 0 && this.#root.errors.length === 0) return;
    throw new ApiError(400, 50_035, 'Invalid Form Body', toJson(this.#root));
  }

  required(path: Path): void {
    this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  }

  /** Checks a text of min to max characters, in UTF-16 units, the strictest way to count; absent is fine when min is 0. */
  text(path: Path, value: unknown, min: number, max: number): void {
    if (value === undefined || value === null || value === '') {
      if (min > 0) this.required(path);
      return;
    }
    if (typeof value !== 'string')
      return this.add(path, 'STRING_TYPE_CONVERT', 'Could not interpret as string.');
    if (value.length <= max && value.length >= min) return;
    if (min === 0) this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    else this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }

  /** Checks how many items a list has; an absent list has none. */
  count(path: Path, value: unknown, min: number, max: number): void {
    const length = Array.isArray(value) ? value.length : 0;
    if (length >= min && length <= max) return;
    if (min === 0) this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    else this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }

  /** Checks one of the values that are allowed. */
  oneOf(path: Path, value: unknown, allowed: readonly unknown[]): void {
    if (allowed.includes(value)) return;
    this.add(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  }

  /** Checks a web address; absent is fine. */
  url(path: Path, value: unknown, max = 2048): void {
    if (value === undefined || value === null) return;
    this.text(path, value, 1, max);
    if (typeof value !== 'string' || value === '') return;
    if (!URL.canParse(value)) return this.add(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    if (/^(https?|discord|attachment):/.test(value)) return;
    this.add(
      path,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${new URL(value).protocol.slice(0, -1)}" is not supported. Scheme must be one of ('http', 'https', 'discord').`,
    );
  }
}

function toJson(node: Node): JsonObject {
  const children = [...node.children].map(([name, child]) => [name, toJson(child)] as const);
  return { ...Object.fromEntries(children), ...(node.errors.length > 0 && { _errors: node.errors }) };
}
