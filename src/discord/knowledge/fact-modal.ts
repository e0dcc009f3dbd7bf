import { createHash } from 'node:crypto';
import type { FactForm } from '../../core/newsroom/fact-form.ts';
import type { Knowledge } from '../../core/model.ts';
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
  { newsroom }: Inside,
  { drafts, knowledge }: Surroundings,
): Promise<Opening | Payload> {
  if (Object.values(draft.form).some((text: string) => text.length > limits.formField)) return tooLong(draft);
  const key = drafts.keep(draft);
  const topics = (await newsroom.topics()).map(({ id }) => id);
  const { form, fact, base, gap } = draft;
  const title = fact === undefined ? 'A new fact' : asLabel(`Edit ${fact}`, limits.formTitle);
  const rest = fact === undefined ? [NEW, ...(gap === undefined ? [] : [gap])] : [hashOf(base ?? ''), fact];
  return {
    form: {
      title,
      custom_id: knowledgeId(factFormName, key, ...rest),
      components: [
        ...fieldsOf(form, { topics, sources: [...knowledge.sources.keys()], isNew: fact === undefined }),
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

function fieldsOf(form: FactForm, { topics, sources, isNew }: Hints) {
  const [topic = 'topic'] = topics;
  const [source = 'source'] = sources;
  return [
    formField({
      name: 'place',
      label: isNew ? 'Topic / id' : 'Topic / id (both stay as they are)',
      hint: isNew
        ? `Id: small letters, digits, hyphens. A new topic, or one of: ${topics.join(', ')}`
        : 'To move a fact or to give it another id, add it anew and retire this one.',
      example: `${topic} / short-name-of-the-fact`,
      isRequired: true,
      most: 200,
      value: form.place,
    }),
    formField({
      name: 'asked',
      label: 'Questions, one a line',
      hint: 'Readers see the first. Put yes: or no: before one that the answer affirms or denies.',
      example: 'How long did it take?\nlength of the whole thing\nyes: was it over in a day?',
      isLong: true,
      isRequired: true,
      value: form.asked,
    }),
    formField({
      name: 'answer',
      label: 'Answer, in our own words',
      hint: 'Say who said it, and when. Empty only if the articles do not say it (kind: not-said).',
      example: 'It took nine days, the mayor said.',
      isLong: true,
      value: form.answer,
    }),
    formField({
      name: 'sources',
      label: 'Sources, one a line: source paragraph: quote',
      hint: `Quote 12 words at most, word for word; the headline is paragraph 0. Sources: ${sources.join(', ')}`,
      example: `${source} 3: took nine days\n(below it, where outlets differ) says: It took nine days.`,
      isLong: true,
      value: form.sources,
    }),
    formField({
      name: 'more',
      label: 'More (may stay empty)',
      hint: 'One a line, each with a colon: kind, said by, as of, related, includes, holds, event',
      example: 'said by: Name of a person\nas of: 2025-12-02\nrelated: id-of-a-fact, id-of-another',
      isLong: true,
      value: form.more,
    }),
  ];
}

function tooLong(draft: Draft): Payload {
  const payload = renderListing({
    head: `This fact is longer than a form of Discord holds (${limits.formField.toLocaleString('en')} characters a field)`,
    lines: [
      'Get the files with /knowledge export, change the fact in the file of its topic, and bring that file back with /knowledge import.',
    ],
    name: 'too-long',
  });
  return { ...payload, file: { name: 'typed.yaml', content: writeDraft(draft) } };
}
