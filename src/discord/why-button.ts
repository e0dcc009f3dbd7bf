import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import type { Texts } from '../core/texts/texts.ts';

/** How a question came to the bot: `asked` in words, which were searched, or `chosen` from those that it offered. */
export type Origin = 'asked' | 'chosen';

/** Under every answer. Its id says no more than the origin: the question is read again from where it stands. */
export function whyButton(origin: Origin, { message }: Texts): APIButtonComponent {
  const label = message.buttons.why;
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: `why:${origin}` };
}

/** `undefined` for the id of another kind of button. */
export function readWhyId(customId: string): Origin | undefined {
  return (['asked', 'chosen'] as const).find((origin) => customId === `why:${origin}`);
}
