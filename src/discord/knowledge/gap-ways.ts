import { ComponentType } from 'discord.js';
import type { APIStringSelectComponent } from 'discord.js';
import type { Gap } from '../../core/newsroom/gap.ts';
import type { Suggestion } from '../../core/model.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
import type { Desk } from '../desk.ts';
import { asLabel } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../payload.ts';
import { around, draftAsking } from './add.ts';
import { factTyped } from './fact-option.ts';
import { openingOf } from './fact-modal.ts';
import { formField } from './form-parts.ts';
import { gapNames, gapWith, gone } from './gaps.ts';
import { knowledgeId, numberIn } from './ids.ts';
import type { Inside } from './moderation.ts';
import { openForm } from './open-form.ts';
import { renderListing } from './pager.ts';
import { plainButton } from './plain-button.ts';
import { preparedFact } from './prepared.ts';
import { refused } from './refused.ts';
import { answer, turn } from './subcommand.ts';
import type { Button, Form, Select } from './subcommand.ts';

const otherName = 'gap-other';
/** Facts that are offered for a question. */
const offered = 10;

/** Opens the form of a new fact, with the gap as its first question. */
export const gapFactButton: Button = {
  name: gapNames.fact,
  press: (press, [id], tools) =>
    openForm(press, tools, async (inside) => {
      const gap = await gapWith(inside.newsroom, numberIn(id));
      if (!gap) return gone(inside.texts);
      return await openingOf(draftAsking(gap.question, gap.id), inside, around(tools));
    }),
};

/** Offers the facts that come nearest to the question. */
export const gapPhrasingButton: Button = {
  name: gapNames.phrasing,
  press: (press, [id], tools) =>
    turn(press, tools, async ({ newsroom, texts }) => {
      const gap = await gapWith(newsroom, numberIn(id));
      return gap ? nearestTo(gap, await nearest(gap.question, tools.desk), texts) : gone(texts);
    }),
};

/** Adds the question to the fact that was chosen. */
export const gapPhrasingSelect: Select = {
  name: gapNames.phrasing,
  choose: (choosing, [id], tools) =>
    turn(choosing, tools, async (inside) => {
      const [fact = ''] = choosing.values;
      const gap = await gapWith(inside.newsroom, numberIn(id));
      return gap ? await addPhrasing(gap, fact, gap.question, inside) : gone(inside.texts);
    }),
};

/** Asks for another fact than those offered, and lets the words be changed. */
export const otherFactButton: Button = {
  name: otherName,
  press: (press, [id], tools) =>
    openForm(press, tools, async ({ newsroom, texts }) => {
      const gap = await gapWith(newsroom, numberIn(id));
      if (!gap) return gone(texts);
      const again = knowledgeId(otherName, gap.id);
      const { title } = texts.knowledge.gaps.phrasing;
      return { form: { title, custom_id: again, components: fieldsOf(gap, texts) }, again };
    }),
};

export const otherFactForm: Form = {
  name: otherName,
  submit: (submission, [id], tools) =>
    answer(submission, tools, async (inside) => {
      const { fields } = submission;
      const gap = await gapWith(inside.newsroom, numberIn(id));
      if (!gap) return gone(inside.texts);
      const fact = factTyped(fields.getTextInputValue('fact'));
      return await addPhrasing(gap, fact, fields.getTextInputValue('phrasing').trim(), inside);
    }),
};

function fieldsOf({ question }: Gap, { knowledge }: Texts) {
  const { fact, factHint, asked, askedHint } = knowledge.gaps.phrasing;
  return [
    formField({
      name: 'fact',
      label: fact,
      hint: factHint,
      isRequired: true,
      most: 100,
    }),
    formField({
      name: 'phrasing',
      label: asked,
      hint: askedHint,
      isRequired: true,
      most: 500,
      value: question,
    }),
  ];
}

async function addPhrasing(
  gap: Gap,
  fact: string,
  phrasing: string,
  { newsroom, who, texts }: Inside,
): Promise<Payload> {
  const staged = await newsroom.stage({ kind: 'add-phrasing', fact, phrasing }, who);
  if (!staged.ok) {
    const payload = refused(staged.why, texts, staged.problems);
    return { ...payload, components: [...payload.components, rowOf(gap, texts)] };
  }
  const ended = await newsroom.endGap(gap.id, 'phrasing');
  return preparedFact(
    staged.value,
    texts,
    ended.ok ? [] : [texts.knowledge.gaps.stays(refusalInWords(ended.why, texts))],
  );
}

/** Those that the search found near, then those that it would offer for these words. */
async function nearest(question: string, desk: Desk): Promise<readonly Suggestion[]> {
  const { answer } = await desk.ask(question, []);
  const near = answer.why.matches.map(({ fact }) => ({ fact: fact.id, question: fact.asked[0] }));
  const all = [...near, ...answer.suggestions, ...desk.complete(question, offered)];
  const first = new Map(all.toReversed().map((one) => [one.fact, one]));
  return [...new Set(all.map(({ fact }) => fact))].flatMap((fact) => first.get(fact) ?? []).slice(0, offered);
}

function nearestTo(gap: Gap, facts: readonly Suggestion[], texts: Texts): Payload {
  const { which, noneNear, addTo } = texts.knowledge.gaps;
  const listing = {
    quoted: gap.question,
    head: which,
    lines: facts.length === 0 ? [noneNear] : [],
    name: 'gap',
  };
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: knowledgeId(gapNames.phrasing, gap.id),
    placeholder: addTo,
    options: facts.map(({ fact, question }) => ({
      label: asLabel(question, limits.selectLabel) || fact,
      value: fact,
      description: fact,
    })),
  };
  return {
    ...renderListing(listing, texts),
    components: [rowOf(gap, texts)],
    ...(facts.length === 0 ? {} : { select }),
  };
}

function rowOf({ id }: Gap, { knowledge }: Texts): Payload['components'][number] {
  const { otherFact, back } = knowledge.gaps;
  return {
    type: ComponentType.ActionRow,
    components: [
      plainButton(otherFact, knowledgeId(otherName, id)),
      plainButton(back, knowledgeId('gap', id)),
    ],
  };
}
