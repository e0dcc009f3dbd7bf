import type { Message, MessageReaction } from './nouns.ts';

/** Beside the message, whose fields are the wire's own and hold reactions in another shape. */
const reactions = new WeakMap<Message, Map<string, MessageReaction>>();

/** In the order in which each emoji was first used. */
export function reactionsOf(message: Message): readonly MessageReaction[] {
  return [...(reactions.get(message)?.values() ?? [])];
}

/** False if they had reacted with it already. */
export function addReaction(message: Message, emoji: string, userId: string): boolean {
  const all = reactions.get(message) ?? new Map<string, MessageReaction>();
  reactions.set(message, all);
  const one = all.get(emoji) ?? { emoji, userIds: new Set<string>() };
  all.set(emoji, one);
  if (one.userIds.has(userId)) return false;
  one.userIds.add(userId);
  return true;
}

/** False if there was none of theirs. */
export function removeReaction(message: Message, emoji: string, userId: string): boolean {
  const all = reactions.get(message);
  const one = all?.get(emoji);
  if (one === undefined || !one.userIds.delete(userId)) return false;
  if (one.userIds.size === 0) all?.delete(emoji);
  return true;
}
