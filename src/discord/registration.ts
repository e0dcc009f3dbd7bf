import { ApplicationCommandType, Routes } from 'discord.js';
import type { APIApplicationCommandOption, REST, RESTGetAPIApplicationCommandsResult } from 'discord.js';
import type { Command, MessageCommand } from './commands.ts';

/** What of a command decides whether it has changed; Discord adds ids, versions and defaults. */
export interface Described {
  readonly type?: number | undefined;
  readonly name: string;
  readonly name_localizations?: object | null | undefined;
  /** Entries of menus have none. */
  readonly description?: string;
  readonly description_localizations?: object | null | undefined;
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
  readonly contexts?: readonly number[] | null | undefined;
  readonly integration_types?: readonly number[] | undefined;
  readonly nsfw?: boolean | undefined;
  readonly default_member_permissions?: string | null | undefined;
}

type Registered = Pick<Command | MessageCommand, 'payload'>;

/**
 * Tells Discord of the commands, only if they are not those that it has: it allows few changes a day, and a client shows a
 * changed command as new.
 * @returns whether they had changed
 */
export async function registerCommands(
  rest: Pick<REST, 'get' | 'put'>,
  application: string,
  commands: readonly Registered[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application);
  const ours = commands.map(({ payload }) => payload);
  const theirs = await registered(rest, route);
  if (theirs && sameCommands(ours, theirs)) return false;
  await rest.put(route, { body: ours });
  return true;
}

/** `undefined` if Discord does not say: then telling it once too often is better than never. */
async function registered(rest: Pick<REST, 'get'>, route: `/${string}`) {
  try {
    // discord.js leaves the type of a response to the caller; it is that of the route.
    const query = new URLSearchParams({ with_localizations: 'true' });
    return (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  } catch {
    return undefined;
  }
}

/** Whether Discord would show the same, in whatever order it lists them. */
export function sameCommands(ours: readonly Described[], theirs: readonly Described[]): boolean {
  const normal = (all: readonly Described[]) => JSON.stringify(all.map(normalise).toSorted());
  return normal(ours) === normal(theirs);
}

function normalise(command: Described): string {
  return JSON.stringify([
    command.type ?? ApplicationCommandType.ChatInput,
    command.name,
    ordered(command.name_localizations),
    command.description ?? '',
    ordered(command.description_localizations),
    (command.options ?? []).map(normaliseOption),
    (command.contexts ?? []).toSorted((a, b) => a - b),
    (command.integration_types ?? []).toSorted((a, b) => a - b),
    command.nsfw ?? false,
    command.default_member_permissions ?? null,
  ]);
}

/** Translations in one order; none for those that Discord does not give. */
function ordered(localizations: object | null | undefined): unknown {
  return Object.entries(localizations ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Members of an option or a choice in one order, without those that are empty, false or missing, which mean the same. */
function normaliseOption(option: object): unknown {
  return Object.entries(option)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([member, value]) => [member, normaliseMember(member, value)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The options of a subcommand and the choices of an option keep the order in which people see them. */
function normaliseMember(member: string, value: unknown): unknown {
  if ((member === 'options' || member === 'choices') && Array.isArray(value))
    return value.map(normaliseOption);
  if (member.endsWith('_localizations') && typeof value === 'object') return ordered(value);
  return value;
}
