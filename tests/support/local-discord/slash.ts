import {
  ApplicationCommandOptionType as Option,
  ApplicationCommandType as Type,
  ApplicationIntegrationType,
} from 'discord.js';

import type { Backstage } from './backstage.ts';
import { keepFiles } from './drafting.ts';
import { objectsIn, textOr, type JsonObject } from './json.ts';
import type { Channel, Command, Upload, User } from './nouns.ts';
import { mayRun } from './permissions.ts';
import { contextOf, wireChannel, wireMember, wireUser } from './wire.ts';

/** What may be filled into an option: text, a number, yes or no, someone, a channel, a file. */
type OptionValue = string | number | boolean | User | Channel | Upload;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** A command as a person fills it in. */
export interface Filling {
  readonly user: User;
  readonly channel: Channel;
  /** With its subcommand: `settings channel`. */
  readonly path: string;
  readonly values: OptionValues;
  /** The option that is being typed, for autocomplete. */
  readonly focused?: string | undefined;
}

/**
 * The command that a person sees under this name.
 * @throws {Error} if none is registered there, or they lack the rights: nobody could run it
 */
export function visibleCommand({ world }: Backstage, { user, channel, path }: Filling, type: Type): Command {
  const name = type === Type.ChatInput ? (path.split(' ')[0] ?? '') : path;
  const { guild } = channel;
  const found = world.commands.find(
    (command) =>
      command.type === type &&
      command.name === name &&
      (command.guild_id === undefined || command.guild_id === guild?.id),
  );
  if (found === undefined) {
    const known = world.commands.map((command) => command.name).join(', ');
    throw new Error(`no command "${name}" is registered here; there are: ${known || 'none'}`);
  }
  const isShown = found.contexts ? found.contexts.some((context) => context === contextOf(channel)) : true;
  if (!isShown)
    throw new Error(
      `the command "${name}" is not offered ${guild ? 'in a guild' : channel.type === 3 ? 'in a group' : 'in a direct conversation'}`,
    );
  if (channel.isWithoutBot && !found.integration_types?.includes(ApplicationIntegrationType.UserInstall))
    throw new Error(`the command "${name}" is not offered to who has added the bot for themselves`);
  const rank = guild?.members.get(user.id)?.rank ?? 'member';
  if (guild && !mayRun(rank, found.default_member_permissions)) {
    throw new Error(`${user.name} (${rank}) does not see the command "${name}"`);
  }
  return found;
}

/**
 * The `data` of a slash command or of its autocomplete.
 * @throws {Error} for what Discord's own client would not send: an unknown option, a required one left out, a wrong type
 */
export function slashPayload(backstage: Backstage, filling: Filling): JsonObject {
  const command = visibleCommand(backstage, filling, Type.ChatInput);
  const { path, focused } = filling;
  const chosen: JsonObject[] = [];
  let offered = objectsIn(command.options);
  for (const name of path.split(' ').slice(1)) {
    const sub = offered.find((option) => option['name'] === name && Number(option['type']) <= 2);
    if (sub === undefined) throw new Error(`/${command.name} has no subcommand "${name}"`);
    chosen.push(sub);
    offered = objectsIn(sub['options']);
  }
  if (offered.some(({ type }) => Number(type) <= 2)) throw new Error(`/${path} needs a subcommand`);
  const { options, resolved } = fill(backstage, filling, offered);
  const nested = chosen.reduceRight<readonly JsonObject[]>(
    (inside, { name, type }) => [{ name, type, options: inside }],
    options,
  );
  return {
    id: command.id,
    name: command.name,
    type: Type.ChatInput,
    options: nested,
    ...(focused === undefined && { resolved }),
    ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
  };
}

function fill(backstage: Backstage, filling: Filling, offered: readonly JsonObject[]): Filled {
  const { path, values, focused, channel } = filling;
  const unknown = Object.keys(values).find((name) => !offered.some((option) => option['name'] === name));
  if (unknown !== undefined) throw new Error(`/${path} has no option "${unknown}"`);
  const resolved: Record<string, Record<string, unknown>> = {};
  const note = (kind: string, id: string, what: unknown): string => {
    resolved[kind] = { ...resolved[kind], [id]: what };
    return id;
  };
  const options = offered.flatMap((option) => {
    const name = textOr(option['name']);
    const value = values[name];
    if (value === undefined) {
      if (option['required'] === true && focused === undefined) throw new Error(`/${path} needs "${name}"`);
      return [];
    }
    if (focused === undefined) judge(path, option, value);
    const wire = typeof value === 'object' ? resolve(backstage, channel, value, note) : value;
    return [{ name, type: option['type'], value: wire, ...(name === focused && { focused: true }) }];
  });
  return { options, resolved };
}

interface Filled {
  readonly options: readonly JsonObject[];
  readonly resolved: JsonObject;
}

type Note = (kind: string, id: string, what: unknown) => string;

function resolve(
  backstage: Backstage,
  { guild }: Channel,
  value: User | Channel | Upload,
  note: Note,
): string {
  if ('mention' in value) {
    const member = guild?.members.get(value.id);
    if (guild && member) note('members', value.id, { ...wireMember(guild, member), permissions: '0' });
    return note('users', value.id, wireUser(value));
  }
  if ('id' in value) return note('channels', value.id, { ...wireChannel(value), permissions: '0' });
  const [attachment] = keepFiles(backstage, [value]);
  return attachment ? note('attachments', attachment.id, attachment) : '';
}

/** What the value of an option must be: by its type, its choices, and its limits. */
function judge(path: string, option: JsonObject, value: OptionValue): void {
  const { name, type, choices, autocomplete } = option;
  const refuse = (why: string): never => {
    throw new Error(`/${path}: "${textOr(name)}" ${why}`);
  };
  const number = type === Option.Integer || type === Option.Number;
  const wanted = number
    ? 'number'
    : type === Option.String
      ? 'string'
      : type === Option.Boolean
        ? 'boolean'
        : 'object';
  if (typeof value !== wanted) refuse(`takes a ${wanted}, not ${typeof value}`);
  const fixed = objectsIn(choices);
  if (fixed.length > 0 && autocomplete !== true && !fixed.some((choice) => choice['value'] === value)) {
    refuse(`takes one of its choices, not ${JSON.stringify(value)}`);
  }
  const size = typeof value === 'string' ? value.length : Number(value);
  const [least, most] = number ? ['min_value', 'max_value'] : ['min_length', 'max_length'];
  if (wanted !== 'string' && !number) return;
  if (typeof option[least ?? ''] === 'number' && size < Number(option[least ?? ''])) refuse('is too small');
  if (size > Number(option[most ?? ''] ?? (number ? Infinity : 6000))) refuse('is too large');
  if (value === '' && option['required'] === true) refuse('is required');
}
