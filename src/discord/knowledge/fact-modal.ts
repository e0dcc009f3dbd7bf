import { createHash } from 'node:crypto';
import type { FactForm } from '../../core/newsroom/fact-form.ts';
import type { Knowledge } from '../../core/model.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { asLabel } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../payload.ts';
import type { Draft, Drafts } from './drafts.ts';
import { writeDraft } from './drafts.ts';
import { formField } from './form-parts.ts';
import { knowledgeId } from './ids.ts';
import type { Inside } from './moderation.ts';
import type { Opening } from './open-form.ts';
import { renderListing } from './pager.ts';

/** The form of a whole fact, by its name and that of the button that goes on with it. */
export const factFormName = 'fact';
export const goOnName = 'go-on';

const NEW = 'new';

interface Surroundings {
  readonly drafts: Drafts;
  readonly knowledge: Knowledge;
}

/** Opens the form of a draft; says so where the fact is longer than a form holds. */
export async function openingOf(
  draft: Draft,
  { newsroom, texts }: Inside,
  { drafts, knowledge }: Surroundings,
): Promise<Opening | Payload> {
  if (Object.values(draft.form).some((text: string) => text.length > limits.formField))
    return tooLong(draft, texts);
  const key = drafts.keep(draft);
  const topics = (await newsroom.topics()).map(({ id }) => id);
  const { form, fact, base, gap } = draft;
  const { forms } = texts.knowledge;
  const title = fact === undefined ? forms.newFact : asLabel(forms.edits(fact), limits.formTitle);
  const rest = fact === undefined ? [NEW, ...(gap === undefined ? [] : [gap])] : [hashOf(base ?? ''), fact];
  return {
    form: {
      title,
      custom_id: knowledgeId(factFormName, key, ...rest),
      components: [
        ...fieldsOf(form, forms, {
          topics,
          sources: [...knowledge.sources.keys()],
          isNew: fact === undefined,
        }),
      ],
    },
    again: knowledgeId(goOnName, key),
  };
}

/** What the id of a form says that was sent; `fact` and `hash` only where a fact is edited. */
export interface FormKey {
  readonly key: string;
  readonly fact?: string | undefined;
  /** Of the base. */
  readonly hash?: string | undefined;
  readonly gap?: number | undefined;
}

export function readFormKey([key = '', hash = '', last]: readonly string[]): FormKey {
  if (hash !== NEW) return { key, hash, fact: last };
  return { key, gap: last !== undefined && /^\d{1,9}$/.test(last) ? Number(last) : undefined };
}

/** Enough of a hash to see whether a text is the one that was opened. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

interface Hints {
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  readonly isNew: boolean;
}

function fieldsOf(form: FactForm, forms: Texts['knowledge']['forms'], { topics, sources, isNew }: Hints) {
  const { place, asked, answer, more } = forms;
  const [topic = 'topic'] = topics;
  const [source = 'source'] = sources;
  return [
    formField({
      name: 'place',
      label: isNew ? place.label : place.labelKept,
      hint: isNew ? place.hint(topics.join(', ')) : place.hintKept,
      example: place.example(topic),
      isRequired: true,
      most: 200,
      value: form.place,
    }),
    formField({
      name: 'asked',
      ...asked,
      isLong: true,
      isRequired: true,
      value: form.asked,
    }),
    formField({
      name: 'answer',
      ...answer,
      isLong: true,
      value: form.answer,
    }),
    formField({
      name: 'sources',
      label: forms.sources.label,
      hint: forms.sources.hint(sources.join(', ')),
      example: forms.sources.example(source),
      isLong: true,
      value: form.sources,
    }),
    formField({
      name: 'more',
      ...more,
      isLong: true,
      value: form.more,
    }),
  ];
}

function tooLong(draft: Draft, texts: Texts): Payload {
  const { tooLong: head, takeFiles } = texts.knowledge.forms;
  const listing = { head: head(limits.formField), lines: [takeFiles], name: 'too-long' };
  const payload = renderListing(listing, texts);
  return { ...payload, file: { name: 'typed.yaml', content: writeDraft(draft) } };
}
