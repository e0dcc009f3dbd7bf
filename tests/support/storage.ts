import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/storage/database/database.ts';
import { createProgramStore } from '../../src/storage/settings-store.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { emptyFolder } from './folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A moment, so many days after a certain one. */
export function day(days = 0): Date {
  return new Date(Date.UTC(2031, 4, 4, 12) + days * 86_400_000);
}

/** What a database said, and its clock. */
export interface Surroundings {
  readonly said: string[];
  clock: Date;
}

/** The path of a database that is not there yet, in a folder that is gone after the test. */
export async function freshFile(): Promise<string> {
  return join(await emptyFolder(), 'data', 'readout.db');
}

/** Opens a database that is closed after the test. */
export async function databaseAt(file: string): Promise<{ readonly database: Database } & Surroundings> {
  const around = surroundings();
  const database = await openDatabase({ file, ...optionsOf(around) });
  onTestFinished(() => database.close());
  return Object.assign(around, { database });
}

/** The path of a database that remembers `kept: yes`, closed; all is in one file. */
export async function closedWithSomething(): Promise<string> {
  const file = await freshFile();
  const { database } = await databaseAt(file);
  await keep(database, 'yes');
  await database.close();
  // The driver lets go of a closed file when its memory is collected, and takes the log beside it along: not of this one.
  const copy = await freshFile();
  await mkdir(dirname(copy), { recursive: true });
  await copyFile(file, copy);
  return copy;
}

/** What a database remembers as `kept`. */
export function kept(database: Database): Promise<string | undefined> {
  return createProgramStore(database).get('kept');
}

/** Has a database remember something as `kept`. */
export function keep(database: Database, value: string): Promise<void> {
  return createProgramStore(database).set('kept', value);
}

/** Opens a storage that is closed after the test. */
export async function storageAt(file: string): Promise<{ readonly storage: Storage } & Surroundings> {
  const around = surroundings();
  const storage = await openStorage({ file, ...optionsOf(around) });
  onTestFinished(() => storage.close());
  return Object.assign(around, { storage });
}

/** A storage in a fresh file, with the path of that. */
export async function freshStorage() {
  const file = await freshFile();
  return Object.assign(await storageAt(file), { file });
}

function surroundings(): Surroundings {
  return { said: [], clock: day() };
}

function optionsOf(around: Surroundings) {
  return {
    now: () => around.clock,
    log: {
      info: (message: string) => void around.said.push(`info ${message}`),
      warn: (message: string) => void around.said.push(`warn ${message}`),
    },
  };
}

/** Runs SQL on a file as another program would. */
export function runSql(file: string, ...statements: readonly string[]): void {
  const other = new Libsql(file);
  for (const statement of statements) other.exec(statement);
  other.close();
}

/** Makes of a closed database one as the first release left it, which kept no wishes and no words of gaps. */
export function asFirstReleased(file: string): void {
  runSql(
    file,
    'DROP TABLE gap_words',
    'DROP TABLE wishes',
    `DELETE FROM kysely_migration WHERE name >= '0002'`,
  );
}

/** Another program that holds the lock of a database until it is told to let go. */
export async function holdLock(file: string, ...statements: readonly string[]): Promise<() => Promise<void>> {
  const script = `
    const database = new (require('libsql'))(process.argv[1]);
    for (const statement of process.argv.slice(2)) database.exec(statement);
    console.log('held');
    process.stdin.once('data', () => process.exit());
  `;
  const child = run(['-e', script, file, ...statements]);
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.write('let go\n');
    await once(child, 'close');
  };
}

/**
 * A program of ours that prepares changes, and says the id of each when it was acknowledged; what is refused because another
 * program is in the way for too long, as on a busy machine, it tries again.
 */
export function startWriter(file: string, count: number) {
  const script = `
    const { openStorage } = await import(${JSON.stringify(new URL('../../src/storage/storage.ts', import.meta.url).href)});
    const log = { info() {}, warn() {} };
    const storage = await openStorage({ file: process.argv[1], now: () => new Date(), log });
    for (let at = 0; at < Number(process.argv[2]); ) {
      const change = { kind: 'add-phrasing', fact: 'fact', phrasing: process.pid + ' ' + at };
      try {
        const { id } = await storage.staged.add(change, 'Ada', new Date());
        process.stdout.write(id + '\\n');
        at += 1;
      } catch (error) {
        if (error.name !== 'StorageOff') throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    await storage.close();
  `;
  return run(['--import', 'tsx', '--input-type=module', '-e', script, file, String(count)]);
}

function run(args: readonly string[]) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => ended(child));
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
