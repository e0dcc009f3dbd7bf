import { ApplicationCommandOptionType } from 'discord.js';
import { factOfChoice, toChoices } from '../choices.ts';
import type { Choice } from '../choices.ts';
import type { Typing } from '../commands.ts';
import { described } from '../described.ts';
import type { Desk } from '../desk.ts';
import { onOneLine } from '../escape.ts';
import { limits } from '../limits.ts';

/** A fact that is live, found by its id or by what people ask. */
export const factOption = {
  type: ApplicationCommandOptionType.String,
  name: 'fact',
  ...described(({ knowledge }) => knowledge.fact),
  required: true,
  autocomplete: true,
  max_length: limits.choiceValue,
} as const;

/** Facts for what has been typed so far: those with it in their id first. */
export function factChoices(typing: Typing, desk: Desk): readonly Choice[] {
  const typed = onOneLine(typing.options.getFocused());
  const { facts } = desk.now().knowledge;
  const part = typed.toLowerCase().replaceAll(' ', '-');
  const byId = [...facts.values()]
    .filter(({ id }) => part !== '' && id.includes(part))
    .map(({ id, asked }) => ({ fact: id, question: `${id}: ${asked[0]}` }));
  const found = new Set(byId.map(({ fact }) => fact));
  const byQuestion = desk.complete(typed, limits.choices).filter(({ fact }) => !found.has(fact));
  return toChoices([...byId, ...byQuestion]);
}

/** The id of the fact that was chosen or typed. */
export function factTyped(text: string): string {
  return factOfChoice(text) ?? onOneLine(text);
}
