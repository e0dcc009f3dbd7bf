import { ApplicationCommandOptionType as Option, ApplicationCommandType as Type, Locale } from 'discord.js';

import { isObject, objectsIn, textOr, type JsonObject } from '../json.ts';
import { Issues, type Path } from './issues.ts';

const LOCALES: readonly string[] = Object.values(Locale);
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** How many commands of each type a list may have. */
const MOST: ReadonlyMap<Type, number> = new Map([
  [Type.ChatInput, 100],
  [Type.User, 15],
  [Type.Message, 15],
]);

/** Judges a list of commands as one PUT replaces them; paths begin with the index. */
export function checkCommands(commands: readonly JsonObject[]): void {
  const issues = new Issues();
  const seen = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const key = `${typeOf(command)} ${textOr(command['name'])}`;
    if (seen.has(key)) {
      issues.add(
        [index, 'name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    }
    seen.add(key);
    checkCommand(issues, [index], command);
  }
  for (const [type, most] of MOST) {
    if (commands.filter((command) => typeOf(command) === type).length > most) {
      issues.add(
        [],
        'APPLICATION_COMMANDS_LIMIT',
        `Maximum number of commands of type ${type} reached (${most})`,
      );
    }
  }
  issues.refuse();
}

/** Judges one command. */
function checkCommand(issues: Issues, path: Path, command: JsonObject): void {
  const type = typeOf(command);
  if (type !== Type.ChatInput) {
    issues.text([...path, 'name'], command['name'], 1, 32);
    checkLocalizations(issues, [...path, 'name_localizations'], command['name_localizations'], 32);
    if (textOr(command['description']) !== '') {
      issues.add(
        [...path, 'description'],
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
        'Context menu commands cannot have description',
      );
    }
    return;
  }
  checkName(issues, [...path, 'name'], command['name']);
  issues.text([...path, 'description'], command['description'], 1, 100);
  checkLocalizations(issues, [...path, 'description_localizations'], command['description_localizations']);
  checkOptions(issues, path, command['options']);
  if (sizeOf(command) > 8000) {
    issues.add(path, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
  }
}

function checkOptions(issues: Issues, path: Path, value: unknown): void {
  issues.count([...path, 'options'], value, 0, 25);
  let optionalSeen = false;
  for (const [index, option] of objectsIn(value).entries()) {
    const at = [...path, 'options', index];
    const isGroup = option['type'] === Option.Subcommand || option['type'] === Option.SubcommandGroup;
    issues.oneOf([...at, 'type'], option['type'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    checkName(issues, [...at, 'name'], option['name']);
    issues.text([...at, 'description'], option['description'], 1, 100);
    checkLocalizations(issues, [...at, 'description_localizations'], option['description_localizations']);
    issues.count([...at, 'choices'], option['choices'], 0, 25);
    for (const [position, choice] of objectsIn(option['choices']).entries()) {
      const here = [...at, 'choices', position];
      issues.text([...here, 'name'], choice['name'], 1, 100);
      checkLocalizations(issues, [...here, 'name_localizations'], choice['name_localizations']);
      if (typeof choice['value'] !== 'number') {
        issues.text([...here, 'value'], choice['value'], 1, 100);
      }
    }
    if (option['autocomplete'] === true && objectsIn(option['choices']).length > 0) {
      issues.add(
        [...at, 'autocomplete'],
        'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_WITH_CHOICES',
        'Options with autocomplete cannot have choices',
      );
    }
    if (option['required'] === true && optionalSeen) {
      issues.add(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    optionalSeen ||= !isGroup && option['required'] !== true;
    checkOptions(issues, at, option['options']);
  }
}

/** Translations by locale, each as long as what it translates may be. */
function checkLocalizations(issues: Issues, path: Path, value: unknown, most = 100): void {
  if (!isObject(value)) return;
  for (const [locale, text] of Object.entries(value)) {
    issues.oneOf(path, locale, LOCALES);
    issues.text([...path, locale], text, 1, most);
  }
}

function checkName(issues: Issues, path: Path, value: unknown): void {
  const name = textOr(value);
  if (SLASH_NAME.test(name) && name === name.toLowerCase()) return;
  issues.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

/** Characters of names, descriptions and values, of which a command has 8,000. */
function sizeOf(part: JsonObject): number {
  const own = [part['name'], part['description'], part['value']].map((text) => textOr(text).length);
  const inside = [...objectsIn(part['options']), ...objectsIn(part['choices'])].map((child) => sizeOf(child));
  return [...own, ...inside].reduce((sum, size) => sum + size, 0);
}

/** The type of a command; a slash command when it does not say. */
export function typeOf(command: JsonObject): Type {
  return [Type.User, Type.Message].find((type) => type === command['type']) ?? Type.ChatInput;
}
