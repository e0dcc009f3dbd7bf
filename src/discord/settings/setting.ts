import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { ServerSettings, SettingsChange } from '../../core/settings/settings.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { SlashCommand } from '../commands.ts';
import type { Description } from '../described.ts';

/** What is to be changed, or a sentence on what was left out. */
export type Wanted =
  | { readonly ok: true; readonly changes: SettingsChange }
  | { readonly ok: false; readonly why: (texts: Texts['settings']) => string };

/** One setting: what Discord is told about its subcommand, beside how that is read. */
export interface Setting extends Description {
  readonly name: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
  read(options: SlashCommand['options'], now: ServerSettings): Wanted;
}
