import { Locale } from 'discord.js';
import { TEXTS } from '../core/texts/texts.ts';
import type { Texts } from '../core/texts/texts.ts';

/** What Discord shows of a command or an option in each language. */
export interface Description {
  readonly description: string;
  readonly description_localizations: { readonly [Locale.Ukrainian]: string };
}

/** The name of an entry in the menu of a message, which nobody types, as Discord shows it in each language. */
export function named(about: (menus: Texts['commands']['menus']) => string) {
  return {
    name: about(TEXTS.en.commands.menus),
    name_localizations: { [Locale.Ukrainian]: about(TEXTS.uk.commands.menus) },
  };
}

/** The description of a command or an option; its name, which people type, is the same in every language. */
export function described(about: (commands: Texts['commands']) => string): Description {
  return {
    description: about(TEXTS.en.commands),
    description_localizations: { [Locale.Ukrainian]: about(TEXTS.uk.commands) },
  };
}
