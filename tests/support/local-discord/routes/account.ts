import { REFUSALS } from '../api-error.ts';
import { textOr } from '../json.ts';
import type { Guild } from '../nouns.ts';
import { directChannel } from '../world.ts';
import { wireChannel, wireGuild, wireMemberWithUser, wireUser } from '../wire.ts';
import { openChannel } from './access.ts';
import { objectBody, type Answer, type Call, type Routes } from './table.ts';

/** The bot itself, the people and the places. */
export const accountRoutes: Routes<
  | 'GET /gateway/bot'
  | 'GET /users/@me'
  | 'GET /users/:user'
  | 'POST /users/@me/channels'
  | 'GET /applications/@me'
  | 'GET /oauth2/applications/@me'
  | 'GET /guilds/:guild'
  | 'GET /guilds/:guild/channels'
  | 'GET /guilds/:guild/members/:user'
  | 'GET /channels/:channel'
> = {
  'GET /gateway/bot': ({ backstage }) => ({
    status: 200,
    body: {
      url: backstage.gateway.url,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    },
  }),
  'GET /users/@me': ({ backstage }) => ({ status: 200, body: wireUser(backstage.world.bot) }),
  'GET /users/:user': ({ backstage, part }) => {
    const user = backstage.world.users.get(part('user'));
    if (user === undefined) throw REFUSALS.unknownUser();
    return { status: 200, body: wireUser(user) };
  },
  'POST /users/@me/channels': (call) => {
    const { world } = call.backstage;
    const user = world.users.get(textOr(objectBody(call)['recipient_id']));
    if (user === undefined) throw REFUSALS.unknownUser();
    if (user.bot) throw REFUSALS.closedToDirect();
    return { status: 200, body: wireChannel(directChannel(world, user)) };
  },
  'GET /applications/@me': application,
  'GET /oauth2/applications/@me': application,
  'GET /guilds/:guild': (call) => ({ status: 200, body: wireGuild(guildOf(call)) }),
  'GET /guilds/:guild/channels': (call) => {
    const channels = guildOf(call).channels.filter(({ type }) => type === 0);
    return { status: 200, body: channels.map((channel) => wireChannel(channel)) };
  },
  'GET /guilds/:guild/members/:user': (call) => {
    const guild = guildOf(call);
    const member = guild.members.get(call.part('user'));
    if (member === undefined) throw REFUSALS.unknownMember();
    return { status: 200, body: wireMemberWithUser(guild, member) };
  },
  'GET /channels/:channel': (call) => ({ status: 200, body: wireChannel(openChannel(call)) }),
};

function application({ backstage: { world } }: Call): Answer {
  const { id, name, ownerId } = world.application;
  return {
    status: 200,
    body: {
      id,
      name,
      description: '',
      icon: null,
      flags: 0,
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      owner: { id: ownerId, username: 'owner', discriminator: '0', global_name: 'Owner', avatar: null },
    },
  };
}

function guildOf({ backstage, part }: Call): Guild {
  const guild = backstage.world.guilds.get(part('guild'));
  if (guild === undefined) throw REFUSALS.unknownGuild();
  return guild;
}
