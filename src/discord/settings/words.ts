import { USUAL } from '../../core/settings/settings.ts';
import type { ServerSettings } from '../../core/settings/settings.ts';
import type { Texts } from '../../core/texts/texts.ts';

/** All settings with what is usual, a line each, formatted, in the order in which people see them. */
export function settingLines(settings: ServerSettings, { settings: told }: Texts): readonly string[] {
  const { labels, asUsual, usually } = told;
  const [own, usual] = [valuesOf(settings, told), valuesOf(USUAL, told)];
  const keys: readonly (keyof typeof labels)[] = [
    'askChannels',
    'mutedChannels',
    'moderatorsChannel',
    'privateByDefault',
    'cooldown',
    'feedback',
    'staleAfter',
    'secondPerson',
    'language',
    'quietHours',
  ];
  return keys.map((key) => {
    const beside = own[key] === usual[key] ? asUsual : usually(usual[key]);
    return `- ${labels[key]}: **${own[key]}** (${beside})`;
  });
}

function valuesOf(
  settings: ServerSettings,
  { values, languages }: Texts['settings'],
): Readonly<Record<keyof Texts['settings']['labels'], string>> {
  const { moderatorsChannel, cooldown, language, quietHours } = settings;
  const onOff = (isOn: boolean): string => (isOn ? values.on : values.off);
  const channels = (ids: readonly string[]): string =>
    ids.length === 0 ? values.noChannels : ids.map((id) => `<#${id}>`).join(', ');
  return {
    askChannels: channels(settings.askChannels),
    mutedChannels: channels(settings.mutedChannels),
    moderatorsChannel: channels(moderatorsChannel === undefined ? [] : [moderatorsChannel]),
    privateByDefault: onOff(settings.privateByDefault),
    cooldown: cooldown === 0 ? values.noWait : values.seconds(cooldown),
    feedback: onOff(settings.feedback),
    staleAfter: values.days(settings.staleAfter),
    secondPerson: onOff(settings.secondPerson),
    language: languages[language ?? 'automatic'],
    quietHours: quietHours ? values.hours(quietHours.from, quietHours.to) : values.noHours,
  };
}
