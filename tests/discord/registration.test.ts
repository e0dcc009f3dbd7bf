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
      description_localizations: command.description_localizations,
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
    ['a translation differs', (command) => ({ ...command, description_localizations: { uk: 'інше' } })],
    ['a translation is missing', (command) => ({ ...command, description_localizations: null })],
    ['a translated name differs', (command) => ({ ...command, name_localizations: { uk: 'інше' } })],
    ['an option is missing', (command) => ({ ...command, options: [] })],
    ['a context is missing', (command) => ({ ...command, contexts: [0] })],
    ['they are for some people only', (command) => ({ ...command, default_member_permissions: '0' })],
  ])('are others when %s', (_, change) => {
    expect(sameCommands(ours, theirs.map(change))).toBe(false);
  });

  it('are others when there is one more', () => {
    expect(sameCommands(ours, [...theirs, { name: 'old', description: 'old' }])).toBe(false);
  });

  it('are others when the translation of an option or a choice differs, in whatever order they come', () => {
    const choice = { name: 'usual', value: 'usual', name_localizations: { uk: 'звичайна', de: 'übliche' } };
    const language = { type: 3, name: 'language', description: 'Its name', choices: [choice] };
    const translated = { ...language, description_localizations: { uk: 'Її назва', de: 'Ihr Name' } };
    const backwards = {
      ...reversed(translated),
      description_localizations: reversed(translated.description_localizations),
      choices: [{ ...reversed(choice), name_localizations: reversed(choice.name_localizations) }],
    };
    expect(sameCommands([command([translated])], [command([backwards])])).toBe(true);
    expect(sameCommands([command([translated])], [command([language])])).toBe(false);
    const renamed = {
      ...translated,
      choices: [{ ...choice, name_localizations: { uk: 'інша', de: 'übliche' } }],
    };
    expect(sameCommands([command([translated])], [command([renamed])])).toBe(false);
  });

  it('may be none', () => {
    expect(sameCommands(ours, [])).toBe(false);
  });

  it('are the same where Discord orders the members of subcommands in its own way', () => {
    const question = { type: 3, name: 'question', description: 'Yours', required: true, max_length: 9 };
    const fact = { type: 3, name: 'fact', description: 'Its id', autocomplete: true };
    const named = [sub('preview', [question]), sub('retire', [fact]), sub('status', [])];
    const reordered = [
      { options: [reversed(question)], description: 'preview', name: 'preview', type: 1 },
      { ...sub('retire', [{ ...fact, required: false }]), required: false },
      { type: 1, description: 'status', name: 'status' },
    ];
    expect(sameCommands([command(named)], [command(reordered)])).toBe(true);
    expect(sameCommands([command(named)], [command(named.toReversed())])).toBe(false);
    const other = { ...question, max_length: 10 };
    expect(sameCommands([command(named)], [command([sub('preview', [other]), ...named.slice(1)])])).toBe(
      false,
    );
  });
});

function sub(name: string, options: readonly object[]) {
  return { type: 1, name, description: name, options };
}

function command(options: readonly object[]): Described {
  // As they come over the wire.
  const sent = options as Described['options'];
  return { name: 'knowledge', description: 'For moderators', options: sent };
}

function reversed(object: object): object {
  return Object.fromEntries(Object.entries(object).toReversed());
}
