import type { PostedMessage, Posts } from './posts.ts';
import type { Replies } from './replies.ts';

/** The members used of a reaction. */
export interface SeenReaction {
  readonly user_id: string;
  readonly channel_id: string;
  readonly message_id: string;
  /** Missing in direct messages. */
  readonly guild_id?: string | undefined;
  readonly emoji: { readonly name: string | null };
  readonly message_author_id?: string | undefined;
}

interface ReactionTools {
  readonly self: () => { readonly id: string };
  readonly posts: Posts;
  readonly replies: Replies;
}

/** Clients send it with or without the variation selector. */
const bins: ReadonlySet<string | null> = new Set(['\u{1F5D1}', '\u{1F5D1}\uFE0F']);

/** Removes an answer that its asker reacts to with 🗑️; also one from before the last start. */
export async function reactionAdded(
  reaction: SeenReaction,
  { self, posts, replies }: ReactionTools,
): Promise<void> {
  const { user_id, channel_id, message_id, message_author_id, guild_id } = reaction;
  if (!bins.has(reaction.emoji.name) || user_id === self().id) return;
  if (message_author_id !== undefined && message_author_id !== self().id) return;
  const taken = replies.answeredBy(message_id);
  if (taken) {
    if (taken.asker !== user_id) return;
    replies.keep({ ...taken, reply: undefined });
  } else {
    const message = await posts.read(channel_id, message_id);
    if (message.author.id !== self().id) return;
    // In a direct message there is nobody else who could have asked.
    if (guild_id !== undefined && (await askerOf(message, channel_id, posts)) !== user_id) return;
  }
  await posts.remove(channel_id, message_id);
}

/** Who asked what a message answers; `undefined` where that can no longer be told. */
export async function askerOf(
  message: PostedMessage,
  channel: string,
  posts: Posts,
): Promise<string | undefined> {
  const { interaction_metadata, referenced_message, message_reference } = message;
  if (interaction_metadata) return interaction_metadata.user.id;
  if (referenced_message) return referenced_message.author.id;
  const question = message_reference?.message_id;
  // Null says that the question is deleted; missing says nothing.
  if (referenced_message === null || question === undefined) return undefined;
  return (await posts.read(channel, question)).author.id;
}
