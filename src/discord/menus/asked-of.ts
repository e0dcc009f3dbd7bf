import type { MessageUse } from '../commands.ts';
import type { Payload } from '../payload.ts';
import type { Self } from '../question.ts';
import { renderNotice } from '../render.ts';

/** The text of a message that a person pointed at, or why there is none to work with. */
export type Target = { readonly text: string } | { readonly refused: Payload };

/** Reads the message that a menu was opened on, without a mention of the bot in it. */
export function readTarget({ targetMessage }: Pick<MessageUse, 'targetMessage'>, self: Self): Target {
  const { content, author } = targetMessage;
  if (author.id === self.id)
    return { refused: renderNotice('This is a message of mine. Use it on what somebody else has written.') };
  const text = content.replaceAll(new RegExp(`<@!?${self.id}>`, 'g'), ' ').trim();
  return text === '' ? { refused: renderNotice('There is no text in this message.') } : { text };
}
