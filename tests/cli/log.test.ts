import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/cli/log.ts';
import type { LogLevel } from '../../src/config.ts';

function logTo(level: LogLevel, secrets: readonly string[] = []) {
  const output = new PassThrough({ encoding: 'utf8' });
  const log = createLog({ output, level, secrets, now: () => new Date(0) });
  return { log, said: (): string => String(output.read() ?? '') };
}

describe('createLog', () => {
  it('writes the time, the level and the message on one line', () => {
    const { log, said } = logTo('info');
    log.warn('the gateway closed\nreconnecting');
    expect(said()).toBe('1970-01-01T00:00:00.000Z warn the gateway closed reconnecting\n');
  });

  it.each([
    ['debug', 4],
    ['info', 3],
    ['warn', 2],
    ['error', 1],
  ] as const)('at level %s lets %i of four levels through', (level, lines) => {
    const { log, said } = logTo(level);
    for (const own of ['debug', 'info', 'warn', 'error'] as const) log[own]('x');
    expect(said().match(/\n/g)).toHaveLength(lines);
  });

  it('moves the stack of an error in under its line', () => {
    const { log, said } = logTo('info');
    log.error('nobody caught this', new TypeError('odd'));
    expect(said()).toMatch(/^\S+ error nobody caught this\n {4}TypeError: odd\n {8}at /);
  });

  it('shows nothing of an error but its stack', () => {
    const { log, said } = logTo('info');
    log.error('failed', Object.assign(new Error('refused'), { requestBody: 'what a person wrote' }));
    expect(said()).not.toContain('what a person wrote');
  });

  it('shows a secret nowhere, neither in the message nor in an error', () => {
    const { log, said } = logTo('info', ['s3cret']);
    log.error('login with s3cret', new Error('s3cret is wrong'));
    expect(said()).not.toContain('s3cret');
  });

  it('hides what has the shape of a Discord token though nobody named it', () => {
    const { log, said } = logTo('info');
    const token = [`M${'x'.repeat(23)}`, 'G1a2B3', 'y'.repeat(38)].join('.');
    log.info(`Authorization: Bot ${token}`);
    expect(said()).toMatch(/Bot \[redacted\]\n$/);
  });

  it('lets no escape sequence through to the terminal', () => {
    const { log, said } = logTo('info');
    log.info('a \u001B[31mred\u009B0m guild');
    expect(said()).toMatch(/a \[31mred0m guild\n$/);
  });
});
