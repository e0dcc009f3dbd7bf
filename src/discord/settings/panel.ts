import type { ServerSettings } from '../../core/settings/settings.ts';
import type { Payload } from '../payload.ts';
import { renderNotice } from '../render.ts';
import { settingLines } from './words.ts';

/** What a moderator does where Discord keeps the texts of messages from the bot. */
const howToHear =
  '⚠️ I cannot answer unasked yet: Discord does not show me what people write there. Open discord.com/developers/applications, choose this bot, then **Bot → Privileged Gateway Intents → Message Content Intent**, turn it on and save. Then run `/settings ask-channels` with the channel again. Until then I answer where I am mentioned, and to `/ask`.';

/** All settings of a server, with what needs doing about them. */
export function panel(head: string, settings: ServerSettings, readsAll: boolean): Payload {
  const { askChannels, mutedChannels } = settings;
  const both = askChannels.filter((channel) => mutedChannels.includes(channel));
  return renderNotice(
    [
      `**${head}**`,
      settingLines(settings).join('\n'),
      ...(askChannels.length > 0 && !readsAll ? [howToHear] : []),
      ...(both.length > 0
        ? [
            `⚠️ I am to answer unasked and to keep silent in ${both.map((id) => `<#${id}>`).join(', ')}: there I keep silent.`,
          ]
        : []),
    ].join('\n\n'),
  );
}
