import type { IncomingMessage } from 'node:http';

import { REFUSALS } from './api-error.ts';
import type { Upload } from './nouns.ts';

/** A request's body, and the files beside it. */
export interface RequestBody {
  /** Parsed JSON; undefined if there is none. */
  readonly json: unknown;
  readonly files: readonly Upload[];
}

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer); // no encoding is set on the request
  return Buffer.concat(parts);
}

/**
 * Reads JSON, or a form with `payload_json` and `files[n]`.
 * @throws {ApiError} 50109 for a body that is not JSON
 */
export async function parseBody(bytes: Buffer, contentType: string): Promise<RequestBody> {
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!contentType.startsWith('multipart/form-data')) return { json: parseJson(bytes.toString()), files: [] };
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  const files: Upload[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string' || !name.startsWith('files[')) continue;
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ name: value.name, content, type: value.type });
  }
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw REFUSALS.notJson();
  }
}
