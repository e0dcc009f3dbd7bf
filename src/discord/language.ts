import type { MessageFlags } from 'discord.js';
import { TEXTS } from '../core/texts/texts.ts';
import type { Texts } from '../core/texts/texts.ts';
import type { Language } from '../core/settings/settings.ts';
import { createBoundedMap } from './bounded-map.ts';
import type { Manners } from './manners.ts';

/** The members used of an interaction to tell in which language to answer it. */
export interface Speaking {
  readonly user: { readonly id: string };
  readonly guildId: string | null;
  /** That of the person's Discord, as in `en-GB`. */
  readonly locale: string;
  /** That of the server, where it is in one. */
  readonly guildLocale: string | null;
}

/** The members used of a press to tell who sees the message that it stands on. */
export interface OnMessage {
  readonly message: { readonly flags: { has(flag: MessageFlags.Ephemeral): boolean } };
}

/** In which language the bot says its own words. */
export interface Languages {
  /** For the answer to an interaction: what one person alone sees is in the language of their Discord, the rest in that of the server. */
  ofAnswer(speaking: Speaking, visible: 'all' | 'asker'): Texts;
  /** For the reply to a message, whose own language Discord does not tell. */
  ofMessage(message: {
    readonly guild_id?: string | undefined;
    readonly author: { readonly id: string };
  }): Texts;
  /** For what everybody in a server reads. */
  ofServer(server: string): Texts;
  /** Forgets in which language a person has Discord. */
  forgetPerson(person: string): void;
}

interface LanguageParts {
  readonly manners: Pick<Manners, 'of'>;
  /** What the server has set for itself in Discord; `undefined` where the bot is no member. */
  readonly localeOf: (server: string) => string | undefined;
  /** The most people remembered: five thousand are less than a megabyte. */
  readonly limit?: number;
}

export function createLanguages({ manners, localeOf, limit = 5000 }: LanguageParts): Languages {
  // In direct messages nothing else tells it. In memory only; a restart forgets it.
  const known = createBoundedMap<string, Language>(limit);
  const inServer = (server: string, locale: string | undefined): Texts =>
    TEXTS[manners.of(server).language ?? languageOf(locale)];
  return {
    ofAnswer({ user, guildId, locale, guildLocale }, visible) {
      const own = languageOf(locale);
      known.set(user.id, own);
      return visible === 'asker' || guildId === null ? TEXTS[own] : inServer(guildId, guildLocale ?? locale);
    },
    ofMessage({ guild_id: server, author }) {
      return server === undefined ? TEXTS[known.get(author.id) ?? 'en'] : inServer(server, localeOf(server));
    },
    ofServer: (server) => inServer(server, localeOf(server)),
    forgetPerson: (person) => known.delete(person),
  };
}

/** The language for one of Discord's locales (https://discord.com/developers/docs/reference#locales): English unless there is a better one. */
function languageOf(locale: string | undefined): Language {
  return locale === 'uk' ? 'uk' : 'en';
}
