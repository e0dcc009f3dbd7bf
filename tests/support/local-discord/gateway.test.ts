import { Events, GatewayIntentBits } from 'discord.js';
import { expect, it } from 'vitest';

import type { Faults } from './faults.ts';

import { localDiscord, loggedIn, next, plainClient, USUAL_INTENTS } from './plain-client.ts';

it('replays what was missed during a cut, each once', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const ada = discord.addUser('Ada');
  const seen: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => seen.push(content));
  const said = (text: string): unknown => ada.says(discord.general, `${discord.bot.mention} ${text}`);
  said('before');
  await discord.waitFor(() => seen.length === 1);
  discord.faults.cut();
  said('missed');
  await next(client, Events.ShardResume);
  said('after');
  await discord.waitFor(() => seen.length >= 3);
  expect(seen.map((text) => text.split(' ')[1])).toEqual(['before', 'missed', 'after']);
  expect(discord.connections.map(({ kind }) => kind)).toEqual(['identify', 'resume']);
});

it.each([
  ['op 7', (faults: Faults) => faults.reconnect(), 'resume'],
  ['op 9 with a session that may be resumed', (faults: Faults) => faults.invalidSession(true), 'resume'],
  ['a close with 4000', (faults: Faults) => faults.closeGateway(4000), 'resume'],
  ['a close with 4007', (faults: Faults) => faults.closeGateway(4007), 'identify'],
  [
    'a cut after which the session is forgotten',
    (faults: Faults) => {
      faults.cut();
      faults.forgetSessions();
    },
    'identify',
  ],
] as const)('sees the client come back after %s', async (_what, strike, kind) => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const back = next(client, kind === 'resume' ? Events.ShardResume : Events.ShardReady);
  strike(discord.faults);
  await back;
  expect(discord.connections[1]?.kind).toBe(kind);
});

it('sees the client identify anew after an invalid session', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const back = next(client, Events.ShardReady);
  discord.faults.invalidSession(false);
  await back;
  expect(discord.connections.map(({ kind }) => kind)).toEqual(['identify', 'identify']);
});

it('sees the client resume when its heartbeats go unanswered', async () => {
  const discord = await localDiscord({ heartbeat: 60 });
  await loggedIn(discord);
  discord.faults.missHeartbeatAcks(1);
  await discord.waitFor(() => discord.connections.length === 2);
  expect(discord.connections[1]?.kind).toBe('resume');
});

it('leaves a resume unanswered when told to', async () => {
  const discord = await localDiscord();
  await loggedIn(discord);
  discord.faults.silentResume();
  discord.faults.cut();
  await expect(discord.connected({ timeout: 1000 })).rejects.toThrow('a connection of the bot did not come');
});

it('closes its port and opens it again, with the session still there', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  await discord.faults.refuseGateway();
  const heard = next(client, Events.MessageCreate);
  discord.addUser('Ada').says(discord.general, `${discord.bot.mention} still there?`);
  expect(discord.isConnected).toBe(false);
  await discord.faults.acceptGateway();
  expect((await heard)[0].content).toContain('still there?');
  expect(discord.connections.map(({ kind }) => kind)).toEqual(['identify', 'resume']);
});

it.each([
  ['at REST', 'rest', 'An invalid token was provided.'],
  ['at the gateway', 'gateway', 'Authentication failed'],
] as const)('refuses a wrong token %s', async (_where, tokenCheckedAt, message) => {
  const discord = await localDiscord({ tokenCheckedAt });
  await expect(plainClient(discord).login('wrong')).rejects.toThrow(message);
  expect(discord.connections).toEqual([]);
});

it('refuses a privileged intent that the application does not have (4014)', async () => {
  const discord = await localDiscord();
  const client = plainClient(discord, { intents: [...USUAL_INTENTS, GatewayIntentBits.MessageContent] });
  await expect(client.login(discord.token)).rejects.toThrow('Used disallowed intents');
});

it('refuses each identify with a code when told to', async () => {
  const discord = await localDiscord();
  discord.faults.refuseIdentify(4013);
  await expect(plainClient(discord).login(discord.token)).rejects.toThrow('Used invalid intents');
});

it('sends an event twice when told to', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  let interactions = 0;
  client.on(Events.InteractionCreate, () => (interactions += 1));
  await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
  discord.addUser('Ada').runs('ask');
  expect(discord.faults.sendAgain('INTERACTION_CREATE')).toBe(true);
  expect(discord.faults.sendAgain('MESSAGE_UPDATE')).toBe(false);
  await discord.waitFor(() => interactions === 2);
});

it('hears of presences and gives the members that are asked for', async () => {
  const discord = await localDiscord();
  const ada = discord.addUser('Ada');
  const client = await loggedIn(discord);
  client.user.setActivity('the news');
  await discord.waitFor(() => discord.presences.length > 0);
  expect(discord.presences[0]).toMatchObject({ activities: [{ name: 'the news' }] });
  const members = await client.guilds.cache.get(discord.guild.id)?.members.fetch({ user: [ada.id] });
  expect(members?.get(ada.id)?.displayName).toBe('Ada');
});

it('tells of guilds and channels that come and go', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const joined = next(client, Events.GuildCreate);
  const guild = discord.addGuild('Another');
  expect((await joined)[0].name).toBe('Another');
  const opened = next(client, Events.ChannelCreate);
  discord.addChannel('desk', { guild });
  expect((await opened)[0].name).toBe('desk');
  const left = next(client, Events.GuildDelete);
  discord.removeGuild(guild);
  expect((await left)[0].id).toBe(guild.id);
});
