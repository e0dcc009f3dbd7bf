import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import type { Texts } from '../core/texts/texts.ts';

/** Whose the button is; `undefined` where the message itself has to tell. */
export interface BinPress {
  readonly asker?: string | undefined;
}

/** Removes an answer, for the one who asked. */
export function binButton(asker: string, { message }: Texts): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: message.buttons.bin,
    emoji: { name: '🗑️' },
    custom_id: `bin:${asker}`,
  };
}

/** Reads it back; `undefined` for the id of another kind of button. */
export function readBinId(customId: string): BinPress | undefined {
  const [found, asker] = /^bin:(\d{17,20})?$/.exec(customId) ?? [];
  return found === undefined ? undefined : { asker };
}
