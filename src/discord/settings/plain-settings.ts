import { ApplicationCommandOptionType, Locale } from 'discord.js';
import type { APIApplicationCommandBasicOption } from 'discord.js';
import { LANGUAGES } from '../../core/settings/settings.ts';
import { described } from '../described.ts';
import type { Description } from '../described.ts';
import type { Setting } from './setting.ts';
import { TEXTS } from '../../core/texts/texts.ts';

const onOrOff: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'on',
  ...described(({ settings }) => settings.on),
  required: true,
};

function number(
  name: string,
  description: Description,
  [min_value, max_value]: readonly [number, number],
  required: boolean,
): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Integer, name, ...description, min_value, max_value, required };
}

/** `/settings private-answers` */
const privateAnswers = {
  name: 'private-answers',
  ...described(({ settings }) => settings.privateAnswers),
  options: [onOrOff],
  read: (options) => ({ ok: true, changes: { privateByDefault: options.getBoolean('on') ?? undefined } }),
} as const satisfies Setting;

/** `/settings cooldown` */
const cooldown = {
  name: 'cooldown',
  ...described(({ settings }) => settings.cooldown),
  options: [
    number(
      'seconds',
      described(({ settings }) => settings.seconds),
      [0, 3600],
      true,
    ),
  ],
  read: (options) => ({ ok: true, changes: { cooldown: options.getInteger('seconds', true) } }),
} as const satisfies Setting;

/** `/settings feedback` */
const feedback = {
  name: 'feedback',
  ...described(({ settings }) => settings.feedback),
  options: [onOrOff],
  read: (options) => ({ ok: true, changes: { feedback: options.getBoolean('on') ?? undefined } }),
} as const satisfies Setting;

/** `/settings stale-after` */
const staleAfter = {
  name: 'stale-after',
  ...described(({ settings }) => settings.staleAfter),
  options: [
    number(
      'days',
      described(({ settings }) => settings.days),
      [1, 3650],
      true,
    ),
  ],
  read: (options) => ({ ok: true, changes: { staleAfter: options.getInteger('days', true) } }),
} as const satisfies Setting;

/** `/settings second-approver` */
const secondApprover = {
  name: 'second-approver',
  ...described(({ settings }) => settings.secondApprover),
  options: [onOrOff],
  read: (options) => ({ ok: true, changes: { secondPerson: options.getBoolean('on') ?? undefined } }),
} as const satisfies Setting;

const automatic = 'automatic' as const;

/** `/settings language` */
const language = {
  name: 'language',
  ...described(({ settings }) => settings.language),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'language',
      ...described(({ settings }) => settings.languages),
      required: true,
      choices: [automatic, ...LANGUAGES].map((value) => ({
        name: TEXTS.en.settings.languages[value],
        name_localizations: { [Locale.Ukrainian]: TEXTS.uk.settings.languages[value] },
        value,
      })),
    },
  ],
  read(options) {
    const chosen = options.getString('language', true);
    return { ok: true, changes: { language: LANGUAGES.find((one) => one === chosen) } };
  },
} as const satisfies Setting;

/** `/settings quiet-hours` */
const quietHours = {
  name: 'quiet-hours',
  ...described(({ settings }) => settings.quietHours),
  options: [
    number(
      'from',
      described(({ settings }) => settings.from),
      [0, 23],
      false,
    ),
    number(
      'to',
      described(({ settings }) => settings.to),
      [0, 23],
      false,
    ),
  ],
  read(options) {
    const [from, to] = [options.getInteger('from'), options.getInteger('to')];
    if (from === null && to === null) return { ok: true, changes: { quietHours: undefined } };
    if (from === null || to === null) return { ok: false, why: ({ refused }) => refused.bothHours };
    if (from === to) return { ok: false, why: ({ refused }) => refused.sameHour };
    return { ok: true, changes: { quietHours: { from, to } } };
  },
} as const satisfies Setting;

/** The settings that are no channels, in the order in which people see them. */
export const plainSettings: readonly Setting[] = [
  privateAnswers,
  cooldown,
  feedback,
  staleAfter,
  secondApprover,
  language,
  quietHours,
];
