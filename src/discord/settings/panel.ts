import type { ServerSettings } from '../../core/settings/settings.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Payload } from '../payload.ts';
import { renderNotice } from '../render.ts';
import { settingLines } from './words.ts';

/** All settings of a server, with what needs doing about them. */
export function panel(head: string, settings: ServerSettings, readsAll: boolean, texts: Texts): Payload {
  const { howToHear, both } = texts.settings;
  const { askChannels, mutedChannels } = settings;
  const opposed = askChannels.filter((channel) => mutedChannels.includes(channel));
  return renderNotice(
    [
      `**${head}**`,
      settingLines(settings, texts).join('\n'),
      ...(askChannels.length > 0 && !readsAll ? [howToHear] : []),
      ...(opposed.length > 0 ? [both(opposed.map((id) => `<#${id}>`).join(', '))] : []),
    ].join('\n\n'),
  );
}
