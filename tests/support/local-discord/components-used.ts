import { ComponentType } from 'discord.js';

import type { Backstage } from './backstage.ts';
import type { Modal } from './interaction.ts';
import { isObject, numberOr, objectsIn, textOr, textsIn, type JsonObject } from './json.ts';
import { buttonsOf, componentsOf } from './message-parts.ts';
import type { Message } from './nouns.ts';
import { wireChannel, wireUser } from './wire.ts';

/** The `data` of a pressed button. @throws {Error} if there is no such button, or it cannot be pressed */
export function pressPayload(message: Message, wanted: string): JsonObject {
  const buttons = buttonsOf(message);
  const button = buttons.find(({ customId, label }) => customId === wanted || label === wanted);
  if (button === undefined) {
    const there = buttons.map(({ label }) => `"${label}"`).join(', ');
    throw new Error(`no button "${wanted}"; there are: ${there || 'none'}`);
  }
  if (button.isDisabled) throw new Error(`the button "${wanted}" is disabled`);
  if (button.customId === undefined) throw new Error(`the button "${wanted}" is a link`);
  return { custom_id: button.customId, component_type: ComponentType.Button };
}

/** The `data` of a select. @throws {Error} if there is none, or what is picked is not offered */
export function selectPayload(
  { world }: Backstage,
  message: Message,
  customId: string,
  values: readonly string[],
): JsonObject {
  const select = componentsOf(message).find((component) => component['custom_id'] === customId);
  if (select === undefined) throw new Error(`no select "${customId}"`);
  const { type, options, min_values: least, max_values: most } = select;
  const picked = values.length;
  if (picked < numberOr(least, 1) || picked > numberOr(most, 1))
    throw new Error(`"${customId}" does not take ${picked} values`);
  const offered = new Set(objectsIn(options).map(({ value }) => value));
  const strange = values.find((value) => type === ComponentType.StringSelect && !offered.has(value));
  if (strange !== undefined) throw new Error(`"${customId}" does not offer "${strange}"`);
  const users = values.map((id) => world.users.get(id)).filter((user) => user !== undefined);
  const channels = values.map((id) => world.channels.get(id)).filter((channel) => channel !== undefined);
  return {
    custom_id: customId,
    component_type: type,
    values,
    ...(type !== ComponentType.StringSelect && {
      resolved: {
        users: Object.fromEntries(users.map((user) => [user.id, wireUser(user)])),
        channels: Object.fromEntries(
          channels.map((channel) => [channel.id, { ...wireChannel(channel), permissions: '0' }]),
        ),
      },
    }),
  };
}

/** What is filled into a form, by custom id: text, or the values of a select. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The `data` of a form that is sent. @throws {Error} for an unknown field, or one that is missing, too short or too long */
export function formPayload({ customId, components }: Modal, fields: Fields): JsonObject {
  const known = new Set(componentsOf({ components }).map((component) => component['custom_id']));
  const unknown = Object.keys(fields).find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`the form has no field "${unknown}"`);
  const parts = components.flatMap((part): readonly JsonObject[] => {
    if (isObject(part['component']))
      return [{ type: part['type'], component: filled(part['component'], fields) }];
    const inside = objectsIn(part['components']);
    return inside.length === 0
      ? []
      : [{ type: part['type'], components: inside.map((one) => filled(one, fields)) }];
  });
  return { custom_id: customId, components: parts };
}

function filled(field: JsonObject, fields: Fields): JsonObject {
  const { type, custom_id: customId } = field;
  const name = textOr(customId);
  const given = fields[name];
  if (type !== ComponentType.TextInput) return { type, custom_id: customId, values: textsIn(given) };
  const value = typeof given === 'string' ? given : textOr(field['value']);
  if (value === '' && field['required'] !== false) throw new Error(`the field "${name}" is required`);
  if (value !== '' && value.length < numberOr(field['min_length'])) throw new Error(`"${name}" is too short`);
  if (value.length > numberOr(field['max_length'], 4000)) throw new Error(`"${name}" is too long`);
  return { type, custom_id: customId, value };
}
