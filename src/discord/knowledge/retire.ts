import { ApplicationCommandOptionType } from 'discord.js';
import { described } from '../described.ts';
import type { Payload } from '../payload.ts';
import { factChoices, factOption, factTyped } from './fact-option.ts';
import type { Inside } from './moderation.ts';
import { renderListing } from './pager.ts';
import { refused } from './refused.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { whyTyped } from './why-option.ts';
import { stagedLine } from './words.ts';

/** `/knowledge retire`: prepares that a fact goes. */
export const retire = {
  name: 'retire',
  ...described(({ knowledge }) => knowledge.retire),
  options: [
    factOption,
    {
      type: ApplicationCommandOptionType.String,
      name: 'corrects',
      ...described(({ knowledge }) => knowledge.corrects),
      max_length: 300,
    },
  ],
  run: (command, tools) =>
    answer(command, tools, (inside) =>
      retired(
        inside,
        factTyped(command.options.getString('fact', true)),
        whyTyped(command.options.getString('corrects') ?? ''),
      ),
    ),
  complete: async (typing, { desk }) => factChoices(typing, desk),
} as const satisfies Subcommand;

async function retired({ newsroom, who, texts }: Inside, fact: string, corrects?: string): Promise<Payload> {
  const editable = await newsroom.editable(fact);
  if (!editable.ok) return refused(editable.why, texts);
  const change = { kind: 'retire-fact', fact, base: editable.value.text } as const;
  const staged = await newsroom.stage(change, who, corrects);
  if (!staged.ok) return refused(staged.why, texts, staged.problems);
  const { lines, publishing } = texts.knowledge;
  const listing = {
    head: lines.prepared,
    lines: [stagedLine(staged.value, texts), publishing.retire.whatNext],
    name: 'prepared',
  };
  return renderListing(listing, texts);
}
