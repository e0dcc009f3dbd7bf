import { DiscordAPIError, Routes, type REST } from 'discord.js';
import { expect, it } from 'vitest';

import { answering } from './answering-client.ts';
import type { LocalDiscord } from './local-discord.ts';
import type { Denied } from './permissions.ts';
import { localDiscord, loggedIn } from './plain-client.ts';

const GONE = '1111111111111111111';

async function codeOf(outcome: Promise<unknown>): Promise<unknown> {
  const error: unknown = await outcome.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof DiscordAPIError ? error.code : error;
}

it.each<[string, number, (rest: REST, discord: LocalDiscord) => Promise<unknown>]>([
  [
    'a channel that is not there',
    10_003,
    (rest) => rest.post(Routes.channelMessages(GONE), { body: { content: 'x' } }),
  ],
  [
    'a message that is not there',
    10_008,
    (rest, { general }) => rest.get(Routes.channelMessage(general.id, GONE)),
  ],
  ['a user who is not there', 10_013, (rest) => rest.get(Routes.user(GONE))],
  [
    "an edit of another's message",
    50_005,
    (rest, discord) => {
      const { id } = discord.addUser('Ada').says(discord.general, 'mine');
      return rest.patch(Routes.channelMessage(discord.general.id, id), { body: { content: 'x' } });
    },
  ],
  [
    "the deletion of another's message",
    50_013,
    (rest, discord) => {
      const { id } = discord.addUser('Ada').says(discord.general, 'mine');
      return rest.delete(Routes.channelMessage(discord.general.id, id));
    },
  ],
  [
    'a direct message to someone who takes none',
    50_007,
    (rest, discord) => {
      const { direct } = discord.addUser('Ada', { closedToBots: true });
      return rest.post(Routes.channelMessages(direct.id), { body: { content: 'x' } });
    },
  ],
  [
    'the token of an interaction that never was',
    50_027,
    (rest, { application }) => rest.post(Routes.webhook(application.id, 'none'), { body: { content: 'x' } }),
  ],
  ['a route that is not there', 0, (rest) => rest.get('/nothing')],
])('refuses %s with %i', async (_what, code, request) => {
  const discord = await localDiscord();
  const { rest } = await loggedIn(discord);
  expect(await codeOf(request(rest, discord))).toBe(code);
});

it.each<[string, readonly Denied[], number]>([
  ['a channel that the bot cannot see', ['view'], 50_001],
  ['a channel in which it may not write', ['send'], 50_013],
])('refuses a message to %s', async (_what, denied, code) => {
  const discord = await localDiscord();
  const closed = discord.addChannel('closed', { denied });
  const { rest, channels } = await loggedIn(discord);
  expect(await codeOf(rest.post(Routes.channelMessages(closed.id), { body: { content: 'x' } }))).toBe(code);
  expect(channels.cache.get(closed.id)?.isTextBased()).toBe(true);
});

it('refuses a reply where the bot cannot read what was said (160002)', async () => {
  const discord = await localDiscord();
  const closed = discord.addChannel('closed', { denied: ['history'] });
  const { rest } = await loggedIn(discord);
  const { id } = discord.addUser('Ada').says(closed, 'who came?');
  const body = { content: 'x', message_reference: { message_id: id } };
  expect(await codeOf(rest.post(Routes.channelMessages(closed.id), { body }))).toBe(160_002);
});

it('shows the bot its rights in a channel', async () => {
  const discord = await localDiscord();
  const closed = discord.addChannel('closed', { denied: ['send'] });
  const client = await loggedIn(discord);
  const channel = client.guilds.cache.get(discord.guild.id)?.channels.cache.get(closed.id);
  expect(channel?.permissionsFor(discord.bot.id)?.has('SendMessages')).toBe(false);
  expect(channel?.permissionsFor(discord.bot.id)?.has('ViewChannel')).toBe(true);
});

it.each([
  [
    '26 choices',
    Array.from({ length: 26 }, () => ({ name: 'a', value: 'a' })),
    { choices: expect.anything() },
  ],
  ['a choice without name', [{ name: '', value: 'a' }], { choices: { 0: { name: expect.anything() } } }],
  [
    'a name over 100',
    [{ name: 'x'.repeat(101), value: 'a' }],
    { choices: { 0: { name: expect.anything() } } },
  ],
  [
    'a value over 100',
    [{ name: 'a', value: 'x'.repeat(101) }],
    { choices: { 0: { value: expect.anything() } } },
  ],
])('refuses an autocomplete with %s', async (_what, choices, data) => {
  const { discord, failures } = await answering(async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond(choices);
  });
  discord.addUser('Ada').startsFilling('ask', { question: 'w' });
  await discord.waitFor(() => failures.length > 0);
  expect(failures).toMatchObject([{ code: 50_035, rawError: { errors: { data } } }]);
});

it('refuses a text over 2,000 in the answer to a command, and lets the bot answer again', async () => {
  const { discord, failures } = await answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('x'.repeat(2001)).catch(() => interaction.reply('shorter'));
  });
  const reply = await discord.addUser('Ada').runs('ask', { question: 'who?' }).reply();
  expect(reply.content).toBe('shorter');
  expect(discord.refused).toMatchObject([{ status: 400 }]);
  expect(failures).toEqual([]);
});
