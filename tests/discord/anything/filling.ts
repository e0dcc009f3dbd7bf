import { ApplicationCommandOptionType as Option, ApplicationCommandType, ChannelType } from 'discord.js';
import { numberOr, objectsIn, textOr } from '../../support/local-discord/json.ts';
import type { JsonObject } from '../../support/local-discord/json.ts';
import type { Modal } from '../../support/local-discord/interaction.ts';
import { componentsOf } from '../../support/local-discord/message-parts.ts';
import type { Channel, Command } from '../../support/local-discord/nouns.ts';
import type { OptionValues } from '../../support/local-discord/slash.ts';
import type { Texts } from './hostile-knowledge.ts';

/** A slash command as it can be run: with its subcommand, where it has some. */
export interface Leaf {
  /** `settings cooldown` */
  readonly path: string;
  readonly options: readonly JsonObject[];
}

/** What can be run of the commands that are registered. */
export function leavesOf(commands: readonly Command[]): readonly Leaf[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap(({ name, options }) => {
      const all = objectsIn(options);
      const subcommands = all.filter(({ type }) => type === Option.Subcommand);
      return subcommands.length === 0
        ? [{ path: name, options: all }]
        : subcommands.map((one) => ({
            path: `${name} ${textOr(one['name'])}`,
            options: objectsIn(one['options']),
          }));
    });
}

/** Something for every option, or for those that are required. */
export function filled(
  { options }: Leaf,
  which: 'all' | 'required',
  texts: Texts,
  channel: Channel,
): OptionValues {
  const wanted = options.filter(({ required }) => which === 'all' || required === true);
  return Object.fromEntries(
    wanted.map((option) => [textOr(option['name']), valueFor(option, texts, channel)]),
  );
}

function valueFor(option: JsonObject, texts: Texts, channel: Channel) {
  const [choice] = objectsIn(option['choices']);
  if (choice) return String(choice['value']);
  switch (option['type']) {
    case Option.String:
      return textFor(option, texts);
    case Option.Integer:
      return numberOr(option['max_value'], 7);
    case Option.Boolean:
      return texts.next(100).length % 2 === 0;
    case Option.Channel:
      expectText(option);
      return channel;
    case Option.Attachment:
      return { name: `${texts.next(40).replace(/[\uD800-\uDFFF]/g, '')}.yaml`, content: texts.next(6000) };
    default:
      throw new Error(`nobody knows what to fill into ${textOr(option['name'])}`);
  }
}

function expectText(option: JsonObject): void {
  const types = option['channel_types'];
  if (Array.isArray(types) && !types.includes(ChannelType.GuildText))
    throw new Error(`${textOr(option['name'])} takes no text channel`);
}

function textFor(field: JsonObject, texts: Texts): string {
  const most = numberOr(field['max_length'], 4000);
  const text = texts.next(most);
  return text.trim() === '' || text.length < numberOr(field['min_length'])
    ? `xxxx${text}`.slice(0, most)
    : text;
}

/** Something for every field of a form, or for one of them and those that are empty and must not be. */
export function filledForm(
  { components }: Modal,
  turn: number,
  texts: Texts,
): Readonly<Record<string, string>> {
  const fields = componentsOf({ components }).filter(({ custom_id: id }) => id !== undefined);
  const only = turn % (fields.length + 1);
  const wanted = fields.filter(
    ({ required, value }, index) =>
      only === fields.length || only === index || (required !== false && value === undefined),
  );
  return Object.fromEntries(wanted.map((field) => [textOr(field['custom_id']), textFor(field, texts)]));
}
