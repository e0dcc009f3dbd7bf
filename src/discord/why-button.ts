import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import type { Payload } from './payload.ts';
import { limits } from './limits.ts';

/** How a question came to the bot: `asked` in words, which were searched, or `chosen` from those that it offered. */
export type Origin = 'asked' | 'chosen';

/** Under every answer. Its id says no more than the origin: the question is read again from where it stands. */
const label = 'Why this answer?';

/** The rows with the button at the end, and thumbs after it: in the last row if there is room for all of them. */
export function withWhy(
  rows: Payload['components'],
  origin: Origin,
  thumbs: readonly APIButtonComponent[] = [],
): Payload['components'] {
  const why = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: `why:${origin}`,
  } as const;
  const buttons = [why, ...thumbs];
  const last = rows.at(-1);
  return last && last.components.length + buttons.length <= limits.buttonsInRow
    ? [...rows.slice(0, -1), { ...last, components: [...last.components, ...buttons] }]
    : [...rows, { type: ComponentType.ActionRow, components: buttons }];
}

/** `undefined` for the id of another kind of button. */
export function readWhyId(customId: string): Origin | undefined {
  return (['asked', 'chosen'] as const).find((origin) => customId === `why:${origin}`);
}
