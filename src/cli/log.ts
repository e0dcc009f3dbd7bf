import type { Writable } from 'node:stream';
import type { LogLevel } from '../config.ts';

/** Says what happens, one line each; an error adds its stack, moved in. */
export type Log = Readonly<Record<LogLevel, (message: string, error?: unknown) => void>>;

interface LogOptions {
  readonly output: Writable;
  /** The least that is said. */
  readonly level: LogLevel;
  /** Texts that may never be shown, wherever they turn up. */
  readonly secrets: readonly string[];
  readonly now: () => Date;
}

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];
/** The shape of a Discord token, so that one that nobody named stays secret too. */
const tokenShape = /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;

/** A log of lines `2025-12-02T10:00:00.000Z info message`. */
export function createLog({ output, level, secrets, now }: LogOptions): Log {
  const redact = (text: string): string =>
    secrets
      .reduce((safe, secret) => safe.replaceAll(secret, '[redacted]'), text)
      .replace(tokenShape, '[redacted]');
  const at =
    (own: LogLevel) =>
    (message: string, error?: unknown): void => {
      if (levels.indexOf(own) < levels.indexOf(level)) return;
      const line = `${now().toISOString()} ${own} ${message.replace(/\s*[\r\n]+\s*/g, ' ')}`;
      const stack = error === undefined ? '' : `\n${stackOf(error)}`.replace(/\r?\n/g, '\n    ');
      output.write(`${redact(line + stack).replace(/(?!\n)\p{Cc}/gu, '')}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** The stack and no other members: those of Discord's errors hold what people wrote. */
function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
