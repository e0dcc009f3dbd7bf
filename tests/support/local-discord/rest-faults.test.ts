import { Events, HTTPError, RateLimitError, Routes, type Client, type REST } from 'discord.js';
import { expect, it } from 'vitest';

import type { LocalDiscord } from './local-discord.ts';
import { localDiscord, loggedIn, plainClient } from './plain-client.ts';

const SEND = 'POST /channels/:channel/messages';

async function sender(): Promise<{
  discord: LocalDiscord;
  client: Client;
  rest: REST;
  send: () => Promise<unknown>;
}> {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const { rest } = client;
  const send = (): Promise<unknown> =>
    rest.post(Routes.channelMessages(discord.general.id), { body: { content: 'x' } });
  return { discord, client, rest, send };
}

const statusesOf = (discord: LocalDiscord): readonly unknown[] =>
  discord.requestsTo(SEND).map(({ status }) => status);

it.each([false, true])('makes the client wait out a 429 (global: %s)', async (isGlobal) => {
  const { discord, send } = await sender();
  discord.faults.rateLimit(SEND, 0.3, { isGlobal });
  await send();
  const [first, second] = discord.requestsTo(SEND);
  expect(statusesOf(discord)).toEqual([429, 200]);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(280);
});

it('makes a 429 visible to a client that refuses to wait', async () => {
  const discord = await localDiscord();
  const { rest } = await loggedIn(discord, { rest: { rejectOnRateLimit: ['/channels'] } });
  discord.faults.rateLimit(SEND, 0.3);
  const sent = rest.post(Routes.channelMessages(discord.general.id), { body: { content: 'x' } });
  await expect(sent).rejects.toBeInstanceOf(RateLimitError);
});

it.each([500, 502, 503])('answers with %i once, and the client tries again', async (status) => {
  const { discord, send } = await sender();
  discord.faults.fail(SEND, status);
  await send();
  expect(statusesOf(discord)).toEqual([status, 200]);
});

it('answers with 503 until the client gives up', async () => {
  const { discord, send } = await sender();
  discord.faults.fail(SEND, 503, { times: Infinity });
  await expect(send()).rejects.toBeInstanceOf(HTTPError);
  expect(statusesOf(discord)).toEqual([503, 503, 503, 503]);
  discord.faults.clear();
  await send();
});

it('answers with any refusal', async () => {
  const { discord, send } = await sender();
  discord.faults.fail(SEND, 403, { body: { code: 50_013, message: 'Missing Permissions' } });
  await expect(send()).rejects.toMatchObject({ code: 50_013, status: 403 });
});

it('resets a connection, and the client tries again', async () => {
  const { discord, send } = await sender();
  discord.faults.reset(SEND);
  await send();
  expect(statusesOf(discord)).toEqual(['reset', 200]);
});

it('resets a connection after the message was posted, so that trying again posts it twice', async () => {
  const { discord, send } = await sender();
  discord.faults.reset(SEND, { carriedOut: true });
  await send();
  expect(discord.fromBot(discord.general)).toHaveLength(2);
});

it('closes a connection without an answer, which the client does not try again', async () => {
  const { discord, send } = await sender();
  discord.faults.hangUp(SEND);
  await expect(send()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  expect(statusesOf(discord)).toEqual(['hang-up']);
});

it('answers late, or not at all until the client gives up', async () => {
  const discord = await localDiscord();
  const { rest } = await loggedIn(discord, { rest: { timeout: 100, retries: 1 } });
  const send = (): Promise<unknown> =>
    rest.post(Routes.channelMessages(discord.general.id), { body: { content: 'x' } });
  discord.faults.slow(SEND, 50);
  const before = performance.now();
  await send();
  expect(performance.now() - before).toBeGreaterThan(45);
  discord.faults.silence(SEND);
  await send();
  expect(statusesOf(discord)).toEqual([200, 'silence', 200]);
});

it('answers with 401, after which the client has no token', async () => {
  const { discord, send } = await sender();
  discord.faults.unauthorized(SEND);
  await expect(send()).rejects.toMatchObject({ status: 401 });
  await expect(send()).rejects.toThrow('Expected token to be set');
});

it('fails the first request of a login', async () => {
  const discord = await localDiscord();
  discord.faults.fail('GET /gateway/bot', 503, { times: Infinity });
  await expect(plainClient(discord).login(discord.token)).rejects.toMatchObject({ status: 503 });
});

it('logs what it was asked, with the body and the files', async () => {
  const { discord, rest } = await sender();
  const files = [{ name: 'a.txt', data: 'text' }];
  await rest.post(Routes.channelMessages(discord.general.id), { body: { content: 'x' }, files });
  const [request] = discord.requestsTo(SEND);
  expect(request).toMatchObject({
    method: 'POST',
    status: 200,
    body: { content: 'x' },
    files: [{ name: 'a.txt' }],
  });
});

it('says what the bot did last when a wait was in vain', async () => {
  const { discord, send } = await sender();
  await send();
  await discord.nextMessage(discord.general);
  await expect(discord.nextMessage(discord.general, { timeout: 20 })).rejects.toThrow(
    /a message of the bot in general did not come within 20 ms\n[^]*\/messages: 200/,
  );
  await discord.silence(discord.general, 20);
  await send();
  await expect(discord.silence(discord.general, 20)).rejects.toThrow('the bot wrote in general: x');
});

it('sends an interaction that discord.js cannot read', async () => {
  const { discord, client } = await sender();
  const unhandled = new Promise((resolve) => process.prependOnceListener('unhandledRejection', resolve));
  const others = process.listeners('unhandledRejection').slice(1);
  for (const other of others) process.off('unhandledRejection', other);
  let interactions = 0;
  client.on(Events.InteractionCreate, () => (interactions += 1));
  discord.faults.malformedInteraction();
  expect(await unhandled).toBeInstanceOf(TypeError);
  for (const other of others) process.on('unhandledRejection', other);
  expect(interactions).toBe(0);
});
