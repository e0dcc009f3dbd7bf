import { ButtonStyle, ComponentType } from 'discord.js';

import { isObject, objectsIn, textOr, type JsonObject } from './json.ts';
import { withNested } from './limits/components.ts';
import type { Message } from './nouns.ts';

/** A button as a person sees it. */
export interface Button {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly isDisabled: boolean;
}

/** The buttons of a message, in reading order. */
export function buttonsOf(message: Pick<Message, 'components'>): readonly Button[] {
  return componentsOf(message)
    .filter(({ type }) => type === ComponentType.Button)
    .map((button) => ({
      label: textOr(button['label']) || emojiOf(button),
      customId: typeof button['custom_id'] === 'string' ? button['custom_id'] : undefined,
      url: button['style'] === ButtonStyle.Link ? textOr(button['url']) : undefined,
      isDisabled: button['disabled'] === true,
    }));
}

/** All text that a reader sees in a message, one part a line: content, embeds, text displays; without buttons. */
export function textOf({
  content,
  embeds,
  components,
}: Pick<Message, 'content' | 'embeds' | 'components'>): string {
  const inEmbeds = embeds.flatMap(({ author, title, description, fields, footer }) => [
    author?.name,
    title,
    description,
    ...(fields ?? []).flatMap((field) => [field.name, field.value]),
    footer?.text,
  ]);
  const displays = componentsOf({ components }).filter(({ type }) => type === ComponentType.TextDisplay);
  return [content, ...inEmbeds, ...displays.map((display) => textOr(display['content']))]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
}

/** Every component of a message or of a form, nested ones included, in reading order. */
export function componentsOf({
  components,
}: {
  readonly components: readonly unknown[];
}): readonly JsonObject[] {
  return objectsIn(components).flatMap((component) => withNested(component));
}

function emojiOf({ emoji }: JsonObject): string {
  return isObject(emoji) ? textOr(emoji['name']) : '';
}
