import { PermissionFlagsBits as Bits } from 'discord.js';

/** What the bot may be denied in a channel. */
export type Denied = 'view' | 'send' | 'history' | 'react' | 'threads' | 'embed' | 'attach';

/** Whom a person is in a guild. */
export type Rank = 'member' | 'moderator' | 'administrator';

const DENIED_BITS: Readonly<Record<Denied, bigint>> = {
  view: Bits.ViewChannel,
  send: Bits.SendMessages | Bits.SendMessagesInThreads,
  history: Bits.ReadMessageHistory,
  react: Bits.AddReactions,
  threads: Bits.CreatePublicThreads,
  embed: Bits.EmbedLinks,
  attach: Bits.AttachFiles,
};

/** The rights of @everyone in a new guild. */
export const EVERYONE =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.ReadMessageHistory |
  Bits.AddReactions |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.CreatePublicThreads |
  Bits.UseApplicationCommands;

/** The rights that a role adds to those of @everyone. */
export const ADDED_BY_RANK: Readonly<Record<Rank, bigint>> = {
  member: 0n,
  moderator:
    Bits.ManageGuild |
    Bits.ManageChannels |
    Bits.ManageMessages |
    Bits.KickMembers |
    Bits.BanMembers |
    Bits.ModerateMembers,
  administrator: Bits.Administrator,
};

/** The bits of what is denied, as a channel's permission overwrite carries them. */
export function bitsOf(denied: Iterable<Denied>): bigint {
  return [...denied].reduce((bits, name) => bits | DENIED_BITS[name], 0n);
}

/** Whether someone of this rank sees a command with these `default_member_permissions` ("0": administrators only). */
export function mayRun(rank: Rank, defaultMemberPermissions: string | null | undefined): boolean {
  if (defaultMemberPermissions === undefined || defaultMemberPermissions === null) return true;
  if (rank === 'administrator') return true;
  const needed = BigInt(defaultMemberPermissions);
  return needed !== 0n && ((EVERYONE | ADDED_BY_RANK[rank]) & needed) === needed;
}
