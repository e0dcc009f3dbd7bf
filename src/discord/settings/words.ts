import { USUAL } from '../../core/settings/settings.ts';
import type { Language, ServerSettings } from '../../core/settings/settings.ts';

/** What the languages are called; `automatic` is that of the server. */
export const languages: Readonly<Record<Language | 'automatic', string>> = {
  automatic: 'automatic, that of the server',
  en: 'English',
  uk: 'Ukrainian',
};

interface Entry {
  readonly label: string;
  readonly value: (settings: ServerSettings) => string;
}

const onOff = (isOn: boolean): string => (isOn ? 'on' : 'off');
const days = (count: number): string => (count === 1 ? '1 day' : `${count.toLocaleString('en')} days`);

/** In the order in which people see them. */
const entries: readonly Entry[] = [
  { label: 'Channels where I answer unasked', value: ({ askChannels }) => channels(askChannels) },
  { label: 'Channels where I keep silent', value: ({ mutedChannels }) => channels(mutedChannels) },
  {
    label: 'Where I tell moderators of problems',
    value: ({ moderatorsChannel }) => channels(moderatorsChannel === undefined ? [] : [moderatorsChannel]),
  },
  {
    label: 'Answers to /ask for the asker alone, unless they say otherwise',
    value: ({ privateByDefault }) => onOff(privateByDefault),
  },
  {
    label: 'Time between two public answers to one person',
    value: ({ cooldown }) => (cooldown === 0 ? 'none' : `${cooldown.toLocaleString('en')} s`),
  },
  { label: 'Thumbs under answers', value: ({ feedback }) => onOff(feedback) },
  { label: 'A fact counts as old after', value: ({ staleAfter }) => days(staleAfter) },
  {
    label: 'A second moderator has to agree before anything is published',
    value: ({ secondPerson }) => onOff(secondPerson),
  },
  {
    label: 'Language of my own words in public',
    value: ({ language }) => languages[language ?? 'automatic'],
  },
  {
    label: 'Quiet hours, in which I answer nothing in public',
    value: ({ quietHours }) => (quietHours ? `${quietHours.from}:00 to ${quietHours.to}:00 UTC` : 'none'),
  },
];

/** All settings with what is usual, a line each, formatted. */
export function settingLines(settings: ServerSettings): readonly string[] {
  return entries.map(({ label, value }) => {
    const [own, usual] = [value(settings), value(USUAL)];
    return `- ${label}: **${own}**${own === usual ? ' (as usual)' : ` (usually ${usual})`}`;
  });
}

function channels(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.map((id) => `<#${id}>`).join(', ');
}
