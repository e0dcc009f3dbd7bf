import type { ServerSettings, SettingsWish } from '../../core/settings/settings.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { escapeText } from '../escape.ts';
import type { Payload } from '../payload.ts';
import { renderNotice } from '../render.ts';
import { settingLines } from './words.ts';

/** All settings of a server, with what needs doing about them. */
export function panel(
  head: string,
  settings: ServerSettings,
  readsAll: boolean,
  texts: Texts,
  wishes: readonly SettingsWish[] = [],
): Payload {
  const { howToHear, both, wished } = texts.settings;
  const { askChannels, mutedChannels } = settings;
  const opposed = askChannels.filter((channel) => mutedChannels.includes(channel));
  return renderNotice(
    [
      `**${head}**`,
      settingLines(settings, texts).join('\n'),
      ...wishes.map(({ to, by }) => wished[to](escapeText(by))),
      ...(askChannels.length > 0 && !readsAll ? [howToHear] : []),
      ...(opposed.length > 0 ? [both(opposed.map((id) => `<#${id}>`).join(', '))] : []),
    ].join('\n\n'),
  );
}
