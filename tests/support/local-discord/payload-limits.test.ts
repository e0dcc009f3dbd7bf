import { DiscordAPIError, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';

import type { LocalDiscord } from './local-discord.ts';
import { localDiscord, loggedIn } from './plain-client.ts';

/** The refusal of a body, sent without any check of discord.js. */
async function refusalOf(send: () => Promise<unknown>): Promise<unknown> {
  const outcome = await send().then(
    () => undefined,
    (error: unknown) => error,
  );
  return outcome instanceof DiscordAPIError ? outcome.rawError : outcome;
}

async function sender(): Promise<{ discord: LocalDiscord; send: (body: object) => Promise<unknown> }> {
  const discord = await localDiscord();
  const { rest } = await loggedIn(discord);
  return { discord, send: (body) => rest.post(Routes.channelMessages(discord.general.id), { body }) };
}

const button = (fields: object): object => ({ type: 2, style: 1, label: 'A', custom_id: 'a', ...fields });
const rows = (...buttons: readonly object[]): object => ({
  content: 'x',
  components: [{ type: 1, components: buttons }],
});
const link = (url: string): object => rows({ type: 2, style: 5, label: 'A', url });
const many = (length: number, one: object): readonly object[] => Array.from({ length }, () => one);

/** A refusal at a path, with one of Discord's codes. */
const at = (path: readonly (string | number)[], code: string): unknown =>
  path.reduceRight<unknown>(
    (inner, part) => expect.objectContaining({ [String(part)]: inner }),
    expect.objectContaining({ _errors: [expect.objectContaining({ code })] }),
  );

describe('a message is refused with the path of what is wrong (50035)', () => {
  it.each([
    ['a text over 2,000', { content: 'x'.repeat(2001) }, ['content'], 'BASE_TYPE_MAX_LENGTH'],
    ['eleven embeds', { embeds: many(11, { title: 'a' }) }, ['embeds'], 'BASE_TYPE_MAX_LENGTH'],
    [
      'a title over 256',
      { embeds: [{ title: 'x'.repeat(257) }] },
      ['embeds', 0, 'title'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a description over 4,096',
      { embeds: [{ title: 'a' }, { description: 'x'.repeat(4097) }] },
      ['embeds', 1, 'description'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      '26 fields',
      { embeds: [{ fields: many(26, { name: 'a', value: 'b' }) }] },
      ['embeds', 0, 'fields'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a field without value',
      { embeds: [{ fields: [{ name: 'a', value: '' }] }] },
      ['embeds', 0, 'fields', 0, 'value'],
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a footer over 2,048',
      { embeds: [{ footer: { text: 'x'.repeat(2049) } }] },
      ['embeds', 0, 'footer', 'text'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'embeds over 6,000 together',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      ['embeds'],
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'an embed that links to no page',
      { embeds: [{ url: 'x' }] },
      ['embeds', 0, 'url'],
      'URL_TYPE_INVALID_URL',
    ],
    [
      'six rows',
      { components: many(6, { type: 1, components: [] }) },
      ['components'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'six buttons in a row',
      rows(...Array.from({ length: 6 }, (_, index) => button({ custom_id: `b${index}` }))),
      ['components', 0, 'components'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a label over 80',
      rows(button({ label: 'x'.repeat(81) })),
      ['components', 0, 'components', 0, 'label'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a custom id over 100',
      rows(button({ custom_id: 'x'.repeat(101) })),
      ['components', 0, 'components', 0, 'custom_id'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a link over 512',
      link(`https://example.org/${'x'.repeat(500)}`),
      ['components', 0, 'components', 0, 'url'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['two buttons of one id', rows(button({}), button({})), ['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED'],
    ['a nonce over 25', { content: 'x', nonce: 'x'.repeat(26) }, ['nonce'], 'BASE_TYPE_BAD_LENGTH'],
    [
      'a reply to a message that is gone',
      { content: 'x', message_reference: { message_id: '1111111111111111111' } },
      ['message_reference'],
      'REPLIES_UNKNOWN_MESSAGE',
    ],
    [
      'text beside components of the second kind',
      { content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'y' }] },
      ['content'],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
  ])('%s', async (_what, body, path, code) => {
    const { discord, send } = await sender();
    const refusal = await refusalOf(() => send(body));
    expect(refusal).toEqual({ code: 50_035, message: 'Invalid Form Body', errors: at(path, code) });
    expect(discord.messages(discord.general)).toEqual([]);
  });
});

it.each([
  ['a text of 2,000', { content: 'x'.repeat(2000) }],
  ['embeds of 6,000', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2000) }] }],
  ['five buttons', rows(...Array.from({ length: 5 }, (_, index) => button({ custom_id: `b${index}` })))],
  ['a link of 512', link(`https://example.org/${'x'.repeat(492)}`)],
  ['components of the second kind', { flags: 1 << 15, components: [{ type: 10, content: 'y' }] }],
  [
    'a reply to a message that is gone, if that may be',
    { content: 'x', message_reference: { message_id: '1111111111111111111', fail_if_not_exists: false } },
  ],
])('%s is let through', async (_what, body) => {
  const { discord, send } = await sender();
  await send(body);
  expect(discord.fromBot(discord.general)).toHaveLength(1);
});

it.each([
  ['no text', {}],
  ['blank text', { content: ' \n' }],
])('a message with %s is refused as empty (50006)', async (_what, body) => {
  const { send } = await sender();
  expect(await refusalOf(() => send(body))).toMatchObject({ code: 50_006 });
});

it.each([
  [
    'a name with a space',
    [{ name: 'a b', description: 'x' }],
    [0, 'name'],
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['no description', [{ name: 'a', description: '' }], [0, 'description'], 'BASE_TYPE_REQUIRED'],
  [
    'a description over 100',
    [{ name: 'a', description: 'x'.repeat(101) }],
    [0, 'description'],
    'BASE_TYPE_BAD_LENGTH',
  ],
])('a command with %s is refused with its path', async (_what, body, path, code) => {
  const discord = await localDiscord();
  const { rest } = await loggedIn(discord);
  const refusal = await refusalOf(() =>
    rest.put(Routes.applicationCommands(discord.application.id), { body }),
  );
  expect(refusal).toMatchObject({ code: 50_035, errors: at(path, code) });
  expect(discord.commands()).toEqual([]);
});
