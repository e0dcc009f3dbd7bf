import { describe, expect, it } from 'vitest';
import type { Log } from '../../src/cli/log.ts';
import { serve } from '../../src/cli/serve.ts';
import { DiscordFailure } from '../../src/discord/errors.ts';
import type { Readout } from '../../src/core/ask.ts';

/** Never asked: these tests are about starting and stopping. */
const readout: Pick<Readout, 'ask'> = { ask: () => expect.unreachable('asked') };
const discord = { token: 'abc', apiUrl: 'http://127.0.0.1:1/api' };

function listen() {
  const said: string[] = [];
  const at = (level: string) => (message: string, error?: unknown) => {
    said.push(`${level} ${message}${error instanceof Error ? ` ${error.name}: ${error.message}` : ''}`);
  };
  const log: Log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const end = new AbortController();
  // Only a part of a Readout: serve hands it on and does not use it.
  const options = { discord, readout: () => readout as Readout, log, end: end.signal };
  return { said, end, options };
}

const never = new Promise<never>(() => {});
const tellModerators = async () => {};

describe('serve', () => {
  it('stops the bot and ends well when it is asked to end', async () => {
    const { said, end, options } = listen();
    let stopped = false;
    const start = async () => ({
      failed: never,
      tellModerators,
      stop: async () => {
        stopped = true;
      },
    });
    const served = serve({ ...options, start });
    end.abort('SIGTERM');
    expect(await served).toBe(0);
    expect({ stopped, said }).toEqual({ stopped: true, said: ['info stopped: SIGTERM'] });
  });

  it('ends well when it is asked to end while the start hangs', async () => {
    const { end, options } = listen();
    const served = serve({ ...options, start: () => never });
    end.abort('SIGINT');
    expect(await served).toBe(0);
  });

  it('says in one line why the start failed', async () => {
    const { said, options } = listen();
    const refused = new DiscordFailure('Discord refused the token: set another');
    expect(await serve({ ...options, start: async () => Promise.reject(refused) })).toBe(1);
    expect(said).toEqual(['error Discord refused the token: set another']);
  });

  it('shows where the program went wrong when the start fails through a fault of its own', async () => {
    const { said, options } = listen();
    const fault = new TypeError('odd');
    expect(await serve({ ...options, start: async () => Promise.reject(fault) })).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^error a fault of this program.+ TypeError: odd$/)]);
  });

  it('stops the bot and says why when it fails while running', async () => {
    const { said, options } = listen();
    let stopped = false;
    const start = async () => ({
      failed: Promise.reject(new DiscordFailure('Discord refused the intents')),
      tellModerators,
      stop: async () => {
        stopped = true;
      },
    });
    expect(await serve({ ...options, start })).toBe(1);
    expect(stopped).toBe(true);
    expect(said[0]).toBe('error Discord refused the intents');
  });

  it('hands the bot its token, address and readout', async () => {
    const { end, options } = listen();
    let given: unknown;
    await serve({
      ...options,
      start: async (with_) => {
        given = [with_.token, with_.apiUrl, with_.readout()];
        end.abort('done');
        return { failed: never, tellModerators, stop: async () => {} };
      },
    });
    expect(given).toEqual([discord.token, discord.apiUrl, readout]);
  });
});
