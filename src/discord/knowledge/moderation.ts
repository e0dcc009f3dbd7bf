import { moderatorNamed } from '../../core/newsroom/person-shown.ts';
import type { Moderator, Newsroom } from '../../core/newsroom/newsroom.ts';
import type { Refusal } from '../../core/newsroom/refusal.ts';
import type { Texts } from '../../core/texts/texts.ts';

/** What the moderators of a server work with, and what their server has set. */
export interface Moderation {
  readonly newsroom: Newsroom;
  /** Whether the knowledge is this server's; else why not. */
  mayModerate(server: string): Promise<Permission>;
  /** Whether a second moderator has to agree before anything is published. */
  secondPerson(server: string): boolean;
  /** The channel in which moderators are told of problems; `undefined` for none. */
  moderatorsChannel(server: string): string | undefined;
}

type Permission = { readonly ok: true } | { readonly ok: false; readonly why: Refusal };

/** Who does something, and where. */
export interface Visitor {
  readonly guildId: string | null;
  readonly user: { readonly id: string; readonly displayName: string };
}

/** What a moderator has got once they are let in. */
export interface Inside {
  readonly newsroom: Newsroom;
  readonly who: Moderator;
  readonly secondPerson: boolean;
  /** In the language of their Discord: what the command says is for them alone. */
  readonly texts: Texts;
}

/**
 * Lets in whom Discord has let run the command, if the knowledge is their server's. Who may run it is set in Discord
 * alone: there are no other rights here.
 */
export async function enter(
  { guildId, user }: Visitor,
  moderation: Moderation,
  texts: Texts,
): Promise<{ readonly ok: true; readonly inside: Inside } | { readonly ok: false; readonly why: Refusal }> {
  // The command is offered in servers only.
  const server = guildId ?? '';
  const permission = await moderation.mayModerate(server);
  if (!permission.ok) return permission;
  const who = { id: user.id, name: moderatorNamed(user.displayName) };
  const { newsroom } = moderation;
  return { ok: true, inside: { newsroom, who, secondPerson: moderation.secondPerson(server), texts } };
}
