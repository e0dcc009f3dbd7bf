import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';

/** The operator's mistake: `message` is one line, what is wrong and what to do; the program ends with status 1. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const logLevels = ['debug', 'info', 'warn', 'error'] as const;
/** From the most to the least said. */
export type LogLevel = (typeof logLevels)[number];

/** What the operator set, checked. */
export interface Config {
  /** Without it the program talks in the terminal. */
  readonly discord?: { readonly token: string; readonly apiUrl: string };
  /** Absolute path. */
  readonly knowledgeDir: string;
  /** Absolute path; made when something is written. */
  readonly dataDir: string;
  /** Absolute path of the database's file; made when there is none. */
  readonly databaseFile: string;
  readonly logLevel: LogLevel;
}

/** What the environment wishes about colour; `auto` leaves it to whether there is a terminal. */
export type ColourWish = 'always' | 'never' | 'auto';

/** Variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The knowledge that ships: beside `src` and `dist`, wherever the program is started from. */
const shippedKnowledge = fileURLToPath(new URL('../knowledge', import.meta.url));
const ownData = fileURLToPath(new URL('../data', import.meta.url));

/** The process's environment, completed from `.env` in the current folder; what is set already wins. */
export function environment(): Environment {
  const { error } = loadDotenv({ quiet: true });
  if (error && error.code !== 'ENOENT')
    throw new ConfigError(`.env cannot be read (${error.code}); make it a file that this user may read`);
  return process.env;
}

/**
 * Reads and checks the settings; an empty variable counts as not set.
 * @throws ConfigError for the first setting that is wrong
 */
export function readConfig(env: Environment): Config {
  const token = readToken(env['DISCORD_TOKEN']);
  const apiUrl = readApiUrl(env['DISCORD_API_URL']);
  return {
    ...(token === undefined ? {} : { discord: { token, apiUrl } }),
    knowledgeDir: readKnowledgeDir(env),
    dataDir: readDataDir(env),
    databaseFile: readDatabaseFile(env),
    logLevel: readLogLevel(env['LOG_LEVEL']),
  };
}

/** The folder of the knowledge, absolute: `KNOWLEDGE_DIR` from the current folder, or the one that ships. */
export function readKnowledgeDir(env: Environment): string {
  const dir = env['KNOWLEDGE_DIR']?.trim();
  return dir ? resolve(dir) : shippedKnowledge;
}

/** The folder for what the program keeps, absolute: `DATA_DIR` from the current folder, or `data` beside `src`. */
export function readDataDir(env: Environment): string {
  const dir = env['DATA_DIR']?.trim();
  return dir ? resolve(dir) : ownData;
}

/**
 * The database's file, absolute: what `DATABASE_URL` names as `file:/path`, or `readout.db` in the folder for data.
 * @throws ConfigError for any other address
 */
export function readDatabaseFile(env: Environment): string {
  const address = env['DATABASE_URL']?.trim();
  if (!address) return join(readDataDir(env), 'readout.db');
  // A relative path would be read as one from the root; what follows "?" or "#" would be dropped in silence.
  if (/^file:\/[^?#]*[^?#/]$/.test(address) && URL.canParse(address)) {
    const url = new URL(address);
    if (url.host === '' && !/%(?:2f|00)|%(?![\da-f]{2})/i.test(address)) return fileURLToPath(url);
  }
  throw new ConfigError(
    'DATABASE_URL must be file: and the whole path of a file, such as file:/var/lib/readout/readout.db; leave it empty for readout.db in DATA_DIR',
  );
}

/** `FORCE_COLOR` (0 or false: never) goes before `NO_COLOR`, as in Node itself; a dumb terminal gets none. */
export function readColourWish(env: Environment): ColourWish {
  const force = env['FORCE_COLOR'];
  if (force) return force === '0' || force === 'false' ? 'never' : 'always';
  return env['NO_COLOR'] || env['TERM'] === 'dumb' ? 'never' : 'auto';
}

/** What people paste: with blanks around it, in quotes, or with the `Bot ` of an HTTP header. */
function readToken(raw = ''): string | undefined {
  const token = raw
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^\s*Bot\s+/i, '')
    .trim();
  if (token === '') return undefined;
  if (!/^[\w.-]+$/.test(token))
    throw new ConfigError(
      'DISCORD_TOKEN has characters that no token has (letters, digits, ".", "-" and "_" only); copy it again from the Bot page of discord.com/developers/applications',
    );
  return token;
}

const discordHosts = new Set(['discord.com', 'discordapp.com']);
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The token is sent to this address, so it goes to Discord or to this very machine, and nowhere else. */
function readApiUrl(raw = ''): string {
  const text = raw.trim() || 'https://discord.com/api';
  if (!URL.canParse(text)) throw wrongApiUrl('is not an address');
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash)
    throw wrongApiUrl('must be a plain address, without a user name, "?" or "#"');
  const base = url.origin + url.pathname.replace(/\/+$/, '');
  if (discordHosts.has(url.hostname)) {
    if (base === `https://${url.hostname}/api`) return base;
    throw wrongApiUrl(`must be https://${url.hostname}/api`);
  }
  if (!loopback.test(url.hostname) || !/^https?:$/.test(url.protocol))
    throw wrongApiUrl(
      'may only lead to Discord or to this machine (localhost, 127.0.0.1, [::1]) by http or https',
    );
  if (!base.endsWith('/api')) throw wrongApiUrl('must end in /api');
  return base;
}

function wrongApiUrl(what: string): ConfigError {
  return new ConfigError(
    `DISCORD_API_URL ${what}; leave it empty for Discord's own, https://discord.com/api`,
  );
}

function readLogLevel(raw = ''): LogLevel {
  const text = raw.trim().toLowerCase() || 'info';
  const level = logLevels.find((known) => known === text);
  if (!level)
    throw new ConfigError(`LOG_LEVEL is none of ${logLevels.join(', ')}; set one of them, or leave it empty`);
  return level;
}
