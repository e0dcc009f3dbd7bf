import { isObject, textsIn, type JsonObject } from './json.ts';
import type { Message, User } from './nouns.ts';
import { wireUser } from './wire.ts';
import type { World } from './world.ts';

/** Whom a text pings, in the wire's names. */
export type Pings = Pick<Message, 'mentions' | 'mention_everyone' | 'mention_roles'>;

/**
 * Reads `<@user>`, `<@&role>`, `@everyone` and `@here` out of a text.
 * @param allowed `allowed_mentions`; everything is allowed without it
 * @param repliedTo pinged as well, unless `allowed_mentions` does not say so
 */
export function pingsOf(world: World, content: string, allowed: unknown, repliedTo?: User): Pings {
  const rules = isObject(allowed) ? allowed : undefined;
  const users = idsIn(content, /<@!?(\d+)>/g).filter((id) => isAllowed(rules, 'users', id));
  const pinged = repliedTo && (rules === undefined || rules['replied_user'] === true) ? [repliedTo.id] : [];
  const mentioned = [...new Set([...users, ...pinged])].map((id) => world.users.get(id));
  return {
    mentions: mentioned.filter((user) => user !== undefined).map((user) => wireUser(user)),
    mention_roles: idsIn(content, /<@&(\d+)>/g).filter((id) => isAllowed(rules, 'roles', id)),
    mention_everyone: /@(everyone|here)\b/.test(content) && isAllowed(rules, 'everyone', ''),
  };
}

function isAllowed(rules: JsonObject | undefined, kind: 'users' | 'roles' | 'everyone', id: string): boolean {
  return rules === undefined || textsIn(rules['parse']).includes(kind) || textsIn(rules[kind]).includes(id);
}

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((found) => found[1] ?? '');
}
