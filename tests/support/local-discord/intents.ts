import { GatewayIntentBits as Bits } from 'discord.js';

import { isObject, objectsIn, type JsonObject } from './json.ts';
import type { Privileged, World } from './world.ts';

/** Intents that the application must have been granted, else the gateway closes with 4014. */
const PRIVILEGED: Readonly<Record<Privileged, number>> = {
  members: Bits.GuildMembers,
  presences: Bits.GuildPresences,
  'message-content': Bits.MessageContent,
};

/** Every bit that means something today; any other is refused with 4013. */
const KNOWN = Object.values(Bits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** An event needs one of these intents: the first in a guild, the second in a direct conversation. 0: needs none. */
const NEEDED: Readonly<Record<string, readonly [guild: number, direct: number]>> = {
  GUILD_CREATE: [Bits.Guilds, 0],
  GUILD_DELETE: [Bits.Guilds, 0],
  CHANNEL_CREATE: [Bits.Guilds, 0],
  THREAD_CREATE: [Bits.Guilds, 0],
  GUILD_MEMBER_ADD: [Bits.GuildMembers, 0],
  MESSAGE_CREATE: [Bits.GuildMessages, Bits.DirectMessages],
  MESSAGE_UPDATE: [Bits.GuildMessages, Bits.DirectMessages],
  MESSAGE_DELETE: [Bits.GuildMessages, Bits.DirectMessages],
  MESSAGE_REACTION_ADD: [Bits.GuildMessageReactions, Bits.DirectMessageReactions],
  MESSAGE_REACTION_REMOVE: [Bits.GuildMessageReactions, Bits.DirectMessageReactions],
  TYPING_START: [Bits.GuildMessageTyping, Bits.DirectMessageTyping],
};

/** The close code for these intents, or undefined if they are allowed. */
export function refusalOf(intents: number, granted: ReadonlySet<Privileged>): 4013 | 4014 | undefined {
  if (!Number.isInteger(intents) || intents < 0 || (intents & ~KNOWN) !== 0) return 4013;
  for (const [name, bit] of Object.entries(PRIVILEGED)) {
    if ((intents & bit) !== 0 && ![...granted].some((one) => one === name)) return 4014;
  }
  return undefined;
}

/** Whether a session with these intents is sent the event. */
export function isHeard(intents: number, event: string, inGuild: boolean): boolean {
  const needed = NEEDED[event]?.[inGuild ? 0 : 1] ?? 0;
  return needed === 0 || (intents & needed) !== 0;
}

/** Whether text of messages that do not concern the bot is shown to a session. */
export function seesEverything(intents: number): boolean {
  return (intents & Bits.MessageContent) !== 0;
}

/** The message with its text taken out, unless it is the bot's own, a direct one, or mentions the bot. */
export function withVisibleContent(world: World, message: JsonObject, everything: boolean): JsonObject {
  const { author, mentions, referenced_message: quoted } = message;
  const concerned = [author, ...objectsIn(mentions)].some(
    (user) => isObject(user) && user['id'] === world.bot.id,
  );
  const shown = everything || concerned || message['guild_id'] === undefined;
  return {
    ...message,
    ...(!shown && { content: '', embeds: [], attachments: [], components: [] }),
    ...(isObject(quoted) && { referenced_message: withVisibleContent(world, quoted, everything) }),
  };
}
