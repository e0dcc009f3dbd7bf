import type { Backstage } from '../backstage.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { Upload } from '../nouns.ts';

/** Every route that the local Discord answers; faults name them so. */
const ROUTES = [
  'GET /gateway/bot',
  'GET /users/@me',
  'GET /users/:user',
  'POST /users/@me/channels',
  'GET /applications/@me',
  'GET /oauth2/applications/@me',
  'GET /applications/:application/commands',
  'PUT /applications/:application/commands',
  'POST /applications/:application/commands',
  'DELETE /applications/:application/commands/:command',
  'GET /applications/:application/guilds/:guild/commands',
  'PUT /applications/:application/guilds/:guild/commands',
  'POST /applications/:application/guilds/:guild/commands',
  'DELETE /applications/:application/guilds/:guild/commands/:command',
  'GET /guilds/:guild',
  'GET /guilds/:guild/channels',
  'GET /guilds/:guild/members/:user',
  'GET /channels/:channel',
  'GET /channels/:channel/messages',
  'POST /channels/:channel/messages',
  'GET /channels/:channel/messages/:message',
  'PATCH /channels/:channel/messages/:message',
  'DELETE /channels/:channel/messages/:message',
  'POST /channels/:channel/typing',
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me',
  'DELETE /channels/:channel/messages/:message/reactions/:emoji/@me',
  'POST /channels/:channel/messages/:message/threads',
  'POST /channels/:channel/threads',
  'POST /interactions/:interaction/:token/callback',
  'POST /webhooks/:application/:token',
  'GET /webhooks/:application/:token/messages/:message',
  'PATCH /webhooks/:application/:token/messages/:message',
  'DELETE /webhooks/:application/:token/messages/:message',
] as const;

export type RouteName = (typeof ROUTES)[number];

/** A request whose route is known. */
export interface Call {
  readonly backstage: Backstage;
  /** A named part of the path, decoded. */
  readonly part: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
}

export interface Answer {
  readonly status: number;
  /** Left out for 204. */
  readonly body?: unknown;
}

export type Handler = (call: Call) => Answer;

/** Some of the routes with what they do. */
export type Routes<Name extends RouteName> = Readonly<Record<Name, Handler>>;

export interface FoundRoute {
  readonly name: RouteName;
  readonly parts: ReadonlyMap<string, string>;
}

/** The route of a path without `/api/v10`; a fixed part wins over a named one, because it stands first in the list. */
export function findRoute(method: string, path: string): FoundRoute | undefined {
  const given = path.split('/').map((part) => decodeURIComponent(part));
  for (const name of ROUTES) {
    const [verb, pattern = ''] = name.split(' ');
    const parts = verb === method ? match(pattern.split('/'), given) : undefined;
    if (parts) return { name, parts };
  }
  return undefined;
}

function match(
  pattern: readonly string[],
  given: readonly string[],
): ReadonlyMap<string, string> | undefined {
  if (pattern.length !== given.length) return undefined;
  const parts = new Map<string, string>();
  for (const [index, wanted] of pattern.entries()) {
    const part = given[index] ?? '';
    if (wanted.startsWith(':')) parts.set(wanted.slice(1), part);
    else if (wanted !== part) return undefined;
  }
  return parts;
}

/** The body if it is an object; an empty one otherwise. */
export function objectBody({ body }: Call): JsonObject {
  return isObject(body) ? body : {};
}
