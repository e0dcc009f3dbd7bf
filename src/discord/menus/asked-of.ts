import type { MessageUse } from '../commands.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Payload } from '../payload.ts';
import type { Self } from '../question.ts';
import { renderNotice } from '../render.ts';

/** The text of a message that a person pointed at, or what says why there is none to work with. */
export type Target = { readonly text: string } | { readonly refused: (texts: Texts) => Payload };

/** Reads the message that a menu was opened on, without a mention of the bot in it. */
export function readTarget({ targetMessage }: Pick<MessageUse, 'targetMessage'>, self: Self): Target {
  const { content, author } = targetMessage;
  if (author.id === self.id) return { refused: ({ claims }) => renderNotice(claims.ofMine) };
  const text = content.replaceAll(new RegExp(`<@!?${self.id}>`, 'g'), ' ').trim();
  return text === '' ? { refused: ({ claims }) => renderNotice(claims.noText) } : { text };
}
