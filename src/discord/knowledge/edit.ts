import { formOf } from '../../core/newsroom/fact-form.ts';
import type { Opener } from '../commands.ts';
import { described } from '../described.ts';
import { around } from './add.ts';
import { factChoices, factOption, factTyped } from './fact-option.ts';
import { openingOf } from './fact-modal.ts';
import type { Visitor } from './moderation.ts';
import { openForm } from './open-form.ts';
import { editAgainName } from './prepared.ts';
import { refused } from './refused.ts';
import type { Button, KnowledgeTools, Subcommand } from './subcommand.ts';

/** `/knowledge edit`: a form with a fact as it is, waiting changes in it. */
export const edit = {
  name: 'edit',
  ...described(({ knowledge }) => knowledge.edit),
  options: [factOption],
  run: (command, tools) => openFact(command, tools, factTyped(command.options.getString('fact', true))),
  complete: async (typing, { desk }) => factChoices(typing, desk),
} as const satisfies Subcommand;

/** Opens the form of a fact that was just prepared. */
export const editAgainButton: Button = {
  name: editAgainName,
  press: (press, [fact = ''], tools) => openFact(press, tools, fact),
};

async function openFact(opener: Opener & Visitor, tools: KnowledgeTools, fact: string): Promise<void> {
  await openForm(opener, tools, async (inside) => {
    const editable = await inside.newsroom.editable(fact);
    if (!editable.ok) return refused(editable.why, inside.texts);
    const { fact: now, text: base } = editable.value;
    const surroundings = around(tools);
    const form = formOf(now, surroundings.knowledge.story.asOf);
    return await openingOf({ form, fact: now.id, base }, inside, surroundings);
  });
}
