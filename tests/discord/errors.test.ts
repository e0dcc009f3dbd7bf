import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/discord/errors.ts';
import { createReporter } from '../../src/discord/reporter.ts';
import { createKeptLog } from './bot-at-work.ts';

const secretUrl = 'https://discord.com/api/v10/interactions/1/secret-token/callback';
const body = { body: { content: 'what someone wrote' }, files: undefined };

function refusal(status: number, code: number): DiscordAPIError {
  return new DiscordAPIError({ message: 'Refused', code }, code, status, 'POST', secretUrl, body);
}

function coded(code: string): Error {
  return Object.assign(new Error('other side closed'), { code });
}

describe('what the operator is told', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['a wrong token', refusal(401, 0), 'fatal', /set DISCORD_TOKEN/],
    [
      'a token that was withdrawn',
      new Error('Expected token to be set for this request'),
      'fatal',
      /DISCORD_TOKEN/,
    ],
    ['an interaction token that has run out', refusal(401, 50027), 'passing', /15 minutes/],
    ['a missing permission', refusal(403, 50013), 'permission', /Send Messages/],
    ['a channel out of sight', refusal(403, 50001), 'permission', /View Channel/],
    ['a late answer', refusal(404, 10062), 'passing', /3 seconds/],
    ['an answer given twice', refusal(400, 40060), 'passing', /second process/],
    ['a message that is gone', refusal(404, 10008), 'passing', /gone/],
    ['too many requests', refusal(429, 0), 'passing', /fewer requests/],
    ['a request that is wrong', refusal(400, 50035), 'ours', /code 50035/],
    ['a server error', new HTTPError(503, 'x', 'POST', secretUrl, body), 'passing', /answered 503/],
    ['a dropped connection', coded('UND_ERR_SOCKET'), 'passing', /UND_ERR_SOCKET/],
    ['a name that is not found', coded('ENOTFOUND'), 'passing', /network/],
    ['a fault of ours', new TypeError('x is undefined'), 'ours', /fault of this program/],
    ['something that is not an error', 'odd', 'ours', /fault of this program/],
  ])('of %s says what to do', (_, error, kind, text) => {
    expect(explain(error).kind).toBe(kind);
    expect(explain(error).text).toMatch(text);
  });

  it.each([refusal(400, 50035), refusal(403, 50013), new HTTPError(500, 'x', 'POST', secretUrl, body)])(
    'holds neither tokens nor what people wrote',
    (error) => {
      const log = createKeptLog();
      createReporter(log, () => undefined)(error, 'answering in channel 1');
      expect(log.lines).toHaveLength(1);
      expect(log.lines.join('\n')).not.toMatch(/secret-token|someone wrote/);
    },
  );

  it('of a fault of ours holds its stack', () => {
    const log = createKeptLog();
    createReporter(log, () => undefined)(new TypeError('x is undefined'), 'answering in channel 1');
    expect(log.lines.join('\n')).toContain('errors.test.ts');
  });
});
