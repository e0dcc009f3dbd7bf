import { describe, expect, it } from 'vitest';
import type { Described } from '../../src/discord/registration.ts';
import { readerCommands } from '../../src/discord/commands.ts';
import { sameCommands } from '../../src/discord/registration.ts';

const ours = readerCommands.map(({ payload }) => payload);
/** As Discord gives them back: with ids and defaults, members and commands in an order of its own. */
const theirs: readonly Described[] = ours
  .map((command) => {
    const options = 'options' in command ? command.options : [];
    return {
      options: options.map((option) => Object.assign({ required: false }, option)),
      integration_types: command.integration_types,
      contexts: command.contexts.toReversed(),
      default_member_permissions: null,
      nsfw: false,
      type: 1,
      version: '2',
      id: '1',
      description: command.description,
      name: command.name,
    };
  })
  .toReversed();

describe('the commands that Discord has', () => {
  it('are the same whatever Discord adds', () => {
    expect(sameCommands(ours, theirs)).toBe(true);
  });

  it.each<[string, (command: Described) => Described]>([
    ['a description differs', (command) => ({ ...command, description: 'other' })],
    ['an option is missing', (command) => ({ ...command, options: [] })],
    ['a context is missing', (command) => ({ ...command, contexts: [0] })],
    ['they are for some people only', (command) => ({ ...command, default_member_permissions: '0' })],
  ])('are others when %s', (_, change) => {
    expect(sameCommands(ours, theirs.map(change))).toBe(false);
  });

  it('are others when there is one more', () => {
    expect(sameCommands(ours, [...theirs, { name: 'old', description: 'old' }])).toBe(false);
  });

  it('may be none', () => {
    expect(sameCommands(ours, [])).toBe(false);
  });
});
