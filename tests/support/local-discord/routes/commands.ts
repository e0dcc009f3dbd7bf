import { REFUSALS } from '../api-error.ts';
import { objectsIn, type JsonObject } from '../json.ts';
import { checkCommands, typeOf } from '../limits/commands.ts';
import type { Command } from '../nouns.ts';
import { objectBody, type Answer, type Call, type Routes } from './table.ts';

/** Registering commands, for everyone or for a guild. */
export const commandRoutes: Routes<
  | 'GET /applications/:application/commands'
  | 'PUT /applications/:application/commands'
  | 'POST /applications/:application/commands'
  | 'DELETE /applications/:application/commands/:command'
  | 'GET /applications/:application/guilds/:guild/commands'
  | 'PUT /applications/:application/guilds/:guild/commands'
  | 'POST /applications/:application/guilds/:guild/commands'
  | 'DELETE /applications/:application/guilds/:guild/commands/:command'
> = {
  'GET /applications/:application/commands': list,
  'GET /applications/:application/guilds/:guild/commands': (call) => list(call, guildOf(call)),
  'PUT /applications/:application/commands': replaceAll,
  'PUT /applications/:application/guilds/:guild/commands': (call) => replaceAll(call, guildOf(call)),
  'POST /applications/:application/commands': putOne,
  'POST /applications/:application/guilds/:guild/commands': (call) => putOne(call, guildOf(call)),
  'DELETE /applications/:application/commands/:command': removeOne,
  'DELETE /applications/:application/guilds/:guild/commands/:command': removeOne,
};

function guildOf({ backstage, part }: Call): string {
  const guild = backstage.world.guilds.get(part('guild'));
  if (guild === undefined) throw REFUSALS.missingAccess();
  return guild.id;
}

function list({ backstage: { world }, query }: Call, guildId?: string): Answer {
  const commands = world.commands.filter((command) => command.guild_id === guildId);
  const body = query.get('with_localizations') === 'true' ? commands : commands.map(withoutLocalizations);
  return { status: 200, body };
}

function replaceAll(call: Call, guildId?: string): Answer {
  const { commands } = call.backstage.world;
  const given = objectsIn(call.body);
  checkCommands(given);
  const others = commands.filter((command) => command.guild_id !== guildId);
  const placed = given.map((command) => complete(call, command, guildId));
  commands.splice(0, commands.length, ...others, ...placed);
  return { status: 200, body: placed };
}

function putOne(call: Call, guildId?: string): Answer {
  const { commands } = call.backstage.world;
  const given = objectBody(call);
  checkCommands([given]);
  const placed = complete(call, given, guildId);
  const index = commands.findIndex(({ id }) => id === placed.id);
  if (index === -1) commands.push(placed);
  else commands[index] = placed;
  return { status: index === -1 ? 201 : 200, body: placed };
}

function removeOne({ backstage, part }: Call): Answer {
  const { commands } = backstage.world;
  const index = commands.findIndex(({ id }) => id === part('command'));
  if (index === -1) throw REFUSALS.unknownCommand();
  commands.splice(index, 1);
  return { status: 204 };
}

/** Discord keeps the translations of names and descriptions to itself unless it is asked for them. */
function withoutLocalizations(part: object): object {
  const entries = Object.entries(part).filter(([member]) => !member.endsWith('_localizations'));
  return Object.fromEntries(
    entries.map(([member, value]: [string, unknown]) => [
      member,
      member === 'options' || member === 'choices' ? objectsIn(value).map(withoutLocalizations) : value,
    ]),
  );
}

/** Adds what Discord adds; a command of the same name and type keeps its id. */
function complete({ backstage: { world } }: Call, given: JsonObject, guildId: string | undefined): Command {
  const type = typeOf(given);
  const before = world.commands.find(
    (command) => command.guild_id === guildId && command.type === type && command.name === given['name'],
  );
  const whole = {
    description: '',
    default_member_permissions: null,
    nsfw: false,
    integration_types: [0],
    ...(guildId === undefined ? { contexts: null } : { guild_id: guildId }),
    ...given,
    id: before?.id ?? world.nextId(),
    application_id: world.application.id,
    version: world.nextId(),
    type,
  };
  return whole as unknown as Command; // judged just before
}
