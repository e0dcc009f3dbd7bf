import type { Change, StagedChange } from '../../core/newsroom/change.ts';
import type { Outcome } from '../../core/newsroom/newsroom.ts';
import type { Refusal } from '../../core/newsroom/refusal.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { formField } from './form-parts.ts';
import { knowledgeId, numberIn } from './ids.ts';
import { openForm } from './open-form.ts';
import { preparedFact, wrongName } from './prepared.ts';
import { refused } from './refused.ts';
import { answer } from './subcommand.ts';
import type { Button, Form } from './subcommand.ts';
import { whyTyped } from './why-option.ts';

/** Asks what was wrong in the answers given before. */
export const wrongButton: Button = {
  name: wrongName,
  press: (press, [id], tools) =>
    openForm(press, tools, async ({ newsroom, texts }) => {
      const found = waiting(await newsroom.staged(), numberIn(id), texts);
      if (!found.ok) return refused(found.why, texts);
      const { title, label, hint, example } = texts.knowledge.forms.wrong;
      return {
        form: {
          title,
          custom_id: knowledgeId(wrongName, numberIn(id)),
          components: [
            formField({
              name: 'what',
              label,
              hint,
              example,
              isRequired: true,
              most: 300,
            }),
          ],
        },
        again: knowledgeId(wrongName, numberIn(id)),
      };
    }),
};

/** Says of the change, where it waits, that it is a correction. */
export const wrongForm: Form = {
  name: wrongName,
  submit: (submission, [id], tools) =>
    answer(submission, tools, async (inside) => {
      const { newsroom, texts } = inside;
      const what = whyTyped(submission.fields.getTextInputValue('what'));
      if (what === undefined) return refused(texts.knowledge.lines.noWhy, texts);
      const found = waiting(await newsroom.staged(), numberIn(id), texts);
      if (!found.ok) return refused(found.why, texts);
      const corrected = await newsroom.correct(found.value.id, what);
      return corrected.ok ? preparedFact(corrected.value, texts) : refused(corrected.why, texts);
    }),
};

type Waiting =
  | { readonly ok: true; readonly value: StagedChange }
  | { readonly ok: false; readonly why: Refusal | string };

function waiting(staged: Outcome<readonly StagedChange[]>, id: number, { knowledge }: Texts): Waiting {
  if (!staged.ok) return staged;
  const found = staged.value.find((change) => change.id === id);
  if (!found) return { ok: false, why: { kind: 'not-waiting', change: id } };
  const fact = factOf(found.change);
  const later = staged.value.find((other) => other.id > id && factOf(other.change) === fact);
  // It was made from this one, and could not stay without it.
  if (later) return { ok: false, why: knowledge.forms.wrong.later(later.id) };
  return { ok: true, value: found };
}

function factOf(change: Change): string | undefined {
  return 'fact' in change ? change.fact : undefined;
}
