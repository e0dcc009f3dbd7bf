import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, environment, readDatabaseFile, readDataDir, type Environment } from '../config.ts';
import { backupDatabase, CopyRefused } from '../storage/database/backup.ts';
import { restoreDatabase } from '../storage/database/restore.ts';
import { StorageOff, storageOffFrom } from '../storage/database/storage-off.ts';
import { HOME } from '../storage/newsroom/home.ts';
import { letOnePublish } from '../storage/server-settings.ts';
import { openStorage, type Storage } from '../storage/storage.ts';
import { endOnClosedPipe } from './closed-pipe.ts';

const USAGE = `Usage: data backup [FILE] | restore FILE | purge | status | home [SERVER] | second-approver off SERVER

  backup   copies the database while the bot runs; without FILE into the folder backups, with the date in its name
  restore  puts a copy in the database's place and keeps the database that was there beside it; stop the bot first
  purge    forgets what has been kept for as long as it may be
  status   tells what is kept, and whether anything is off
  home     tells whose moderators look after the knowledge; with a server's id those of that one do from now on
  second-approver off
           lets each moderator of a server publish alone again, for when there is no second one any more`;

/** What the command reads and writes; each call writes whole lines. */
export interface DataIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** May throw a ConfigError. */
  readonly environment: () => Environment;
  readonly now: () => Date;
}

/** Looks after the database, and gives the exit status: 1 if it could not be done or something is off. */
export async function dataCommand(args: readonly string[], io: DataIo): Promise<0 | 1> {
  try {
    const run = commandOf(args);
    if (!run) {
      io.err(`${USAGE}\n`);
      return 1;
    }
    return await run(io);
  } catch (error) {
    const told = error instanceof ConfigError || error instanceof CopyRefused ? error : storageOffFrom(error);
    if (!told) throw error;
    io.err(`${told.message}\n`);
    return 1;
  }
}

type Command = (io: DataIo) => Promise<0 | 1>;

function commandOf([name, file, ...more]: readonly string[]): Command | undefined {
  const [server] = more;
  if (name === 'second-approver' && file === 'off' && server !== undefined && more.length === 1)
    return (io) => oneApprover(io, server);
  if (more.length > 0 || file?.startsWith('-')) return undefined;
  if (name === 'backup') return (io) => backup(io, file);
  if (name === 'restore' && file !== undefined) return (io) => restore(io, file);
  if (name === 'purge' && file === undefined) return purge;
  if (name === 'home') return (io) => home(io, file);
  if (name === 'status' && file === undefined) return status;
  return undefined;
}

async function backup({ out, environment, now }: DataIo, file: string | undefined): Promise<0> {
  const env = environment();
  const stamp = now().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const target =
    file === undefined ? join(readDataDir(env), 'backups', `readout-${stamp}.db`) : resolve(file);
  const bytes = await backupDatabase(readDatabaseFile(env), target);
  out(`The database is copied to ${target} (${sizeOf(bytes)})\n`);
  return 0;
}

async function restore({ out, environment, now }: DataIo, file: string): Promise<0> {
  const database = readDatabaseFile(environment());
  const aside = await restoreDatabase(database, resolve(file), now());
  out(`The database is now what ${resolve(file)} holds\n`);
  if (aside !== undefined) out(`What was there before lies in ${aside}\n`);
  return 0;
}

async function purge({ out, environment, now }: DataIo): Promise<0> {
  return withStorage<0>(readDatabaseFile(environment()), now, async (storage) => {
    const purged = Object.entries(await storage.purge()).filter(([, count]) => count > 0);
    const lines = purged.map(
      ([what, count]) => `${NAMES[what] ?? what}: ${count.toLocaleString('en')} forgotten`,
    );
    out(`${lines.length > 0 ? lines.join('\n') : 'Nothing has been kept for too long'}\n`);
    return 0;
  });
}

async function status({ out, environment, now }: DataIo): Promise<0> {
  const file = readDatabaseFile(environment());
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) {
    out(`There is no database yet at ${file}\n`);
    return 0;
  }
  return withStorage<0>(file, now, async (storage) => {
    const state = await storage.state();
    out(`${file} (${sizeOf(found.size)})\n`);
    if (!state.ok) throw new StorageOff(state.reason);
    for (const [what, count] of Object.entries(await storage.counts()))
      out(`${NAMES[what] ?? what}: ${count.toLocaleString('en')}\n`);
    out('All is well\n');
    return 0;
  });
}

async function home({ out, err, environment, now }: DataIo, server: string | undefined): Promise<0 | 1> {
  if (server !== undefined && !isServer(server)) {
    err(NO_SERVER);
    return 1;
  }
  return withStorage<0>(readDatabaseFile(environment()), now, async ({ program }) => {
    if (server !== undefined) await program.set(HOME, server);
    const kept = await program.get(HOME);
    out(
      kept === undefined
        ? 'No server yet: the first whose moderators use /knowledge\n'
        : `The moderators of server ${kept} look after the knowledge\n`,
    );
    return 0;
  });
}

async function oneApprover({ out, err, environment, now }: DataIo, server: string): Promise<0 | 1> {
  if (!isServer(server)) {
    err(NO_SERVER);
    return 1;
  }
  return withStorage<0>(readDatabaseFile(environment()), now, async (storage) => {
    const wasOn = await letOnePublish(storage, server);
    out(
      wasOn
        ? `Each moderator of server ${server} can publish alone from now on. A running bot learns it when one of them runs /settings second-approver on:False, or when it is restarted\n`
        : `Each moderator of server ${server} can publish alone already\n`,
    );
    return 0;
  });
}

function isServer(id: string): boolean {
  return /^\d{1,20}$/u.test(id);
}

const NO_SERVER =
  "A server's id is a number: with Discord's developer mode on, a right click on the server copies it\n";

const NAMES: Readonly<Record<string, string>> = {
  staged: 'prepared changes',
  gaps: 'unanswered questions',
  voterKeys: 'keys of votes',
  replies: 'given replies',
  wishes: 'wishes that wait for a second moderator',
};

async function withStorage<T>(
  file: string,
  now: () => Date,
  work: (storage: Storage) => Promise<T>,
): Promise<T> {
  // What is off is told once, by the command itself.
  const silent = { info: () => undefined, warn: () => undefined };
  const storage = await openStorage({ file, log: silent, now });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

function sizeOf(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('en')} KiB`;
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  endOnClosedPipe(process.stdout);
  process.exitCode = await dataCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    environment,
    now: () => new Date(),
  });
}
