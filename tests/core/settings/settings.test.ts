import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isQuiet,
  LANGUAGES,
  readSettings,
  USUAL,
  writeSettings,
  type KeptSettings,
  type ServerSettings,
} from '../../../src/core/settings/settings.ts';

const ids = fc.array(fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String), { maxLength: 4 });
const hour = fc.nat(23);
const settings: fc.Arbitrary<ServerSettings> = fc.record({
  askChannels: ids,
  mutedChannels: ids,
  moderatorsChannel: fc.option(fc.constant('1234'), { nil: undefined }),
  privateByDefault: fc.boolean(),
  cooldown: fc.nat(3600),
  feedback: fc.boolean(),
  staleAfter: fc.integer({ min: 1, max: 3650 }),
  secondPerson: fc.boolean(),
  language: fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined }),
  quietHours: fc.option(
    fc.record({ from: hour, to: hour }).filter(({ from, to }) => from !== to),
    { nil: undefined },
  ),
});

function kept(changes: Partial<ServerSettings>): KeptSettings {
  const texts = Object.entries(writeSettings(changes));
  return Object.fromEntries(texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
}

it('what is kept reads back as it was set', () => {
  fc.assert(
    fc.property(settings, (set) => {
      expect(readSettings(kept(set))).toEqual(set);
    }),
  );
});

it('a server that has set nothing has what is usual', () => {
  expect(readSettings({})).toEqual({
    ...USUAL,
    moderatorsChannel: undefined,
    language: undefined,
    quietHours: undefined,
  });
});

it('what is kept and not understood counts as not set', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(USUAL), 'quietHours', 'language'), fc.string()),
      (nonsense) => {
        const { cooldown, staleAfter, language } = readSettings(nonsense);
        expect(cooldown >= 0 && cooldown <= 3600 && staleAfter >= 1 && staleAfter <= 3650).toBe(true);
        expect([undefined, ...LANGUAGES]).toContain(language);
      },
    ),
  );
});

describe('quiet hours', () => {
  it.each([
    [{ from: 22, to: 7 }, 23, true],
    [{ from: 22, to: 7 }, 6, true],
    [{ from: 22, to: 7 }, 7, false],
    [{ from: 22, to: 7 }, 12, false],
    [{ from: 1, to: 5 }, 1, true],
    [{ from: 1, to: 5 }, 5, false],
    [undefined, 3, false],
  ])('%j at %i o’clock: %s', (quietHours, at, quiet) => {
    expect(isQuiet({ ...USUAL, quietHours }, at)).toBe(quiet);
  });
});
