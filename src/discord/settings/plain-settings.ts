import { ApplicationCommandOptionType } from 'discord.js';
import type { APIApplicationCommandBasicOption } from 'discord.js';
import { LANGUAGES } from '../../core/settings/settings.ts';
import type { Setting } from './setting.ts';
import { en } from '../../core/texts/en.ts';

const onOrOff: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'on',
  description: 'True to turn it on, False to turn it off',
  required: true,
};

function number(
  name: string,
  description: string,
  [min_value, max_value]: readonly [number, number],
  required: boolean,
): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Integer, name, description, min_value, max_value, required };
}

/** `/settings private-answers` */
const privateAnswers = {
  name: 'private-answers',
  description: 'Whether /ask answers the asker alone, unless they choose otherwise',
  options: [onOrOff],
  read: (options) => ({ ok: true, changes: { privateByDefault: options.getBoolean('on') ?? undefined } }),
} as const satisfies Setting;

/** `/settings cooldown` */
const cooldown = {
  name: 'cooldown',
  description: 'How long one person waits between two public answers; meanwhile /ask answers them alone',
  options: [number('seconds', 'From 0, which is no wait, to 3600', [0, 3600], true)],
  read: (options) => ({ ok: true, changes: { cooldown: options.getInteger('seconds', true) } }),
} as const satisfies Setting;

/** `/settings feedback` */
const feedback = {
  name: 'feedback',
  description: 'Whether thumbs up and down stand under my answers',
  options: [onOrOff],
  read: (options) => ({ ok: true, changes: { feedback: options.getBoolean('on') ?? undefined } }),
} as const satisfies Setting;

/** `/settings stale-after` */
const staleAfter = {
  name: 'stale-after',
  description: 'After how many days /knowledge health calls a fact old',
  options: [number('days', 'From 1 to 3650', [1, 3650], true)],
  read: (options) => ({ ok: true, changes: { staleAfter: options.getInteger('days', true) } }),
} as const satisfies Setting;

/** `/settings second-approver` */
const secondApprover = {
  name: 'second-approver',
  description: 'Whether a second moderator has to agree before anything is published',
  options: [onOrOff],
  read: (options) => ({ ok: true, changes: { secondPerson: options.getBoolean('on') ?? undefined } }),
} as const satisfies Setting;

const automatic = 'automatic' as const;

/** `/settings language` */
const language = {
  name: 'language',
  description: 'The language of my own words in public; facts stay in the language they are written in',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'language',
      description: 'Automatic takes that of the server',
      required: true,
      choices: [automatic, ...LANGUAGES].map((value) => ({ name: en.settings.languages[value], value })),
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
  description: 'Hours in which I answer nothing in public; leave both out for none',
  options: [
    number('from', 'The hour at which they begin, UTC, 0 to 23', [0, 23], false),
    number('to', 'The hour at which they end, UTC, 0 to 23', [0, 23], false),
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
