import { join } from 'node:path';
import { assert, oneof, property, string, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, readColourWish, readConfig } from '../src/config.ts';

const withToken = { DISCORD_TOKEN: 'abc.def.ghi' };

describe('readConfig', () => {
  it('needs nothing: without settings there is no Discord, the shipped knowledge and level info', () => {
    expect(readConfig({})).toEqual({
      knowledgeDir: new URL('../knowledge', import.meta.url).pathname,
      dataDir: new URL('../data', import.meta.url).pathname,
      databaseFile: new URL('../data/readout.db', import.meta.url).pathname,
      logLevel: 'info',
    });
  });

  it('takes empty settings, as .env.example has them, for settings that are not there', () => {
    const empty = {
      DISCORD_TOKEN: '',
      DISCORD_API_URL: '',
      KNOWLEDGE_DIR: '',
      DATA_DIR: '',
      DATABASE_URL: '',
      LOG_LEVEL: '',
    };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it.each([
    ['as it is', 'abc.DEF-1_2.ghi', 'abc.DEF-1_2.ghi'],
    ['with blanks around it', '  abc.def.ghi \r', 'abc.def.ghi'],
    ['in double quotes', '"abc.def.ghi"', 'abc.def.ghi'],
    ['in single quotes', "'abc.def.ghi'", 'abc.def.ghi'],
    ['with the Bot prefix of a header', 'Bot abc.def.ghi', 'abc.def.ghi'],
    ['in quotes with the prefix', '"Bot abc.def.ghi "', 'abc.def.ghi'],
    ['blank', '   ', undefined],
    ['an empty pair of quotes', '""', undefined],
  ])('reads a token that is given %s', (_how, raw, token) => {
    expect(readConfig({ DISCORD_TOKEN: raw }).discord?.token).toBe(token);
  });

  it.each(['abc def', 'abc"def', 'abc\ndef', '<token>', 'Bot Bot abc', 'токен'])(
    'refuses the token %j in one line that does not repeat it',
    (raw) => {
      const error = errorOf({ DISCORD_TOKEN: raw });
      expect(error.message).toMatch(/^DISCORD_TOKEN .+; copy it again/);
      expect(error.message).not.toContain(raw);
      expect(error.message).not.toContain('\n');
    },
  );

  it.each([
    [undefined, 'https://discord.com/api'],
    ['https://discord.com/api/', 'https://discord.com/api'],
    ['https://discordapp.com/api', 'https://discordapp.com/api'],
    ['http://127.0.0.1:4321/api', 'http://127.0.0.1:4321/api'],
    ['http://127.9.8.7/x/api', 'http://127.9.8.7/x/api'],
    ['http://[::1]:80/api', 'http://[::1]/api'],
    ['https://LOCALHOST:4321/api', 'https://localhost:4321/api'],
  ])('accepts the address %s', (raw, apiUrl) => {
    expect(readConfig({ ...withToken, DISCORD_API_URL: raw }).discord?.apiUrl).toBe(apiUrl);
  });

  it.each([
    'discord.com/api',
    'http://discord.com/api',
    'https://discord.com',
    'https://discord.com/api/v10',
    'https://discord.com:8443/api',
    'https://discord.com.evil.example/api',
    'https://evil.example/discord.com/api',
    'https://evildiscord.com/api',
    'https://discord.com@evil.example/api',
    'https://user:pass@localhost/api',
    'http://localhost.evil.example/api',
    'http://127.0.0.1.evil.example/api',
    'http://10.0.0.1/api',
    'http://0.0.0.0/api',
    'http://[::2]/api',
    'http://localhost/',
    'http://localhost/api?x=1',
    'http://localhost/#/api',
    'ftp://localhost/api',
    'not an address',
  ])('refuses the address %s, with or without a token', (raw) => {
    expect(errorOf({ DISCORD_API_URL: raw }).message).toMatch(/^DISCORD_API_URL .+; leave it empty/);
  });

  it('never sends a token anywhere but to Discord or this machine', () => {
    assert(
      property(oneof(webUrl(), string()), (raw) => {
        const read = attempt({ ...withToken, DISCORD_API_URL: raw });
        if (read instanceof ConfigError) return;
        const host = new URL(read.discord?.apiUrl ?? '').hostname;
        expect(['discord.com', 'discordapp.com', 'localhost', '127.0.0.1', '[::1]']).toContain(host);
      }),
    );
  });

  it.each([
    ['debug', 'debug'],
    [' WARN ', 'warn'],
  ])('reads the level %j', (raw, level) => {
    expect(readConfig({ LOG_LEVEL: raw }).logLevel).toBe(level);
  });

  it('names the levels there are when the one given is none of them', () => {
    expect(errorOf({ LOG_LEVEL: 'verbose' }).message).toBe(
      'LOG_LEVEL is none of debug, info, warn, error; set one of them, or leave it empty',
    );
  });

  it.each([
    ['file:/var/lib/readout.db', '/var/lib/readout.db'],
    [' file:///var/lib/read%20out.db ', '/var/lib/read out.db'],
  ])('takes the database %j', (raw, file) => {
    expect(readConfig({ DATABASE_URL: raw }).databaseFile).toBe(file);
  });

  it('looks for the database in DATA_DIR', () => {
    expect(readConfig({ DATA_DIR: '/srv/data' }).databaseFile).toBe('/srv/data/readout.db');
  });

  it.each([
    'postgres://user:secret@there/readout',
    '/var/lib/readout.db',
    'file:readout.db',
    'file:',
    'file:/',
    'file:/var/lib/',
    'file://there/readout.db',
    'file:/readout.db?mode=ro',
    'file:/readout.db#x',
    'file:/a%2fb',
    'file:/a%00b',
    'file:/a%zz',
  ])('refuses the database %j in one line that does not repeat it', (raw) => {
    expect(errorOf({ DATABASE_URL: raw }).message).toBe(
      'DATABASE_URL must be file: and the whole path of a file, such as file:/var/lib/readout/readout.db; leave it empty for readout.db in DATA_DIR',
    );
  });

  it('reads KNOWLEDGE_DIR from the current folder', () => {
    expect(readConfig({ KNOWLEDGE_DIR: 'other' }).knowledgeDir).toBe(join(process.cwd(), 'other'));
  });
});

describe('readColourWish', () => {
  it.each([
    [{}, 'auto'],
    [{ NO_COLOR: '' }, 'auto'],
    [{ NO_COLOR: '1' }, 'never'],
    [{ NO_COLOR: '0' }, 'never'],
    [{ FORCE_COLOR: '1' }, 'always'],
    [{ FORCE_COLOR: '0' }, 'never'],
    [{ FORCE_COLOR: 'false' }, 'never'],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, 'always'],
    [{ TERM: 'dumb' }, 'never'],
    [{ TERM: 'dumb', FORCE_COLOR: '1' }, 'always'],
  ])('reads %j as %s', (env, wish) => {
    expect(readColourWish(env)).toBe(wish);
  });
});

function attempt(env: Record<string, string | undefined>) {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

function errorOf(env: Record<string, string | undefined>): ConfigError {
  const read = attempt(env);
  if (read instanceof ConfigError) return read;
  throw new Error('no ConfigError was thrown');
}
