import type { SettingsDesk } from '../../core/settings/settings.ts';

/** Whether some server has a channel in which questions are answered unasked: nothing else needs the texts of all messages. */
export function wantsTexts(settings: SettingsDesk | undefined): boolean {
  return settings?.servers().some((server) => settings.of(server).askChannels.length > 0) ?? false;
}

/**
 * Forgets the settings of servers that the bot has left while it was not running. Where it is in none of those that have some,
 * nothing is forgotten: then it is another bot that has been started with them.
 */
export async function forgetLeft(
  settings: SettingsDesk | undefined,
  present: readonly string[],
): Promise<void> {
  const known = settings?.servers() ?? [];
  if (!known.some((server) => present.includes(server))) return;
  for (const server of known) if (!present.includes(server)) await settings?.leave(server);
}
